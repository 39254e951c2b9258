using System.Globalization;
using CsvHelper;
using OperaMais.Datasus.Csv;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Demonstration;

/// <summary>Makes up the PPI, the decisions and the opening balances that go with fictitious production, and the note that says so.</summary>
internal sealed class DemonstrationFacts(RuleSet ruleSet, int perMille)
{
    /// <summary>What every row made up here says of itself.</summary>
    internal const string Label = "DADOS FICTICIOS";

    private readonly Dictionary<MunicipalityCode, MunicipalProduction> production = [];

    internal static CsvWriter Create(string path) => CsvWriter.ToFile(path, new CsvWriterOptions { Separator = ';', NewLine = "\n" });

    /// <summary>Remembers how much each municipality does, for pacts that come near it.</summary>
    internal void Note(Beneficiary beneficiary, Quadrimester quadrimester, IReadOnlyList<Hospitalization> rows)
    {
        if (quadrimester != ruleSet.AnnexTargetQuadrimester)
            return;
        production[beneficiary.Municipality] = production.GetValueOrDefault(beneficiary.Municipality)
            + new MunicipalProduction(rows.Count(row => row.Profile.IsReferenced), rows.Count);
    }

    internal async Task WriteAsync(string folder, CancellationToken cancellation)
    {
        WritePpi(Path.Combine(folder, "ppi.csv"));
        WriteDecisions(Path.Combine(folder, "decisions.csv"));
        WriteOpeningBalances(Path.Combine(folder, "opening-balances.csv"));
        WriteInstruments(Path.Combine(folder, "instruments.csv"));
        await File.WriteAllTextAsync(
            Path.Combine(folder, "LEIA-ME.txt"), ApplicationMessages.All.Text("demo.readMe") + "\n", cancellation);
    }

    // The pact is what the annex's percentage is nine tenths of; August 2023 is there although the annexes rule for 2023-3.
    private void WritePpi(string path)
    {
        using var csv = Create(path);
        csv.WriteRecord([.. PpiReader.Columns, "OBSERVACAO"]);
        foreach (var quadrimester in ruleSet.Quadrimesters)
        {
            foreach (var municipality in ruleSet.Registry.Municipalities)
            {
                var random = new DemonstrationRandom($"ppi {quadrimester} {municipality}");
                var total = 10 + production.GetValueOrDefault(municipality).Total;
                var target = ruleSet.Registry.AnnexTargetOf(municipality)?.Value ?? 0;
                var referenced = total * target * 10 / 9 / BasisPoints.Whole;
                // A few municipalities are missing from each month's PPI.
                if (!random.Happens(10))
                    csv.WriteRecord([quadrimester.MonthBefore.ToString(), municipality.ToString(), Text(referenced), Text(total), Label]);
            }
        }
    }

    private void WriteDecisions(string path)
    {
        using var csv = Create(path);
        csv.WriteRecord([.. DecisionReader.Columns, "OBSERVACAO"]);
        foreach (var municipality in ruleSet.Registry.Municipalities.Where(code => ruleSet.Registry.AnnexTargetOf(code) is null))
        {
            foreach (var quadrimester in ruleSet.Quadrimesters)
            {
                var random = new DemonstrationRandom($"decision {quadrimester} {municipality}");
                if (random.Happens(500))
                    csv.WriteRecord(
                    [
                        quadrimester.ToString(),
                        municipality.ToString(),
                        random.Happens(700) ? "CUMPRIU" : "NAO_CUMPRIU",
                        ApplicationMessages.All.Text("demo.act", quadrimester),
                        Label,
                    ]);
            }
        }
    }

    private void WriteOpeningBalances(string path)
    {
        using var csv = Create(path);
        csv.WriteRecord([.. OpeningBalanceReader.Columns, "OBSERVACAO"]);
        foreach (var beneficiary in ruleSet.Registry.All.Where(beneficiary => beneficiary.TermValue > Money.Zero))
        {
            var random = new DemonstrationRandom($"balance {beneficiary.Id}");
            if (random.Happens(200))
                csv.WriteRecord(
                    [beneficiary.Id.ToString(), "SALDO_ANTERIOR", (-Share(beneficiary, random.Below(8))).ToString(), Origin("7.830/2021"), Label]);
            csv.WriteRecord(
                [beneficiary.Id.ToString(), "AJUSTE_2023_2", Share(beneficiary, random.Below(10) - 4).ToString(), Origin("8.500/2022"), Label]);
        }
    }

    // Some have not signed yet: their nets wait.
    private void WriteInstruments(string path)
    {
        using var csv = Create(path);
        csv.WriteRecord([.. InstrumentReader.Columns, "OBSERVACAO"]);
        foreach (var beneficiary in ruleSet.Registry.All.Where(beneficiary => beneficiary.TermValue > Money.Zero))
        {
            var random = new DemonstrationRandom($"instrument {beneficiary.Id}");
            if (random.Happens(40))
                continue;
            csv.WriteRecord(
            [
                beneficiary.Id.ToString(),
                beneficiary.Id.Kind == BeneficiaryKind.Municipality ? "TERMO_DE_ADESAO" : "TERMO_DE_METAS",
                $"{random.Below(9_000) + 1_000}/2023",
                Text(ruleSet.From.AddDays(-random.Below(30))),
                Text(ruleSet.From),
                Text(ruleSet.Until),
                beneficiary.TermValue.ToString(),
                Label,
            ]);
        }
    }

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Origin(string resolution) => ApplicationMessages.All.Text("demo.origin", resolution);

    private Money Share(Beneficiary beneficiary, int percent)
    {
        var scaled = new Money(beneficiary.TermValue.Centavos * perMille / 1000);
        return percent < 0 ? -scaled.Percent(-percent) : scaled.Percent(percent);
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
