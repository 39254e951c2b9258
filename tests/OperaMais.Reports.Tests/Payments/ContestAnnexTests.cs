using System.Text;
using System.Text.RegularExpressions;
using OperaMais.Application.Contests;
using OperaMais.Application.Files;
using OperaMais.Application.Reports;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;
using OperaMais.Reports.Documents;
using OperaMais.Reports.Issuing;
using OperaMais.Reports.Payments;
using OperaMais.Reports.Tests.Printing;

namespace OperaMais.Reports.Tests.Payments;

/// <summary>Contests in the annex of the report of payment.</summary>
[Collection(nameof(SharedPrinter))]
public sealed partial class ContestAnnexTests(SharedPrinter shared, ExampleProgramme programme) : IClassFixture<ExampleProgramme>
{
    private static readonly Quadrimester Quadrimester = new(2024, 2);
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));

    private static readonly Issuer Issuer = new("ana", null);

    [Fact]
    public async Task The_thread_is_on_the_paper_and_each_step_supersedes_the_papers_before()
    {
        await using var renderer = new ReportRenderer();
        var (time, database) = (TimeProvider.System, programme.Database);
        var issue = new IssueReport(database, renderer, shared.Printer, time);
        var none = await GatherAsync();
        Assert.Null(none.Annex);
        Assert.DoesNotContain("contestaç", await renderer.RenderAsync(none, null), StringComparison.OrdinalIgnoreCase);
        var first = Code(await issue.RunAsync(none, Issuer));
        Assert.True((await new VerifyReport(database).RunAsync(first))!.IsCurrent);

        var file = await AttachedFile.ReadAsync("laudo 3123500000016.pdf", new MemoryStream(Encoding.ASCII.GetBytes("%PDF-1 laudo")), AttachedKinds.PdfOrPicture);
        var id = await new OpenContest(database, ExampleProgramme.Norms, time).RunAsync(
            new(Quadrimester, none.Origin.Version, City), ContestSubject.Of(ContestedKind.Bonus), new("Falta a AIH 3123500000016.\nVeja o laudo.", file), "gestora");
        Assert.False((await new VerifyReport(database).RunAsync(first))!.IsCurrent);
        var opened = await GatherAsync();
        Assert.NotEqual(ReportHash.Of(none), ReportHash.Of(opened));
        Assert.Equal(ReportHash.Of(opened), ReportHash.Of(await GatherAsync()));
        // Whoever questions nothing has the same paper as ever.
        Assert.Null((await new GatherPaymentReport(database, ExampleProgramme.Norms).LoadAsync(Quadrimester)).ReportOf(BeneficiaryId.Of(new MunicipalityCode(313130))).Annex);
        Assert.Equal(ReportHash.Of(none), ReportHash.Of(opened with { Annex = null }));

        var second = Code(await issue.RunAsync(opened, Issuer));
        await new AnswerContest(database, ExampleProgramme.Norms, time).RunAsync(new(id, 1), isAccepted: false, new("Ela não foi registrada."), "ana");
        Assert.False((await new VerifyReport(database).RunAsync(second))!.IsCurrent);
        var answered = await GatherAsync();
        Assert.NotEqual(ReportHash.Of(opened), ReportHash.Of(answered));
        var third = await issue.RunAsync(answered, Issuer);
        Assert.True((await new VerifyReport(database).RunAsync(Code(third)))!.IsCurrent);

        var paper = Space().Replace(await Poppler.TextAsync(third.Pdf), " ");
        foreach (var words in (string[])[
            "Anexo: contestações desta versão",
            $"bônus (não acolhida, cabe réplica) O que a apuração dizia: {Space().Replace(none.Figures.Bonus.ToText(), " ")}.",
            "município: contestou",
            "Falta a AIH 31235••••••16. Veja o laudo.",
            "laudo 31235••••••16.pdf",
            "SES/MG: não acolheu a contestação",
            "Ela não foi registrada."])
            Assert.Contains(words, paper, StringComparison.Ordinal);
        Assert.Contains(answered.Annex!.Contests[0].Steps[0].Files[0].Sha256, paper.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("3123500000016", paper, StringComparison.Ordinal);
        Assert.DoesNotContain("gestora", paper, StringComparison.Ordinal);
    }

    private Task<PaymentReport> GatherAsync() => new GatherPaymentReport(programme.Database, ExampleProgramme.Norms).RunAsync(Quadrimester, City);

    private static VerificationCode Code(Data.Reports.StoredReport report) =>
        VerificationCode.TryRead(report.Code, out var code) ? code : throw new FormatException(report.Code);

    [GeneratedRegex("\\s+", RegexOptions.None, 1_000)]
    private static partial Regex Space();
}
