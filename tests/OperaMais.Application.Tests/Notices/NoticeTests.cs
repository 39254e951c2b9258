using OperaMais.Application.Adhesions;
using OperaMais.Application.Approvals;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Imports;
using OperaMais.Application.Ledgers;
using OperaMais.Data.Notices;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Notices;

/// <summary>Each fact tells whom it concerns, in its own transaction, and nothing else does.</summary>
public sealed class NoticeTests
{
    private const string Unsigned = "310160";

    private static readonly Quadrimester Third2023 = new(2023, 3);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_approval_and_a_release_tell_the_staff_the_whole_and_each_municipality_its_own(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenExampleAsync(test);
        var before = await LastAsync(test);

        await desk.CloseAsync(Third2023);

        var approved = await SinceAsync(test, before);
        var settled = ExpectedFigures.OfWorkedExample.Quadrimesters["2023-3"]
            .Where(entry => entry.Key.Length == 6 && (entry.Value.Adjustment, entry.Value.Bonus) != (0, 0))
            .ToDictionary(entry => entry.Key, entry => entry.Value);
        Assert.Equal(settled.Keys.Append(StoredNotice.Staff).Order(), approved.Select(notice => notice.Audience).Order());
        Assert.All(approved, notice => Assert.Equal(PaymentDesk.Approver, notice.Author));
        Assert.Equal("""{"Quadrimester":"2023-3","Version":1}""", approved.Single(notice => notice.Audience == StoredNotice.Staff).Arguments);
        Assert.All(approved.Where(notice => notice.Audience != StoredNotice.Staff), notice => Assert.EndsWith(
            $"\"Adjustment\":\"{settled[notice.Audience].Adjustment}\",\"Bonus\":\"{settled[notice.Audience].Bonus}\"}}", notice.Arguments, StringComparison.Ordinal));

        before = await LastAsync(test);
        await desk.ReleaseAsync(new(202309));

        var released = await SinceAsync(test, before);
        var parcels = ExpectedFigures.OfWorkedExample.Schedule
            .Where(account => account.Value[0] is var first && (first.Credit, DebitOf(first)) != (0, 0))
            .ToDictionary(account => account.Key, account => account.Value[0]);
        Assert.Equal(
            parcels.Keys.Where(code => code.Length == 6).Concat([StoredNotice.Staff, StoredNotice.Staff]).Order(),
            released.Select(notice => notice.Audience).Order());
        var withheld = parcels[Unsigned].Net;
        Assert.True(withheld > 0);
        var paid = parcels.Where(account => account.Key != Unsigned && account.Value.Net > 0).ToList();
        Assert.Equal(
            [
                $$"""{"Parcel":"202309","Beneficiaries":1,"Withheld":"{{withheld}}"}""",
                $$"""{"Parcel":"202309","Paid":{{paid.Count}},"Net":"{{paid.Sum(account => account.Value.Net)}}"}""",
            ],
            released.Where(notice => notice.Audience == StoredNotice.Staff).Select(notice => notice.Arguments).Order());
        Assert.All(released.Where(notice => notice.Audience != StoredNotice.Staff), notice => Assert.EndsWith(
            notice.Audience == Unsigned ? $"\"Withheld\":\"{withheld}\"}}" : OwnParcel(parcels[notice.Audience]), notice.Arguments, StringComparison.Ordinal));

        before = await LastAsync(test);
        await desk.SignAsync(PaymentDesk.InstrumentOf(Unsigned));
        await desk.LetGoAsync();

        var letGo = await SinceAsync(test, before);
        Assert.Equal(
            [("FactsImported", StoredNotice.Staff), ("WithheldReleased", StoredNotice.Staff), ("OwnWithheldReleased", Unsigned)],
            letGo.Select(notice => (notice.Kind, notice.Audience)));
        Assert.Equal($$"""{"Beneficiaries":1,"Net":"{{withheld}}"}""", letGo[1].Arguments);
    }

