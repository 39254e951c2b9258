using System.Text;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Contests;
using OperaMais.Application.Files;
using OperaMais.Application.Notices;
using OperaMais.Application.Pacts;
using OperaMais.Application.Settlements;
using OperaMais.Application.Tests.Registry;
using OperaMais.Data.Notices;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Production;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Contests;

/// <summary>Contests in the database, from the question to the last word.</summary>
public sealed class ContestTests
{
    private const string Manager = "gestora";
    private const string Analyst = "ana";
    private const string Named = "Veja também a 3123500000016.";

    private static readonly Quadrimester Quadrimester = new(2024, 2);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_thread_grows_to_its_last_word_and_stays_with_its_version(DatabaseKind kind)
    {
        await using var test = await SettledAsync(kind);
        var desk = new Desk(test);
        var (of, aih) = await RejectedAsync(test);

        var id = await desk.OpenAsync(of, ContestSubject.Of(aih.Aih.Number), Named, await FileAsync("C:\\laudos\\laudo.png", "\u0089PNG\r\n\u001a\n..."));
        var seen = new ContestReference(id, 1);
        await RegistryDesk.RefusedAsync("contest.otherState", "aguarda resposta", () => desk.ReplyAsync(seen, "já?"));
        await RegistryDesk.RefusedAsync("contest.maker", "outra pessoa", () => desk.AnswerAsync(seen, isAccepted: true, "sim", Manager));
        await RegistryDesk.RefusedAsync("contest.textMissing", "Escreva", () => desk.AnswerAsync(seen, isAccepted: true, " "));
        await desk.AnswerAsync(seen, isAccepted: false, "Não foi registrada.");
        // Who answers at the same moment is told, and nothing of it is stored.
        await RegistryDesk.RefusedAsync("contest.changed", "não acolhida", () => desk.AnswerAsync(seen, isAccepted: true, "Tem razão.", "bia"));
        desk.Clock.Now = desk.Clock.Now.AddDays(2);
        var listed = Assert.Single(await desk.ListAsync(null));
        Assert.Equal((2, false), (listed.Age, listed.State.AwaitsAnswer()));
        await desk.ReplyAsync(new(id, 2), "Foi, veja o anexo.");
        await desk.AnswerAsync(new(id, 3), isAccepted: false, "O anexo é de outra AIH.");
        await RegistryDesk.RefusedAsync("contest.otherState", "em definitivo", () => desk.ReplyAsync(new(id, 4), "Mas…"));
        await RegistryDesk.RefusedAsync("contest.otherState", "em definitivo", () => desk.WithdrawAsync(new(id, 4)));
        await RegistryDesk.RefusedAsync("contest.already", "em definitivo", () => desk.OpenAsync(of, ContestSubject.Of(aih.Aih.Number), "De novo."));

        // Each step was told to whoever has the next word; what was refused was told to nobody.
        await using (var context = test.Database.CreateContext())
            Assert.Equal(
                [
                    (StoredNotice.Staff, nameof(ContestOpened), false), (of.Beneficiary.ToString(), nameof(ContestAnswered), false),
                    (StoredNotice.Staff, nameof(ContestOpened), true), (of.Beneficiary.ToString(), nameof(ContestAnswered), true),
                ],
                (await context.Notices.OrderBy(notice => notice.Id).ToListAsync())
                    .Where(notice => notice.Kind.StartsWith("Contest", StringComparison.Ordinal))
                    .Select(notice => (notice.Audience, notice.Kind, notice.Arguments.Contains("true", StringComparison.Ordinal))));

        await SettleAgainAsync(test);
        var view = (await desk.Show.RunAsync(id))!;
        Assert.Equal((of, of.Version + 1, ContestSubject.Of(aih.Aih.Number)), (view.Of, view.LatestVersion, view.Subject));
        Assert.Equal($"não conta: {aih.Fate.ToText()}", view.Stated);
        Assert.Equal(
            [(ContestState.Opened, Manager, Named), (ContestState.NotAccepted, Analyst, "Não foi registrada."), (ContestState.Replied, Manager, "Foi, veja o anexo."), (ContestState.Closed, Analyst, "O anexo é de outra AIH.")],
            view.Process.Steps.Select(step => (step.State, step.Author, step.Text)));
        var attached = Assert.Single(view.Attachments);
        var file = (await desk.Show.FindAttachmentAsync(id, attached.Id))!.Value;
        Assert.Equal((1, "laudo.png", "laudo.png", "image/png"), (attached.Step, attached.Name, file.Name, file.MediaType));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(file.Content)), attached.Sha256);
        Assert.Null(await desk.Show.FindAttachmentAsync(Guid.NewGuid(), attached.Id));
        Assert.Null(await desk.Show.RunAsync(Guid.NewGuid()));
        // Of another version the same may be questioned.
        Assert.NotEqual(id, await desk.OpenAsync(of with { Version = of.Version + 1 }, ContestSubject.Of(aih.Aih.Number), "Na nova versão também."));
        await NothingOfAihsIsInTheTrailAsync(test, aih.Aih.Number.ToString());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_waits_for_the_department_comes_first_and_others_see_only_their_own(DatabaseKind kind)
    {
        await using var test = await SettledAsync(kind);
        var desk = new Desk(test);
        var of = new ContestedSettlement(Quadrimester, 1, RegistryDesk.Id("310620"));
        var other = of with { Beneficiary = RegistryDesk.Id("313130") };

        var accepted = await desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Bonus), "O bônus é maior.");
        await desk.AnswerAsync(new(accepted, 1), isAccepted: true, "É.");
        var denied = await desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Indicator), "A meta é outra.");
        await desk.AnswerAsync(new(denied, 1), isAccepted: false, "Não é.");
        var old = await desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Adjustment), "O ajuste é outro.");
        desk.Clock.Now = desk.Clock.Now.AddDays(3);
        var young = await desk.OpenAsync(other, ContestSubject.Of(ContestedKind.Financing), "Falta produção.");
        var withdrawn = await desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Anticipation), "Engano.");
        await desk.WithdrawAsync(new(withdrawn, 1));

        var all = await desk.ListAsync(null);
        Assert.Equal([old, young, denied, withdrawn, accepted], all.Select(contest => contest.Id));
        Assert.Equal([3, 0, 3, null, null], all.Select(contest => contest.Age));
        Assert.Equal([old, denied, withdrawn, accepted], (await desk.ListAsync([of.Beneficiary])).Select(contest => contest.Id));
        Assert.Empty(await desk.ListAsync([]));
        // Withdrawn, it may be opened again.
        Assert.NotEqual(withdrawn, await desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Anticipation), "Não era engano."));
        await RegistryDesk.RefusedAsync("contest.already", "acolhida", () => desk.OpenAsync(of, ContestSubject.Of(ContestedKind.Bonus), "Ainda maior."));
    }

    [Fact]
    public async Task Only_what_the_version_says_of_the_beneficiary_can_be_questioned()
    {
        await using var test = await SettledAsync(DatabaseKind.Sqlite);
        var desk = new Desk(test);
        var (of, aih) = await RejectedAsync(test);
        var counted = (await new ListAihs(test.Database, StoredProgramme.Norms).RunAsync(Quadrimester, of.Beneficiary)).First(row => row.Fate == Fate.Counted);
        var settled = (await new RecalculateSettlement(test.Database, StoredProgramme.Norms).RunAsync(Quadrimester, 1)).Beneficiaries[of.Beneficiary];
        var elsewhere = of with { Beneficiary = RegistryDesk.Id(of.Beneficiary.ToString() == "310620" ? "313130" : "310620") };

        foreach (var (wrong, subject) in ((ContestedSettlement, ContestSubject)[])[
            (of, ContestSubject.Of(counted.Aih.Number)),
            (elsewhere, ContestSubject.Of(aih.Aih.Number)),
            (of with { Version = 2 }, ContestSubject.Of(ContestedKind.Bonus)),
            (of with { Quadrimester = new(2019, 1) }, ContestSubject.Of(ContestedKind.Bonus)),
            (of with { Beneficiary = RegistryDesk.Id("310010") }, ContestSubject.Of(ContestedKind.Bonus)),
            (of, ContestSubject.Of(new Competence(202001)))])
            await RegistryDesk.RefusedAsync("contest.nothing", "não tem isto", () => desk.OpenAsync(wrong, subject, "Por quê?"));

        var find = new FindContested(test.Database, StoredProgramme.Norms);
        Assert.Equal(settled.Bonus.Amount.ToText(), await find.RunAsync(of, ContestSubject.Of(ContestedKind.Bonus)));
        Assert.Equal(settled.Adjustment.Amount.ToText(), await find.RunAsync(of, ContestSubject.Of(ContestedKind.Adjustment)));
        var line = settled.Production.Lines[0];
        Assert.Contains("AIHs pagas, R$", await find.RunAsync(of, ContestSubject.Of(line.Value.Procedure.Code)), StringComparison.Ordinal);
        Assert.Contains("cirurgias, alcançado", await find.RunAsync(of, ContestSubject.Of(ContestedKind.Indicator)), StringComparison.Ordinal);
        Assert.Empty(await desk.ListAsync(null));
    }

    [Theory]
    [InlineData("%PDF-1.7", "application/pdf")]
    [InlineData("\u0089PNG\r\n\u001a\n", "image/png")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "image/jpeg")]
    public async Task A_file_is_what_its_first_bytes_say(string start, string type)
    {
        Assert.Equal(type, (await FileAsync("foto.exe", start)).MediaType);
        Assert.Equal("document.notPdf", (await Assert.ThrowsAsync<RefusedException>(() => FileAsync("foto.pdf", "x" + start, AttachedKinds.Pdf))).Code);
        Assert.Equal("document.notPdfNorPicture", (await Assert.ThrowsAsync<RefusedException>(() => FileAsync("foto.png", "x" + start))).Code);
        Assert.Equal("document.tooLarge", (await Assert.ThrowsAsync<RefusedException>(() => FileAsync("foto.png", start + new string('x', AttachedFile.MaxBytes)))).Code);
    }

    private static async Task NothingOfAihsIsInTheTrailAsync(TestDatabase test, string number)
    {
        await using var context = test.Database.CreateContext();
        var changes = await context.AuditedChanges.Where(change => change.Entity.StartsWith("contest")).ToListAsync();
        Assert.Equal(["contest_attachments", "contest_steps", "contests"], changes.Select(change => change.Entity).Distinct().Order(StringComparer.Ordinal));
        Assert.All(changes, change =>
        {
            Assert.DoesNotContain(number, change.After + change.Subject + change.Folded, StringComparison.Ordinal);
            Assert.DoesNotContain("3123500000016", change.After + change.Folded, StringComparison.Ordinal);
        });
        Assert.Contains(changes, change => change.After!.Contains("31235••••••16", StringComparison.Ordinal));
    }

    private static async Task<TestDatabase> SettledAsync(DatabaseKind kind)
    {
        var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        await programme.Settle.RunAsync(Quadrimester, allowMissing: false, "test");
        return test;
    }

    private static async Task SettleAgainAsync(TestDatabase test)
    {
        await new RecordDecision(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(
            new(Quadrimester, new(313320), new(true, "Ata 1"), await FileAsync("ata.pdf", "%PDF-1", AttachedKinds.Pdf)), "ana");
        Assert.True((await new StoredProgramme(test.Database).Settle.RunAsync(Quadrimester, allowMissing: false, "test")).Version == 2);
    }

    private static async Task<(ContestedSettlement Of, JudgedAih Aih)> RejectedAsync(TestDatabase test)
    {
        var tallies = await new CountAihs(test.Database, StoredProgramme.Norms).RunAsync(Quadrimester);
        var id = tallies.First(entry => entry.Key.Kind == BeneficiaryKind.Municipality
            && entry.Value[Fate.Counted] > 0 && entry.Value.Entries.Any(fate => fate is { Key: not Fate.Counted, Value: > 0 })).Key;
        var aihs = await new ListAihs(test.Database, StoredProgramme.Norms).RunAsync(Quadrimester, id);
        return (new(Quadrimester, 1, id), aihs.First(aih => aih.Fate != Fate.Counted && aihs.Count(other => other.Aih.Number == aih.Aih.Number) == 1));
    }

    private static Task<AttachedFile> FileAsync(string name, string content, AttachedKinds kinds = AttachedKinds.PdfOrPicture) =>
        AttachedFile.ReadAsync(name, new MemoryStream(Encoding.Latin1.GetBytes(content)), kinds);

    private sealed class Hand : TimeProvider
    {
        internal DateTimeOffset Now { get; set; } = new(2024, 12, 2, 12, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now = Now.AddSeconds(1);
    }

    private sealed class Desk(TestDatabase test)
    {
        internal Hand Clock { get; } = new();

        internal ShowContest Show { get; } = new(test.Database);

        internal Task<Guid> OpenAsync(ContestedSettlement of, ContestSubject subject, string text, AttachedFile? file = null) =>
            new OpenContest(test.Database, StoredProgramme.Norms, Clock).RunAsync(of, subject, new(text, file), Manager);

        internal Task AnswerAsync(ContestReference seen, bool isAccepted, string text, string author = Analyst) =>
            new AnswerContest(test.Database, StoredProgramme.Norms, Clock).RunAsync(seen, isAccepted, new(text), author);

        internal Task ReplyAsync(ContestReference seen, string text) => new ReplyToContest(test.Database, StoredProgramme.Norms, Clock).RunAsync(seen, new(text), Manager);

        internal Task WithdrawAsync(ContestReference seen) => new WithdrawContest(test.Database, StoredProgramme.Norms, Clock).RunAsync(seen, new(""), Manager);

        internal async Task<IReadOnlyList<ListedContest>> ListAsync(IReadOnlyCollection<BeneficiaryId>? only) =>
            await new ListContests(test.Database, StoredProgramme.Norms, Clock).RunAsync(only);
    }
}
