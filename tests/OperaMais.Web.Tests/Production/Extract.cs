using System.Text;
using OperaMais.Domain.Codes;
using OperaMais.Samples;

namespace OperaMais.Web.Tests.Production;

/// <summary>Small files of production, right unless a test says otherwise.</summary>
internal static class Extract
{
    private const string Header =
        "N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH;PROC_REA;PRIMEIRO_ATO;VAL_SH_FED;VAL_SP_FED";

    /// <summary>A SIHD extract of AIHs done in Belo Horizonte in September 2023, all of which count.</summary>
    internal static byte[] Csv(params IEnumerable<int> sequences) => Lines(sequences.Select(sequence => Row(Number(sequence))));

    /// <summary>Such an extract of another month.</summary>
    internal static byte[] CsvOf(int competence, params IEnumerable<int> sequences) =>
        Lines(sequences.Select(sequence => Row(Number(sequence), competence)));

    /// <summary>Such an extract, one row of which has a wrong AIH number.</summary>
    internal static byte[] CsvWithFault(string wrongNumber, params IEnumerable<int> sequences) =>
        Lines(sequences.Select(sequence => Row(Number(sequence))).Append(Row(wrongNumber)));

    /// <summary>An RD file of the real layout, compressed.</summary>
    internal static byte[] Dbc(params int[] sequences)
    {
        using var stream = new MemoryStream();
        RdFile.WriteDbc(stream, sequences.Length, sequences.Select(sequence =>
            new RdRow(Number(sequence), "2023", "10", "9999990", "310620", "310620", "01", "0407040102")));
        return stream.ToArray();
    }

    /// <summary>A right AIH number.</summary>
    internal static string Number(int sequence)
    {
        var firstTwelve = 312350000000L + sequence;
        return $"{firstTwelve}{AihNumber.CheckDigitOf(firstTwelve)}";
    }

    private static string Row(string number, int competence = 202309) => $"{number};{competence / 100};{competence % 100:00};9999990;310620;310620;01;1;0407040102;;0.00;0.00";

    private static byte[] Lines(IEnumerable<string> rows) => Encoding.UTF8.GetBytes(string.Join('\n', rows.Prepend(Header)) + '\n');
}
