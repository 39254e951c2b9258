using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Consolidated;
using OperaMais.Reports.Documents;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Reports.Tests.Consolidated;

public sealed class ConsolidatedReportTests(ExampleProgramme programme) : IClassFixture<ExampleProgramme>
{
    public static TheoryData<string> Quadrimesters => [.. ExpectedFigures.OfWorkedExample.Quadrimesters.Keys];

    private GatherConsolidatedReport Gather => new(programme.Database, ExampleProgramme.Norms);

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task Every_beneficiary_and_every_total_of_the_worked_example_is_on_the_page_to_the_centavo(string quadrimester)
    {
        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester];
        var report = await Gather.RunAsync(Read(quadrimester));

        var rows = HtmlTable.RowsOf(await RenderAsync(report));

        string[] sums =
        [
            Shown.Number(expected.Values.Sum(figures => figures.Procedures)),
            .. Amounts(
                expected.Values.Sum(figures => figures.Financing),
                expected.Values.Sum(figures => figures.Anticipation),
                expected.Values.Sum(figures => figures.Adjustment),
                expected.Values.Sum(figures => figures.Bonus)),
        ];
        foreach (var (id, figures) in expected)
        {
            var row = rows.Single(cells => cells.Length == 7 && cells[0].Split(' ').Contains(id));
            Assert.Equal(
                [Shown.Number(figures.Procedures), .. Amounts(figures.Financing, figures.Anticipation, figures.Adjustment, figures.Bonus)],
                row[1..6]);
        }
        Assert.Equal([$"{expected.Count} beneficiários", .. sums, ""], rows.Single(cells => cells.Length == 7 && cells[0] == $"{expected.Count} beneficiários"));
        // By management and by macro-region.
        var groups = rows.Where(cells => cells is ["Total", _, _, _, _, _, _]).ToList();
        Assert.Equal(2, groups.Count);
        Assert.All(groups, cells => Assert.Equal([$"{expected.Count}", .. sums], cells[1..]));
        Assert.Equal(
            [Shown.Number(expected.Values.Sum(figures => figures.Procedures)), .. Amounts(
                expected.Values.Sum(figures => figures.FinancingSh),
                expected.Values.Sum(figures => figures.Financing - figures.FinancingSh),
                expected.Values.Sum(figures => figures.Financing),
                expected.Values.Sum(figures => figures.Bonus))],
            rows.First(cells => cells is ["Total", _, _, _, _, _])[1..]);
        Assert.Equal(
            new Money(expected.Values.Sum(figures => figures.Adjustment + figures.Bonus)), report.Total);
    }

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task What_is_not_paid_is_counted_by_reason_and_judgements_by_beneficiary(string quadrimester)
    {
        var report = await Gather.RunAsync(Read(quadrimester));

        Assert.Equal(
            ExpectedFigures.OfWorkedExample.Reasons[quadrimester].Values.Order(), report.LeftOut.Select(left => left.Quantity).Order());
        Assert.Equal(
            ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester].Values.CountBy(figures => figures.Status).OrderBy(entry => entry.Key).Select(entry => entry.Value),
            report.Rows.CountBy(row => row.Status).OrderBy(entry => entry.Key.ToString()).Select(entry => entry.Value));
        Assert.Equal(report.Sums.Financing, report.Specialties.Sum(specialty => specialty.Sh + specialty.Sp));
    }

    [Fact]
    public async Task Names_are_shown_as_they_are_whatever_they_hold()
    {
        var name = "<script>alert(1)</script> & cia. " + new string('Ç', 200);
        var report = await Gather.RunAsync(new(2024, 1));
        var hostile = report with { Rows = report.Rows.SetItem(0, report.Rows[0] with { Name = name, MacroRegion = name }) };

        var html = await RenderAsync(hostile);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(HtmlTable.RowsOf(html), cells => cells.Length == 7 && cells[0].StartsWith(name, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Gathered_again_it_has_the_same_hash()
    {
        Assert.Equal(ReportHash.Of(await Gather.RunAsync(new(2023, 3))), ReportHash.Of(await Gather.RunAsync(new(2023, 3))));
    }

    [Fact]
    public async Task A_quadrimester_without_parcels_is_refused()
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => Gather.RunAsync(new(2019, 1)));

        Assert.Equal("settlement.noParcels", refusal.Code);
    }

    private static async Task<string> RenderAsync(ConsolidatedReport report)
    {
        await using var renderer = new ReportRenderer();
        return await renderer.RenderAsync(report, null);
    }

    private static IEnumerable<string> Amounts(params IEnumerable<long> centavos) => centavos.Select(amount => Shown.Amount(new Money(amount)));

    private static Quadrimester Read(string text) => Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw new FormatException(text);
}
