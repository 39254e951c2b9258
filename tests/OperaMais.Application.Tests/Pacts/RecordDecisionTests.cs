using System.Text;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Application.Pacts;
using OperaMais.Application.Progress;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Pacts;

/// <summary>Decisions typed by somebody, with their documents.</summary>
public sealed class RecordDecisionTests
{
    private static readonly Quadrimester Quadrimester = new(2024, 2);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_effect_shown_before_is_what_is_settled_after(DatabaseKind kind)
    {
        await using var test = await StoredAsync(kind);
        var before = await ProgressAsync(test);
        var pending = MunicipalTarget.AllOf(before).First(target => target.Indicator.Status == IndicatorStatus.Pending && target.AtStake > Money.Zero);
        // An act may have in it what separates and quotes columns.
        var decision = new Decision(true, "Deliberação \"9\"; item 2, de 14/06/2024");
        var effect = DecisionEffect.Of(before, pending.Code, decision)!;
        Assert.True(effect.IsChange);
        Assert.False(effect.IsWithoutEffect);
        Assert.Equal(Money.Zero, effect.Before.Bonuses.Sum(bonus => bonus.Bonus.Amount));
        Assert.Equal(pending.AtStake, effect.After.Bonuses.Sum(bonus => bonus.Bonus.Amount));

        await Record(test).RunAsync(new(Quadrimester, pending.Code, decision, await DocumentAsync("ata.pdf", "%PDF-1.7 ata")), "ana");

        var settled = (await new StoredProgramme(test.Database).Settle.RunAsync(Quadrimester, allowMissing: false, "ana")).Settlement;
        Assert.All(effect.After.Bonuses, bonus => Assert.Equal(
            bonus.Bonus, settled.Beneficiaries.Single(own => own.Beneficiary.Id == bonus.Beneficiary.Id).Bonus));
        var recorded = (await new ListDecisions(test.Database).RunAsync(Quadrimester)).Single(row => row.Decision.Fact.Municipality == pending.Code);
        Assert.Equal((decision.Act, "ana", true), (recorded.Decision.Fact.Act, recorded.Decision.Import.Author, recorded.Decision.IsInForce));
        var document = await new ListDecisions(test.Database).FindDocumentAsync(Assert.Single(recorded.Documents).Id);
        Assert.Equal(("ata.pdf", "%PDF-1.7 ata"), (document!.Value.Name, Encoding.UTF8.GetString(document.Value.Pdf)));
        Assert.Null(await new ListDecisions(test.Database).FindDocumentAsync(Guid.NewGuid()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_decision_takes_the_place_of_the_former_which_stays_with_its_document(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var met = new NewDecision(Quadrimester, new(313320), new(true, " Ata 1 "), await DocumentAsync("ata.pdf", "%PDF-1"));
        await Record(test).RunAsync(met, "ana");
        // The same decision once more brings another document to it, but not the same one twice.
        await Record(test).RunAsync(met with { Document = await DocumentAsync("anexo.pdf", "%PDF-2") }, "ana");
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => Record(test).RunAsync(met, "bia"));
        Assert.Equal("decision.held", refusal.Code);
        await Record(test).RunAsync(met with { Decision = new(false, "Ata 2"), Document = await DocumentAsync("ata-2.pdf", "%PDF-3") }, "bia");

        var rows = await new ListDecisions(test.Database).RunAsync(Quadrimester);

        Assert.Equal([("Ata 2", "bia", true, "ata-2.pdf"), ("Ata 1", "ana", false, "ata.pdf anexo.pdf")], rows.OrderByDescending(row => row.Decision.IsInForce).Select(row => (
            row.Decision.Fact.Act, row.Decision.Import.Author, row.Decision.IsInForce, string.Join(' ', row.Documents.Select(document => document.Name)))));
        await using var context = test.Database.CreateContext();
        Assert.Equal(3, await context.AuditedChanges.CountAsync(change => change.Entity == "decision_documents"));
    }

    [Fact]
    public async Task What_is_no_decision_is_refused_and_nothing_is_stored()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var document = await DocumentAsync("ata.pdf", "%PDF-1");
        var decision = new NewDecision(Quadrimester, new(313320), new(true, "Ata 1"), document);
        foreach (var (wrong, code) in ((NewDecision, string)[])[
            (decision with { Decision = new(true, "  ") }, "decision.actMissing"),
            (decision with { Municipality = new(355030) }, "import.refused"),
            (decision with { Quadrimester = new(2019, 1) }, "import.refused")])
            Assert.Equal(code, (await Assert.ThrowsAnyAsync<RefusedException>(() => Record(test).RunAsync(wrong, "ana"))).Code);
        await using var context = test.Database.CreateContext();
        Assert.False(await context.Imports.AnyAsync() || await context.Decisions.AnyAsync() || await context.DecisionDocuments.AnyAsync());
    }

    [Theory]
    [InlineData("", 0, "document.empty")]
    [InlineData("PK\u0003\u0004", 0, "document.notPdf")]
    [InlineData(" %PDF-1.7", 0, "document.notPdf")]
    [InlineData("%PDF-1.7", AttachedFile.MaxBytes - 7, "document.tooLarge")]
    public async Task A_document_is_a_pdf_of_at_most_five_megabytes(string start, int more, string code)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(() => DocumentAsync("ata.pdf", start + new string('x', more)));
        Assert.Equal(code, refusal.Code);
        Assert.Contains("ata.pdf", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(@"C:\atas\ata.pdf", "ata.pdf")]
    [InlineData("../../ata.pdf", "ata.pdf")]
    public async Task A_document_of_exactly_five_megabytes_is_taken_without_its_folders(string name, string kept) =>
        Assert.Equal(kept, (await DocumentAsync(name, "%PDF-1.7" + new string('x', AttachedFile.MaxBytes - 8))).Name);

    [Fact]
    public async Task Where_there_is_a_pact_a_decision_has_no_effect()
    {
        await using var test = await StoredAsync(DatabaseKind.Sqlite);
        var before = await ProgressAsync(test);
        var pacted = MunicipalTarget.AllOf(before).First(target => target.Indicator.Status == IndicatorStatus.NotMet && target.Source == TargetSource.Ppi);

        var effect = DecisionEffect.Of(before, pacted.Code, new(true, "Ata 1"))!;
        await Record(test).RunAsync(new(Quadrimester, pacted.Code, new(true, "Ata 1"), await DocumentAsync("ata.pdf", "%PDF-1")), "ana");

        Assert.True(effect.IsWithoutEffect);
        Assert.False(effect.IsChange);
        Assert.Equal(IndicatorStatus.NotMet, MunicipalTarget.Of(await ProgressAsync(test), pacted.Code)!.Indicator.Status);
        Assert.Null(DecisionEffect.Of(before, new(310010), new(true, "Ata 1")));
    }

    private static RecordDecision Record(TestDatabase test) => new(test.Database, StoredProgramme.Norms, TimeProvider.System);

    private static Task<AttachedFile> DocumentAsync(string name, string content) =>
        AttachedFile.ReadAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(content)), AttachedKinds.Pdf);

    private static Task<QuadrimesterProgress> ProgressAsync(TestDatabase test) =>
        new ShowProgress(test.Database, StoredProgramme.Norms).RunAsync(Quadrimester);

    private static async Task<TestDatabase> StoredAsync(DatabaseKind kind)
    {
        var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        return test;
    }
}
