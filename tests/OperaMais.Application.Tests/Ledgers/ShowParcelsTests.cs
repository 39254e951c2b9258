using OperaMais.Application.Ledgers;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>Parcels, released or to be released, and what waits of them.</summary>
public sealed class ShowParcelsTests
{
    private const string Unsigned = "310620";

    private static readonly Competence First = new(202309);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_released_parcel_is_shown_as_it_was_entered_with_what_still_waits(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenAsync(test);
        var show = new ShowParcels(test.Database, StoredProgramme.Norms);
        Assert.Null(await show.FindAsync(First));

        var released = await desk.ReleaseAsync(First);
        var overview = await show.RunAsync();
        var found = (await show.FindAsync(First))!.Value;
        var waiting = Assert.Single(await new ListWithheld(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync());

        Assert.Equal(released.Entries.AsEnumerable(), found.Parcel.Entries.AsEnumerable());
        Assert.Equal((released.Order.Hash, released.Batch.Hash), (found.Parcel.Order.Hash, found.Parcel.Batch.Hash));
        Assert.Equal((Unsigned, First, (object?)null), (waiting.Net.Beneficiary.ToString(), waiting.Net.Parcel, waiting.Instrument));
        Assert.Equal(waiting.Net.Amount, Assert.Single(found.Waiting).Value);
        Assert.Equal((waiting.Net.Amount, 1, released.Batch.Hash), (overview.Withheld, overview.Waiting, overview.Last!.Hash));
        var schedule = ExpectedFigures.OfWorkedExample.Schedule.Values;
        Assert.Equal(new Money(schedule.Sum(account => account[0].Net)), overview.Parcels[0].Figures!.Value.Net);
        Assert.Equal(new Money(schedule.Sum(account => account[0].Discount)), overview.Parcels[0].Figures!.Value.Discount);
        Assert.Equal((new Competence(202311), 8), (overview.Parcels.Single(parcel => parcel.IsNext).Plan.Month, overview.Parcels.Count(parcel => parcel.Batch is null)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Only_what_was_seen_is_released_and_whoever_may_not_is_told_beforehand(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenAsync(test);
        var release = new ReleaseParcel(test.Database, StoredProgramme.Norms, TimeProvider.System);
        var request = new ReleaseRequest { Parcel = First, Author = PaymentDesk.Approver };
        var seen = (await release.RunAsync(request with { DryRun = true })).Content;

        var maker = await release.RunAsync(request with { DryRun = true, Author = StoredProgramme.FactOptions.Author });
        Assert.Equal("release.maker", Assert.Single(maker.Notices, notice => notice.Blocking).Code);
        Assert.Equal(seen, maker.Content);
        await desk.SignAsync(PaymentDesk.InstrumentOf(Unsigned));
        Assert.Equal("release.changed", (await Assert.ThrowsAsync<RefusedException>(() => release.RunAsync(request with { Seen = seen }))).Code);
        await release.RunAsync(request with { Seen = (await release.RunAsync(request with { DryRun = true })).Content });
    }

    private static async Task<PaymentDesk> OpenAsync(TestDatabase test)
    {
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        var desk = new PaymentDesk(test.Database);
        await desk.SignAllAsync(Unsigned);
        return desk;
    }
}
