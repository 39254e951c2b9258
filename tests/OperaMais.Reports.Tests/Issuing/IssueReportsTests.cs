using OperaMais.Application.Imports;
using OperaMais.Application.Reports;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Payments;
using OperaMais.Testing;

namespace OperaMais.Reports.Tests.Issuing;

/// <summary>Batches, each of a quadrimester of its own.</summary>
public sealed class IssueReportsTests(ExampleProgramme programme) : IClassFixture<ExampleProgramme>, IAsyncDisposable
{
    private static readonly Issuer Ana = new("ana@example.org", new("https://operamais.exemplo.invalid/"));

    private readonly ReportRenderer renderer = new();
    private readonly StandInPrinter printer = new();

    private static int All => ExampleProgramme.Norms.Current.Registry.All.Length;

    public ValueTask DisposeAsync() => renderer.DisposeAsync();

    [Fact]
    public async Task Only_what_changed_since_is_printed_again_unless_everything_is_asked_for()
    {
        var quadrimester = new Quadrimester(2023, 3);

        var first = await IssueAsync(quadrimester);
        Assert.All(first, paper => Assert.True(paper.IsNew));
        Assert.Equal(Enumerable.Range(1, All).Select(number => (number, All)), first.Select(paper => (paper.Number, paper.All)));
        Assert.Equal(All, first.Select(paper => paper.Subject).Distinct(StringComparer.Ordinal).Count());

        var second = await IssueAsync(quadrimester);
        Assert.Equal(first.Select(paper => (paper.Subject, paper.Recipient, paper.Code, false)), second.Select(paper => (paper.Subject, paper.Recipient, paper.Code, paper.IsNew)));
        Assert.Equal(All, printer.Printed);

        // The settlement is the same version, and so is its paper's; the account says something else.
        await SignAsync("310620");
        var third = await IssueAsync(quadrimester);
        Assert.Equal("2023-3/310620", Assert.Single(third, paper => paper.IsNew).Subject);
        Assert.Equal(All - 1, third.Select(paper => paper.Code).Intersect(first.Select(paper => paper.Code), StringComparer.Ordinal).Count());
        var replaced = first.Single(paper => paper.Subject == "2023-3/310620").Code;
        Assert.True(VerificationCode.TryRead(replaced, out var code));
        Assert.NotNull(await new ListReports(programme.Database).FindAsync(code));

        Assert.All(await IssueAsync(quadrimester, isAgain: true), paper => Assert.True(paper.IsNew));
    }

    [Fact]
    public async Task A_cancelled_batch_goes_on_where_it_stopped()
    {
        var quadrimester = new Quadrimester(2024, 1);
        using var cancellation = new CancellationTokenSource();
        var codes = new List<string>();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var paper in Batch.RunAsync(quadrimester, Ana, cancellation: cancellation.Token))
            {
                codes.Add(paper.Code);
                if (paper.Number == 3)
                    await cancellation.CancelAsync();
            }
        });

        var papers = await IssueAsync(quadrimester);
        Assert.Equal(codes, papers.Take(3).Select(paper => paper.Code));
        Assert.Equal(papers.Index().Select(entry => entry.Index >= 3), papers.Select(paper => paper.IsNew));
        Assert.Equal(All, printer.Printed);
    }

    [Fact]
    public async Task A_batch_whose_printer_broke_down_keeps_what_it_issued_and_goes_on_the_next_time()
    {
        var quadrimester = new Quadrimester(2024, 2);
        printer.Left = 2;

        var refused = await Assert.ThrowsAsync<RefusedException>(() => IssueAsync(quadrimester));

        Assert.Equal("pdf.broken", refused.Code);
        await using (var context = programme.Database.CreateContext())
            Assert.Equal(2, context.Reports.Count(report => report.Quadrimester == quadrimester));
        Assert.Equal(All - 2, (await IssueAsync(quadrimester)).Count(paper => paper.IsNew));
    }

    [Fact]
    public async Task What_changes_while_a_batch_is_printed_is_on_the_papers_that_follow()
    {
        var quadrimester = new Quadrimester(2024, 3);
        var last = (await new GatherPaymentReport(programme.Database, ExampleProgramme.Norms).LoadAsync(quadrimester)).Beneficiaries.Last();
        await foreach (var paper in Batch.RunAsync(quadrimester, Ana))
            if (paper.Number == 3)
                await SignAsync($"{last}");

        // What was printed last says what holds now, so that it is not printed again.
        Assert.False((await IssueAsync(quadrimester))[^1].IsNew);
    }

    [Fact]
    public async Task Reports_gathered_twice_say_the_same()
    {
        foreach (var quadrimester in ExampleProgramme.Norms.Current.Quadrimesters)
        {
            var gather = new GatherPaymentReport(programme.Database, ExampleProgramme.Norms);
            var (first, second) = (await gather.LoadAsync(quadrimester), await gather.LoadAsync(quadrimester));

            Assert.Equal(first.Beneficiaries, second.Beneficiaries);
            Assert.All(first.Beneficiaries, id => Assert.Equal(ReportHash.Of(first.ReportOf(id)), ReportHash.Of(second.ReportOf(id))));
        }
    }

    [Theory]
    [InlineData("310620")]
    [InlineData("311860")]
    [InlineData("2099233")]
    public async Task A_report_says_the_same_alone_and_in_a_batch(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        foreach (var quadrimester in ExampleProgramme.Norms.Current.Quadrimesters)
        {
            var gather = new GatherPaymentReport(programme.Database, ExampleProgramme.Norms);

            Assert.Equal(ReportHash.Of((await gather.LoadAsync(quadrimester)).ReportOf(id)), ReportHash.Of(await gather.RunAsync(quadrimester, id)));
        }
    }

    private IssueReports Batch =>
        new(programme.Database, ExampleProgramme.Norms, new(programme.Database, renderer, printer, TimeProvider.System));

    private async Task<IReadOnlyList<BatchPaper>> IssueAsync(Quadrimester quadrimester, bool isAgain = false) =>
        await Batch.RunAsync(quadrimester, Ana, isAgain).ToListAsync();

    private async Task SignAsync(string beneficiary)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("instrumentos.csv");
        await File.WriteAllLinesAsync(path,
        [
            "BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR",
            $"{beneficiary};{(beneficiary.Length == 6 ? "TERMO_DE_ADESAO" : "TERMO_DE_METAS")};1/2023;2023-08-31;2023-09-01;2025-07-25;1.00",
        ]);
        await new ImportInstruments(programme.Database, ExampleProgramme.Norms, TimeProvider.System).RunAsync(path, new() { Author = "ana" });
    }
}
