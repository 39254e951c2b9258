using System.Text.RegularExpressions;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Payments;
using OperaMais.Reports.Tests.Printing;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Reports.Tests.Payments;

/// <summary>The paper, read with tools that had no part in writing it.</summary>
[Collection(nameof(SharedPrinter))]
public sealed partial class PaymentPaperTests(SharedPrinter shared, ExampleProgramme programme) : IClassFixture<ExampleProgramme>
{
    private const int SampleSize = 25;

    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["met"] = "cumpriu",
        ["notMet"] = "não cumpriu",
        ["pending"] = "pendente",
        ["noProduction"] = "sem produção",
    };

    [Fact]
    public async Task Papers_of_every_sort_of_beneficiary_say_what_the_separate_program_calculated()
    {
        await using var renderer = new ReportRenderer();
        var statuses = new HashSet<string>();
        foreach (var quadrimester in Sample.GroupBy(entry => entry.Quadrimester))
        {
            Assert.True(Quadrimester.TryRead(quadrimester.Key, out var wanted));
            var reports = await new GatherPaymentReport(programme.Database, ExampleProgramme.Norms).LoadAsync(wanted);
            foreach (var (_, text, expected) in quadrimester)
            {
                Assert.True(BeneficiaryId.TryRead(text, out var id));
                var report = reports.ReportOf(id);
                var paper = Space().Replace(await Poppler.TextAsync(await shared.Printer.PrintAsync(await renderer.RenderAsync(report, null))), " ");

                statuses.Add(expected.Status);
                Assert.Contains($"{report.Beneficiary.Id}", paper, StringComparison.Ordinal);
                Assert.Contains(
                    $"Produção (SH + SP) Antecipação Ajuste Bônus {Reais(expected.Financing)} {Reais(expected.Anticipation)} {Reais(expected.Adjustment)} {Reais(expected.Bonus)}",
                    paper,
                    StringComparison.Ordinal);
                Assert.Contains(
                    $"{Shown.Count(expected.Procedures, "AIH paga", "AIHs pagas")}: SH {Reais(expected.FinancingSh)}, SP {Reais(expected.Financing - expected.FinancingSh)}.",
                    paper,
                    StringComparison.Ordinal);
                Assert.Contains(Reais(expected.BonusReference), paper, StringComparison.Ordinal);
                Assert.Contains($"(numerador) {Shown.Number(expected.Referenced)}", paper, StringComparison.Ordinal);
                Assert.Contains($"(denominador) {Shown.Number(expected.Total)}", paper, StringComparison.Ordinal);
                Assert.Contains(Space().Replace($"Meta {Shown.Percent(expected.TargetBp)}", " "), paper, StringComparison.Ordinal);
                Assert.Contains($"Resultado {Words[expected.Status]}", paper, StringComparison.Ordinal);
                foreach (var parcel in ExpectedFigures.OfWorkedExample.Schedule[text])
                    Assert.Contains(
                        string.Join(' ', ((long[])[parcel.Credit, parcel.Debit, parcel.Discount, parcel.Net, parcel.Balance]).Select(amount => Shown.Amount(new Money(amount)))),
                        paper,
                        StringComparison.Ordinal);
            }
        }
        Assert.Equal(["met", "noProduction", "notMet", "pending"], statuses.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_report_is_the_same_to_the_byte_and_says_what_it_is()
    {
        Assert.True(BeneficiaryId.TryRead("310620", out var id));
        var report = await new GatherPaymentReport(programme.Database, ExampleProgramme.Norms).RunAsync(new(2024, 1), id);
        var stamp = new ReportStamp("00000-00000", DateTime.UnixEpoch, ReportHash.Of(report), "https://exemplo.invalid/verificar/0");
        await using var renderer = new ReportRenderer();

        var first = await shared.Printer.PrintAsync(await renderer.RenderAsync(report, stamp));
        var second = await shared.Printer.PrintAsync(await renderer.RenderAsync(report, stamp));

        Assert.Equal(first, second);
        var info = await Poppler.InfoAsync(first);
        Assert.Equal("yes", info["Tagged"]);
        Assert.Equal("Relatório de pagamento do 1º quadrimestre de 2024", info["Title"]);
        Assert.Contains("/Lang (pt-BR)", System.Text.Encoding.Latin1.GetString(first), StringComparison.Ordinal);
    }

    private static string Reais(long centavos) => Space().Replace(Shown.Reais(new Money(centavos)), " ");

    // Of each sort one, sorts being told apart by all that makes a report different; then others, until there are enough.
    private static List<(string Quadrimester, string Beneficiary, ExpectedSettlement Figures)> Sample
    {
        get
        {
            var all = ExpectedFigures.OfWorkedExample.Quadrimesters
                .SelectMany(quadrimester => quadrimester.Value.Select(entry => (Quadrimester: quadrimester.Key, Beneficiary: entry.Key, Figures: entry.Value)))
                .ToList();
            var sorts = all.DistinctBy(entry => (
                entry.Beneficiary.Length,
                entry.Figures.Status,
                Math.Sign(entry.Figures.Adjustment),
                entry.Figures.Bonus > 0,
                ExpectedFigures.OfWorkedExample.Schedule[entry.Beneficiary][^1].Balance < 0)).ToList();
            return [.. sorts.Concat(all.Where((_, index) => index % 37 == 0)).Take(Math.Max(SampleSize, sorts.Count))];
        }
    }

    [GeneratedRegex(@"\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
