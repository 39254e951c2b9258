using System.Globalization;
using OperaMais.Domain.Norms;

namespace OperaMais.Testing.Scenarios.Naive;

/// <summary>The norm's annexes, read as plain text: no reader, check or type of the domain stands between them and the figures.</summary>
internal static class NaiveNorm
{
    /// <summary>Annex VI: multiple and sequential surgeries.</summary>
    internal static readonly string[] Composites = ["0415010012", "0415020034"];

    /// <summary>Art. 6 and Art. 1 § 2: Belo Horizonte and Uberaba regulate by themselves.</summary>
    internal static readonly string[] ExemptFromRegistration = ["310620", "317010"];

    /// <summary>Annex I, with the SIGTAP values of July 2023, by code.</summary>
    internal static Dictionary<string, NaiveProcedure> Procedures { get; } = ReadProcedures();

    /// <summary>Annexes II and III.</summary>
    internal static List<NaiveBeneficiary> Beneficiaries { get; } =
    [
        .. Rows("annex-ii.csv").Select(row => new NaiveBeneficiary(row["CNES"], row["IBGE"], Amount(row["VALOR_DO_TERMO"]))),
        .. Rows("annex-iii.csv").Select(row => new NaiveBeneficiary(row["IBGE"], row["IBGE"], Amount(row["VALOR_DO_TERMO"]))),
    ];

    /// <summary>CNES of Annex II and IBGE codes of Annex III.</summary>
    internal static HashSet<string> BeneficiaryIds { get; } = [.. Beneficiaries.Select(beneficiary => beneficiary.Id)];

    /// <summary>The percentages of Annexes II and III in hundredths of a percent, by municipality; nothing for "sem pacto".</summary>
    internal static Dictionary<string, int?> AnnexTargets { get; } = Rows("annex-ii.csv").Concat(Rows("annex-iii.csv"))
        .DistinctBy(row => row["IBGE"])
        .ToDictionary(row => row["IBGE"], row => row["PERCENTUAL"] == "" ? (int?)null : (int)(Amount(row["PERCENTUAL"]) * 100));

    /// <summary>Annex VIII.</summary>
    internal static List<NaiveParcel> Parcels { get; } =
        [.. Rows("annex-viii.csv").Select(row => new NaiveParcel(row["REPASSE"], row["TIPO"], row["QUADRIMESTRE"]))];

    private static Dictionary<string, NaiveProcedure> ReadProcedures()
    {
        var sigtap = Rows("sigtap-2023-07.csv").ToDictionary(row => row["PROCEDIMENTO"], row => Amount(row["SH"]) + Amount(row["SP"]));
        return Rows("annex-i.csv").ToDictionary(
            row => row["PROCEDIMENTO"],
            row => new NaiveProcedure(Amount(row["SH"]), Amount(row["SP"]), Amount(row["BONUS"]), sigtap[row["PROCEDIMENTO"]]));
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string table)
    {
        var lines = NormLibrary.EmbeddedText("ses-mg-8907-2023/" + table).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split(';');
        return lines.Skip(1).Select(line => columns.Zip(line.Split(';')).ToDictionary(cell => cell.First, cell => cell.Second));
    }

    private static decimal Amount(string text) => decimal.Parse(text.Replace(',', '.'), CultureInfo.InvariantCulture);
}

/// <summary>A row of Annex I, in reais.</summary>
internal sealed record NaiveProcedure(decimal Sh, decimal Sp, decimal Bonus, decimal Sigtap);

/// <summary>A row of Annex II or III.</summary>
internal sealed record NaiveBeneficiary(string Id, string Municipality, decimal TermValue);

/// <summary>A row of Annex VIII.</summary>
internal sealed record NaiveParcel(string Month, string Kind, string Quadrimester);
