namespace OperaMais.Samples;

/// <summary>Writes SP files that have the layout of real ones and compress about as well, with no row of anybody.</summary>
public static class SpFile
{
    private static readonly HashSet<string> Blank =
        new(["SP_NUM_PR", "SP_TIPO", "SP_TP_ATO", "SP_NF", "SP_CO_FAEC"], StringComparer.Ordinal);

    /// <summary>Writes a <c>.dbf</c>.</summary>
    /// <param name="output">Where the file goes. It stays the caller's.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows; those of one AIH one after the other, for the file to compress like a real one.</param>
    public static void WriteDbf(Stream output, long count, IEnumerable<SpRow> rows)
    {
        using var writer = new DbfWriter(output, DbfLayout.Sp, count);
        var template = new RowTemplate(DbfLayout.Sp, Blank);
        var number = 0;
        foreach (var row in rows)
        {
            FillGiven(template, row);
            FillAih(template, row);
            FillAct(template, new SeededValues(row.AtoProf), new SeededValues(row.Aih + ++number));
            writer.Write(template.Values);
        }
    }

    /// <summary>Writes a <c>.dbc</c>.</summary>
    /// <param name="output">Where the file goes, able to seek. It stays the caller's.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="rows">The rows.</param>
    public static void WriteDbc(Stream output, long count, IEnumerable<SpRow> rows)
    {
        using var compressed = new DbcWriteStream(output);
        WriteDbf(compressed, count, rows);
    }

    private static void FillGiven(RowTemplate row, SpRow given)
    {
        row["SP_NAIH"] = given.Aih;
        row["SP_AA"] = given.Year;
        row["SP_MM"] = given.Month;
        row["SP_CNES"] = given.Cnes;
        row["SP_M_HOSP"] = given.MunicHosp;
        row["SP_PROCREA"] = given.ProcRea;
        row["SP_ATOPROF"] = given.AtoProf;
        row["SP_U_AIH"] = given.UniqueAih;
        row["SP_GESTOR"] = given.MunicHosp;
        row["SP_UF"] = given.MunicHosp[..Math.Min(2, given.MunicHosp.Length)];
        row["SP_CPFCGC"] = row["SP_PJ_DOC"] = given.Cnes.PadLeft(14, '0');
        row["SP_COMPLEX"] = "02";
        row["SP_FINANC"] = "06";
        row["REMESSA"] = $"HM{given.MunicHosp}01N{given.Year}{given.Month}.DTS";
    }

    private static void FillAih(RowTemplate row, SpRow given)
    {
        var values = new SeededValues(given.Aih);
        var first = values.Below(20) + 1;
        row["SP_DTINTER"] = given.Year + given.Month + SeededValues.Digits(first, 2);
        row["SP_DTSAIDA"] = given.Year + given.Month + SeededValues.Digits(first + values.Below(8), 2);
        row["SEQUENCIA"] = SeededValues.Digits(values.Below(9999), 1);
        row["SP_M_PAC"] = values.Percent(70) ? given.MunicHosp : given.MunicHosp[..Math.Min(3, given.MunicHosp.Length)] + SeededValues.Digits(values.Below(50), 3);
        row["SP_CIDPRI"] = "K" + SeededValues.Digits(values.Below(80) * 10, 3);
    }

    private static void FillAct(RowTemplate row, SeededValues act, SeededValues values)
    {
        var professional = values.Percent(40);
        var quantity = values.Percent(70) ? "1" : SeededValues.Digits(values.Below(30) + 1, 1);
        row["SP_QTD_ATO"] = row["SP_QT_PROC"] = quantity;
        row["SP_PTSP"] = professional ? SeededValues.Digits(act.Below(70), 1) : "0";
        row["SP_VALATO"] = professional ? SeededValues.Money(act.Below(20000) + (values.Percent(50) ? values.Below(900) : 0)) : "0.00";
        row["SP_PF_CBO"] = professional ? SeededValues.Digits(225000 + values.Below(40), 6) : "000000";
        row["SP_PF_DOC"] = professional ? SeededValues.Digits(values.Below(500) * 7919, 15) : new string('0', 15);
        row["IN_TP_VAL"] = professional ? "2" : "1";
    }
}
