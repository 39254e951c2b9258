using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Application.Approvals;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Consolidated;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Payments;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Reports.Tests.Payments;

public sealed partial class PaymentReportTests(ExampleProgramme programme) : IClassFixture<ExampleProgramme>
{
    private GatherPaymentReport Gather => new(programme.Database, ExampleProgramme.Norms);

    [Fact]
    public async Task The_tables_of_production_add_up_to_the_financing_of_every_beneficiary()
    {
        foreach (var (text, expected) in ExpectedFigures.OfWorkedExample.Quadrimesters)
        {
            var reports = await Gather.LoadAsync(Read(text));
            Assert.Equal(expected.Keys.Order(StringComparer.Ordinal), reports.Beneficiaries.Select(id => id.ToString()).Order(StringComparer.Ordinal));
            foreach (var (id, figures) in expected)
            {
                var report = reports.ReportOf(Id(id));
                var rows = report.Production.Simple.AddRange(report.Production.Composite);
                Assert.Equal(figures.Financing, rows.Sum(row => row.Financing).Centavos);
                Assert.Equal(figures.Financing, rows.Sum(row => row.Gross - row.Deducted).Centavos);
                Assert.Equal(figures.Procedures, rows.Sum(row => row.Quantity));
                Assert.Equal(figures.BonusReference, rows.Sum(row => row.BonusReference).Centavos);
                Assert.Equal(
                    figures.Anticipation,
                    report.Production.Baseline.Sum(row => row.Financing).DividedBy(ExampleProgramme.Norms.Current.BaselineQuadrimesters).Centavos);
                Assert.False(report.IsLeftOutOfToday);
            }
        }
    }

    [Fact]
    public async Task What_the_staff_wrote_to_a_step_is_on_the_consolidated_report_alone()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await StoredExample.FillAsync(database);
        await new SubmitSettlement(database.Database, TimeProvider.System).RunAsync(new(2023, 3), null, "ana", "Conferir Alfenas.");
        await using var renderer = new ReportRenderer();

        var payment = await renderer.RenderAsync(await new GatherPaymentReport(database.Database, ExampleProgramme.Norms).RunAsync(new(2023, 3), Id("310620")), null);
        var consolidated = await renderer.RenderAsync(await new GatherConsolidatedReport(database.Database, ExampleProgramme.Norms).RunAsync(new(2023, 3)), null);

        Assert.Contains("por ana", payment, StringComparison.Ordinal);
        Assert.DoesNotContain("Conferir Alfenas", payment, StringComparison.Ordinal);
        Assert.Contains("Conferir Alfenas", consolidated, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_are_shown_as_they_are_whatever_they_hold()
    {
        var name = "<script>alert(1)</script> & cia. «" + new string('Ç', 200) + "»";
        var report = await Gather.RunAsync(Read("2024-1"), Id("310620"));
        var hostile = report with { Beneficiary = report.Beneficiary with { Name = name } };

        await using var renderer = new ReportRenderer();
        var html = await renderer.RenderAsync(hostile, null);

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(name, TextOf(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hash_changes_with_the_data_and_not_without()
    {
        var report = await Gather.RunAsync(Read("2024-1"), Id("310620"));
        var again = await Gather.RunAsync(Read("2024-1"), Id("310620"));

        Assert.Equal(ReportHash.Of(report), ReportHash.Of(again));
        var other = report with { Figures = report.Figures with { Bonus = report.Figures.Bonus + new Money(1) } };
        Assert.NotEqual(ReportHash.Of(report), ReportHash.Of(other));
    }

    [Theory]
    [InlineData("2024-1", "310010", "beneficiary.notListed")]
    [InlineData("2019-1", "310620", "settlement.noParcels")]
    public async Task What_does_not_exist_is_refused(string quadrimester, string beneficiary, string code)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => Gather.RunAsync(Read(quadrimester), Id(beneficiary)));

        Assert.Equal(code, refusal.Code);
    }

    private static Quadrimester Read(string text) => Quadrimester.TryRead(text, out var quadrimester) ? quadrimester : throw new FormatException(text);

    private static BeneficiaryId Id(string text) => BeneficiaryId.TryRead(text, out var id) ? id : throw new FormatException(text);

    private static string TextOf(string html) => WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>", RegexOptions.None, 1_000)]
    private static partial Regex Tag();
}
