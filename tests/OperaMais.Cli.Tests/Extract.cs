using OperaMais.Domain.Codes;

namespace OperaMais.Cli.Tests;

/// <summary>Lines of a SIHD extract, right unless a test says otherwise.</summary>
internal static class Extract
{
    internal const string Header =
        "N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH;PROC_REA;PRIMEIRO_ATO;VAL_SH_FED;VAL_SP_FED";

    /// <summary>Inguinal hernia of a resident of Belo Horizonte, done there, counted and paid.</summary>
    internal static string Row(
        int sequence = 1,
        string? number = null,
        string year = "2023",
        string month = "09",
        string place = "310620",
        string residence = "310620",
        string character = "01",
        string single = "1",
        string procedure = "0407040102",
        string firstAct = "",
        string federalSh = "0.00",
        string federalSp = "0.00") =>
        string.Join(';', number ?? Number(sequence), year, month, "9999990", place, residence, character, single, procedure, firstAct, federalSh, federalSp);

    /// <summary>A right AIH number.</summary>
    internal static string Number(int sequence)
    {
        var firstTwelve = 312350000000L + sequence;
        return $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)}";
    }
}