    [Fact]
    public async Task What_is_only_shown_or_refused_tells_nobody()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenExampleAsync(test);
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);
        var before = await LastAsync(test);
        using var folder = new TemporaryFolder();
        var pacts = folder.File("ppi.csv");
        await File.WriteAllLinesAsync(pacts, ["COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202401;310620;1;2"]);
        var (norms, time) = (StoredProgramme.Norms, TimeProvider.System);

        var production = new ImportProduction(test.Database, norms, time);
        Assert.False((await production.RunAsync(ScenarioPaths.OfWorkedExample.Production, StoredProgramme.Options)).IsStored);
        await new ApproveSettlement(test.Database, norms, time).RunAsync(new()
        {
            Quadrimester = Third2023,
            Author = PaymentDesk.Approver,
            Justifications = PaymentDesk.Justifications,
            DryRun = true,
        });
        await RefusedAsync(() => desk.ApproveAsync(Third2023, PaymentDesk.Analyst));
        await new ReleaseParcel(test.Database, norms, time).RunAsync(new() { Parcel = new(202309), Author = PaymentDesk.Approver, DryRun = true });
        await RefusedAsync(() => new ReleaseParcel(test.Database, norms, time).RunAsync(new()
        {
            Parcel = new(202309),
            Author = PaymentDesk.Approver,
            Seen = Domain.Ledger.LedgerHash.None,
        }));
        await RefusedAsync(() => desk.ReleaseAsync(new(202311)));
        var facts = new ImportPpi(test.Database, norms, time);
        await Record.ExceptionAsync(() => facts.RunAsync(pacts, StoredProgramme.FactOptions with { DryRun = true }));
        await File.WriteAllLinesAsync(pacts, ["COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202401;310620;x;2"]);
        await Assert.ThrowsAsync<ImportRefusedException>(() => facts.RunAsync(pacts, StoredProgramme.FactOptions));

        Assert.Empty(await SinceAsync(test, before));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Imports_tell_the_staff_once_each(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);

        await desk.DeclareEmptyAsync();
        await desk.DecideAsync("2024-1;310620;CUMPRIU;Ato 1", "2024-1;310010;CUMPRIU;Ato 2");
        await desk.DecideAsync("2024-1;310620;NAO_CUMPRIU;Ato 3");

        Assert.Equal(
            [
                ("ProductionImported", PaymentDesk.Analyst, """{"Slices":28,"Rows":0,"RowsLeftOut":0}"""),
                ("FactsImported", "test", """{"File":"DECISIONS","Added":2,"Replaced":0,"RowsLeftOut":0}"""),
                ("FactsImported", "test", """{"File":"DECISIONS","Added":0,"Replaced":1,"RowsLeftOut":0}"""),
            ],
            (await SinceAsync(test, 0)).Select(notice => (notice.Kind, notice.Author, notice.Arguments)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task An_adhesion_tells_the_staff_that_it_came_and_the_municipality_what_became_of_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        var before = await LastAsync(test);
        var (norms, time) = (StoredProgramme.Norms, TimeProvider.System);
        var (save, submit, refuse) = (new SaveAdhesion(test.Database, norms, time), new SubmitAdhesion(test.Database, norms, time), new RefuseAdhesion(test.Database, norms, time));
        var draft = new AdhesionDraft
        {
            Beneficiary = "310010",
            Signatory = "Maria das Dores",
            Cpf = "529.982.247-25",
            Office = "Secretária",
            Process = "1320.01.0123456/2023-45",
            Capacities = [new("9000003", "HOSPITAL", "0407040102", "20")],
        };

        var seen = await save.RunAsync(null, draft, "gestora");
        await submit.RunAsync(seen, "gestora");
        await refuse.RunAsync(await SeenAsync(test, seen), forGood: false, "Falta o hospital.", "ana");
        seen = await save.RunAsync(await SeenAsync(test, seen), draft, "gestora");
        await submit.RunAsync(seen, "gestora");
        var wanted = await SeenAsync(test, seen);
        await RefusedAsync(() => refuse.RunAsync(wanted, forGood: true, "Nego.", "gestora"));
        await new ApproveAdhesion(test.Database, norms, time, new(test.Database, norms, time))
            .RunAsync(wanted, (await new ShowAdhesion(test.Database).RunAsync(wanted.Id))!.Process.Steps[^1].Estimate!.Value, "ana");
        var other = await save.RunAsync(null, draft with { Beneficiary = "310030" }, "outra");
        await submit.RunAsync(other, "outra");
        await refuse.RunAsync(await SeenAsync(test, other), forGood: true, "Sem habilitação.", "ana");

        Assert.Equal(
            [
                (StoredNotice.Staff, Submitted(seen, "Abadia dos Dourados")),
                ("310010", Answered(seen, "Abadia dos Dourados", "Returned")),
                (StoredNotice.Staff, Submitted(seen, "Abadia dos Dourados")),
                ("310010", Answered(seen, "Abadia dos Dourados", "Approved")),
                (StoredNotice.Staff, Submitted(other, "Abre Campo")),
                ("310030", Answered(other, "Abre Campo", "Denied")),
            ],
            (await SinceAsync(test, before)).Select(notice => (notice.Audience, notice.Arguments)));
    }

    private static string Submitted(AdhesionReference adhesion, string name) => $$"""{"Adhesion":"{{adhesion.Id}}","Name":"{{name}}"}""";

    private static string Answered(AdhesionReference adhesion, string name, string state) =>
        $$"""{"Adhesion":"{{adhesion.Id}}","Name":"{{name}}","State":"{{state}}"}""";

    // Opening balances are entered with the first parcel, as debits of the account.
    private static long DebitOf(ExpectedParcel first) => first.Discount - first.Balance;

    private static string OwnParcel(ExpectedParcel first) =>
        $"\"Credit\":\"{first.Credit}\",\"Debit\":\"{DebitOf(first)}\",\"Discount\":\"{first.Discount}\",\"Net\":\"{first.Net}\"}}";

    private static async Task<AdhesionReference> SeenAsync(TestDatabase test, AdhesionReference seen) =>
        (await new ShowAdhesion(test.Database).RunAsync(seen.Id))!.Seen;

    private static Task<RefusedException> RefusedAsync(Func<Task> act) => Assert.ThrowsAsync<RefusedException>(act);

    private static async Task<PaymentDesk> OpenExampleAsync(TestDatabase test)
    {
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        var desk = new PaymentDesk(test.Database);
        await desk.SignAllAsync(except: [Unsigned]);
        return desk;
    }

    private static async Task<long> LastAsync(TestDatabase test) => (await SinceAsync(test, 0)) is [.., var last] ? last.Id : 0;

    private static async Task<List<StoredNotice>> SinceAsync(TestDatabase test, long last)
    {
        await using var context = test.Database.CreateContext();
        return [.. context.Notices.Where(notice => notice.Id > last).OrderBy(notice => notice.Id)];
    }
}
