using OperaMais.Datasus.Dbf;

namespace OperaMais.Samples;

/// <summary>Writes RD files that have the layout of real ones and compress about as well, with no row of anybody.</summary>
public static class RdFile
{
    private static readonly HashSet<string> Blank = new(
        ["CGC_HOSP", "NUM_PROC", "CPF_AUT", "CID_NOTIF", "GESTOR_DT", "CNPJ_MANT", "INFEHOSP", "FAEC_TP", "AUD_JUST", "SIS_JUST",
        "DIAGSEC1", "DIAGSEC2", "DIAGSEC3", "DIAGSEC4", "DIAGSEC5", "DIAGSEC6", "DIAGSEC7", "DIAGSEC8", "DIAGSEC9"],
        StringComparer.Ordinal);

    /// <summary>Writes a <c>.dbf</c>.</summary>
    /// <param name="output">Where the file goes. It stays the caller's.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="layout">The fields; by default those of <see cref="DbfLayout.Rd"/>.</param>
    public static void WriteDbf(Stream output, long count, IEnumerable<RdRow> rows, IReadOnlyList<DbfField>? layout = null)
    {
        layout ??= DbfLayout.Rd;
        using var writer = new DbfWriter(output, layout, count);
        var template = new RowTemplate(layout, Blank);
        var number = 0;
        foreach (var row in rows)
        {
            Fill(template, row, ++number);
            writer.Write(template.Values);
        }
    }

    /// <summary>Writes a <c>.dbc</c>.</summary>
    /// <param name="output">Where the file goes, able to seek. It stays the caller's.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="layout">The fields; by default those of <see cref="DbfLayout.Rd"/>.</param>
    public static void WriteDbc(Stream output, long count, IEnumerable<RdRow> rows, IReadOnlyList<DbfField>? layout = null)
    {
        using var compressed = new DbcWriteStream(output);
        WriteDbf(compressed, count, rows, layout);
    }

    private static void Fill(RowTemplate row, RdRow given, int number)
    {
        var values = new SeededValues(given.Aih);
        FillGiven(row, given);
        FillPlace(row, given, number, ref values);
        FillPatient(row, ref values);
        FillStay(row, given, ref values);
        FillMoney(row, new SeededValues(given.ProcRea), ref values);
    }

    private static void FillGiven(RowTemplate row, RdRow given)
    {
        row["N_AIH"] = given.Aih;
        row["ANO_CMPT"] = given.AnoCmpt;
        row["MES_CMPT"] = given.MesCmpt;
        row["CNES"] = given.Cnes;
        row["MUNIC_MOV"] = given.MunicMov;
        row["MUNIC_RES"] = given.MunicRes;
        row["CAR_INT"] = given.CarInt;
        row["PROC_REA"] = row["PROC_SOLIC"] = given.ProcRea;
        row["VAL_SH_FED"] = given.ValShFed;
        row["VAL_SP_FED"] = given.ValSpFed;
        row["IDENT"] = given.Ident;
    }

    private static void FillPlace(RowTemplate row, RdRow given, int number, ref SeededValues values)
    {
        row["UF_ZI"] = given.MunicMov;
        row["ESPEC"] = values.Percent(85) ? "01" : "03";
        row["CEP"] = given.MunicRes[..Math.Min(5, given.MunicRes.Length)] + SeededValues.Digits(values.Below(40) * 5, 3);
        row["NATUREZA"] = "61";
        row["NAT_JUR"] = "3999";
        row["GESTAO"] = "1";
        row["COMPLEX"] = "02";
        row["FINANC"] = "06";
        row["SEQUENCIA"] = SeededValues.Digits(number, 1);
        row["REMESSA"] = $"HM{given.MunicMov}01N{given.AnoCmpt}{given.MesCmpt}.DTS";
    }

    private static void FillPatient(RowTemplate row, ref SeededValues values)
    {
        var age = values.Below(90);
        row["NASC"] = SeededValues.Digits(2023 - age, 4) + SeededValues.Digits(values.Below(12) + 1, 2) + SeededValues.Digits(values.Below(28) + 1, 2);
        row["COD_IDADE"] = "4";
        row["IDADE"] = SeededValues.Digits(age, 1);
        row["SEXO"] = values.Percent(40) ? "1" : "3";
        row["NACIONAL"] = "010";
        row["RACA_COR"] = values.Percent(80) ? "99" : "03";
        row["MORTE"] = values.Percent(4) ? "1" : "0";
    }

    private static void FillStay(RowTemplate row, RdRow given, ref SeededValues values)
    {
        var first = values.Below(20) + 1;
        var days = values.Percent(60) ? values.Below(3) : values.Below(8);
        row["DT_INTER"] = given.AnoCmpt + given.MesCmpt + SeededValues.Digits(first, 2);
        row["DT_SAIDA"] = given.AnoCmpt + given.MesCmpt + SeededValues.Digits(first + days, 2);
        row["DIAS_PERM"] = row["QT_DIARIAS"] = SeededValues.Digits(days, 1);
        row["DIAR_ACOM"] = values.Percent(70) ? "0" : SeededValues.Digits(days, 1);
        row["COBRANCA"] = values.Percent(75) ? "12" : "61";
        row["DIAG_PRINC"] = "K" + SeededValues.Digits(values.Below(80) * 10, 3);
        row["DIAGSEC1"] = values.Percent(83) ? "" : "I10";
    }

    private static void FillMoney(RowTemplate row, SeededValues procedure, ref SeededValues values)
    {
        var sh = 5000 + procedure.Below(90000) + (values.Percent(50) ? 0 : values.Below(300) * 100);
        var sp = 2000 + procedure.Below(40000) + (values.Percent(70) ? 0 : values.Below(300) * 50);
        row["VAL_SH"] = SeededValues.Money(sh);
        row["VAL_SP"] = SeededValues.Money(sp);
        row["VAL_TOT"] = SeededValues.Money(sh + sp);
        row["US_TOT"] = SeededValues.Money((sh + sp) / 5);
    }
}
