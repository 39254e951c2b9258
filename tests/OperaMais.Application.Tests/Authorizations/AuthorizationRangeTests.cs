using OperaMais.Application.Tests.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Authorizations;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Authorizations;

/// <summary>Ordinance SAS/MS 492/2008, Art. 2: from the state to municipalities, from them to authorizing bodies, and back.</summary>
public sealed class AuthorizationRangeTests
{
    private static readonly AuthorizingBody Hospital = new(new(9000003), "Santa Casa");
    private static readonly AuthorizingBody Centre = new(null, "Central de Regulação");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_series_is_divided_redistributed_issued_given_back_and_given_out_again(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        await desk.ImportPpiAsync();
        var id = await desk.RegisterAsync(1000);

        // Three quarters and one quarter of what is left beside the reserve; in the order of names.
        var proposal = await desk.Propose.RunAsync(id, month: null, reserve: 200);
        Assert.Equal((1000, 200, new Competence(202312)), (proposal.Free, proposal.Reserve, proposal.Month));
        Assert.Equal([new(202312), new(202311)], proposal.Months.AsEnumerable());
        Assert.Equal([(NumberDesk.City, 300L, 600), (NumberDesk.Neighbour, 100L, 200)], proposal.Quantities.Select(share => (share.Municipality, share.Pacted, share.Quantity)));
        Assert.Equal([800], (await desk.Propose.RunAsync(id, new(202311), 200)).Quantities.Select(share => share.Quantity));
        await RegistryDesk.RefusedAsync("allocation.noPacts", "Importe a PPI", () => desk.Propose.RunAsync(id, new(202301), 0));
        await RegistryDesk.RefusedAsync("allocation.negativeReserve", "zero ou mais", () => desk.Propose.RunAsync(id, null, -1));

        await desk.Allocate.RunAsync(id, 1000, 200, [(NumberDesk.City, 600), (NumberDesk.Neighbour, 200)], NumberDesk.Analyst);
        // Sent twice, it is done once.
        await RegistryDesk.RefusedAsync("allocation.changed", "agora há 200", () => desk.Allocate.RunAsync(id, 1000, 0, [(NumberDesk.City, 200)], NumberDesk.Analyst));
        await RegistryDesk.RefusedAsync("allocation.tooMany", "só há 200", () => desk.Allocate.RunAsync(id, 200, 0, [(NumberDesk.City, 201)], NumberDesk.Analyst));
        await RegistryDesk.RefusedAsync("allocation.municipality", "350000", () => desk.Allocate.RunAsync(id, 200, 0, [(new(350000), 1)], NumberDesk.Analyst));
        await RegistryDesk.RefusedAsync("series.unknown", "Não há esta série", () => desk.Allocate.RunAsync(Guid.NewGuid(), 200, 0, [(NumberDesk.City, 1)], NumberDesk.Analyst));

        var city = Assert.Single(await desk.Ranges.RunAsync(NumberDesk.City));
        Assert.Equal((new(NumberDesk.First, 600), 600, 600), (city.Range, city.FreeCount, city.Tail));
        await desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 600, Hospital, 300, NumberDesk.Manager);
        await desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 300, Centre, 200, NumberDesk.Manager);
        await RegistryDesk.RefusedAsync("redistribution.changed", "agora há 100", () => desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 300, Centre, 100, NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("redistribution.tooMany", "só há 100", () => desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 100, Centre, 101, NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("redistribution.quantity", "um ou mais", () => desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 100, Centre, 0, NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("redistribution.otherBody", "Santa Casa (CNES 9000003)", () => desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 100, new(new(9000003), "Outra"), 1, NumberDesk.Manager));

        city = Assert.Single(await desk.Ranges.RunAsync(NumberDesk.City));
        Assert.Equal([(Hospital, new NumberRange(NumberDesk.First, 300)), (Centre, new(NumberDesk.First + 300, 200))], city.Bodies.Select(body => (body.Body, body.Use.Range)));
        var hospital = city.Bodies[0].Id;
        var batch = await desk.Issue.RunAsync(NumberDesk.City, hospital, 20, NumberDesk.Manager, seenIssued: 0);
        Assert.Equal((new(NumberDesk.First, 20), 20, false), (batch.Numbers, batch.After.Issued, batch.After.IsNearlyExhausted));
        await RegistryDesk.RefusedAsync("issue.changed", "foram emitidos 20 números", () => desk.Issue.RunAsync(NumberDesk.City, hospital, 20, NumberDesk.Manager, seenIssued: 0));
        await RegistryDesk.RefusedAsync("issue.tooMany", "só restam 280", () => desk.Issue.RunAsync(NumberDesk.City, hospital, 281, NumberDesk.Manager));

        // Unused numbers go back, body to municipality to state, and out again.
        await RegistryDesk.RefusedAsync("return.tooMany", "há 280 livres", () => desk.Return.ByBodyAsync(NumberDesk.City, hospital, 300, 281, NumberDesk.Manager));
        await desk.Return.ByBodyAsync(NumberDesk.City, hospital, 300, 270, NumberDesk.Manager);
        await RegistryDesk.RefusedAsync("return.changed", "agora tem 30", () => desk.Return.ByBodyAsync(NumberDesk.City, hospital, 300, 10, NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("return.tooMany", "há 100 livres", () => desk.Return.ByMunicipalityAsync(NumberDesk.City, city.Id, 600, 101, NumberDesk.Manager));
        await desk.Return.ByMunicipalityAsync(NumberDesk.City, city.Id, 600, 100, NumberDesk.Manager);
        Assert.True((await desk.Issue.RunAsync(NumberDesk.City, hospital, 10, NumberDesk.Manager)).After.IsExhausted);
        await RegistryDesk.RefusedAsync("issue.exhausted", "esgotada", () => desk.Issue.RunAsync(NumberDesk.City, hospital, 1, NumberDesk.Manager));

        var view = (await desk.Show.RunAsync(id))!;
        Assert.Equal([new(NumberDesk.First + 500, 100), new NumberRange(NumberDesk.First + 800, 200)], view.Free.AsEnumerable());
        await desk.Allocate.RunAsync(id, 300, 50, [(NumberDesk.Neighbour, 250)], NumberDesk.Analyst);
        view = (await desk.Show.RunAsync(id))!;
        Assert.Equal(
            [(NumberDesk.City, 500, 230, 30), (NumberDesk.Neighbour, 100, 0, 0), (NumberDesk.Neighbour, 200, 0, 0), (NumberDesk.Neighbour, 150, 0, 0)],
            view.Ranges.Select(range => (range.Municipality, range.Range.Count, range.Redistributed, range.Issued)));
        Assert.Equal(50, view.FreeCount);
        // The freed middle of the municipality is given out again before its end.
        await desk.Redistribute.RunAsync(NumberDesk.City, city.Id, 270, Centre, 270, NumberDesk.Manager);
        city = Assert.Single(await desk.Ranges.RunAsync(NumberDesk.City));
        Assert.Equal([30, 270, 200], city.Bodies.Select(body => body.Use.Range.Count));
        Assert.Equal((0, 0), (city.FreeCount, city.Tail));

        var listed = Assert.Single(await desk.Series.RunAsync());
        Assert.Equal((2, 950, 500, 30, 50), (listed.Municipalities, listed.Allocated, listed.Redistributed, listed.Issued, listed.Free));
        Assert.Equal(
            [
                RangeMovement.Registered, RangeMovement.Allocated, RangeMovement.Allocated, RangeMovement.Redistributed, RangeMovement.Redistributed, RangeMovement.Issued,
                RangeMovement.ReturnedByBody, RangeMovement.ReturnedByMunicipality, RangeMovement.Issued, RangeMovement.Allocated, RangeMovement.Allocated, RangeMovement.Redistributed,
            ],
            (await desk.Movements.OfSeriesAsync(id, most: null)).Reverse().Select(movement => movement.Kind));
        var returned = (await desk.Movements.OfMunicipalityAsync(NumberDesk.City, most: null)).Single(movement => movement.Kind == RangeMovement.ReturnedByBody);
        Assert.Equal(("Belo Horizonte, Santa Casa (CNES 9000003)", new(NumberDesk.First + 30, 270), NumberDesk.Manager), (returned.Whom, returned.Numbers, returned.Author));
        Assert.Equal(2, (await desk.Movements.OfSeriesAsync(id, most: 2)).Length);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Series_never_overlap_and_each_has_its_act(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        await desk.RegisterAsync(1000);
        await RegistryDesk.RefusedAsync("series.overlap", "31.24.5.0001000 a 31.24.5.0001009", () => desk.RegisterAsync(10, NumberDesk.First + 999));
        await RegistryDesk.RefusedAsync("series.actMissing", "portaria", () => desk.Register.RunAsync("312460000001", "312460000009", " ", NumberDesk.Analyst));
        await RegistryDesk.RefusedAsync("range.twoSeries", "31.24.6", () => desk.Register.RunAsync("312450005001", "312460000009", "x", NumberDesk.Analyst));
        await desk.RegisterAsync(10, NumberDesk.First + 1000);
        await desk.RegisterAsync(10, 312_360_000_001);
        Assert.Equal(["31.24.5", "31.24.5", "31.23.6"], (await desk.Series.RunAsync()).Select(series => series.Range.ToString()[..7]));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Anothers_range_is_not_found_whatever_is_done_to_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        var body = await desk.GiveAsync(NumberDesk.City, 100);
        await desk.Issue.RunAsync(NumberDesk.City, body, 1, NumberDesk.Manager);
        var range = Assert.Single(await desk.Ranges.RunAsync(NumberDesk.City)).Id;

        Func<Task>[] touches =
        [
            () => desk.Redistribute.RunAsync(NumberDesk.Neighbour, range, 0, Centre, 1, NumberDesk.Manager),
            () => desk.Return.ByMunicipalityAsync(NumberDesk.Neighbour, range, 100, 1, NumberDesk.Manager),
            () => desk.Return.ByBodyAsync(NumberDesk.Neighbour, body, 100, 1, NumberDesk.Manager),
            () => desk.Issue.RunAsync(NumberDesk.Neighbour, body, 1, NumberDesk.Manager),
            () => desk.Change.CancelAsync(NumberDesk.Neighbour, body, NumberDesk.Number(NumberDesk.First), "x", NumberDesk.Manager),
            () => desk.Change.UseAsync(NumberDesk.Neighbour, body, NumberDesk.Number(NumberDesk.First), "x", NumberDesk.Manager),
        ];
        foreach (var touch in touches)
            await RegistryDesk.RefusedAsync("range.unknown", "Não há esta faixa", touch);
        Assert.Empty(await desk.Ranges.RunAsync(NumberDesk.Neighbour));
        Assert.Equal(1, (await desk.Body.RunAsync(body))!.Use.Issued);
        Assert.Null(await desk.Body.RunAsync(Guid.NewGuid()));
        Assert.Null(await desk.Show.RunAsync(Guid.NewGuid()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Issued_numbers_are_listed_cancelled_and_those_of_APACs_used_by_hand(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new NumberDesk(test);
        var (aih, apac) = (await desk.GiveAsync(NumberDesk.City, 10), await desk.GiveAsync(NumberDesk.City, 10, 312_460_000_001));
        await desk.Issue.RunAsync(NumberDesk.City, aih, 9, NumberDesk.Manager);
        await desk.Issue.RunAsync(NumberDesk.City, apac, 3, NumberDesk.Manager);

        await desk.Change.CancelAsync(NumberDesk.City, aih, " 31.24.5.0000002-" + NumberDesk.Number(NumberDesk.First + 1)[^1], "Digitado errado", NumberDesk.Manager);
        await RegistryDesk.RefusedAsync("issued.otherState", "«cancelado»", () => desk.Change.CancelAsync(NumberDesk.City, aih, NumberDesk.Number(NumberDesk.First + 1), "x", NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("issued.byImportOnly", "produção importada", () => desk.Change.UseAsync(NumberDesk.City, aih, NumberDesk.Number(NumberDesk.First), "x", NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("issued.unknown", "não foi emitido desta faixa", () => desk.Change.CancelAsync(NumberDesk.City, aih, NumberDesk.Number(NumberDesk.First + 9), "x", NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("issued.unknown", "não foi emitido desta faixa", () => desk.Change.CancelAsync(NumberDesk.City, aih, NumberDesk.Number(312_460_000_001), "x", NumberDesk.Manager));
        await RegistryDesk.RefusedAsync("issued.number", "12 algarismos", () => desk.Change.CancelAsync(NumberDesk.City, aih, "312450000001", "x", NumberDesk.Manager));
        await desk.Change.UseAsync(NumberDesk.City, apac, NumberDesk.Number(312_460_000_003), "Competência 202402", NumberDesk.Manager);

        var view = (await desk.Body.RunAsync(aih))!;
        Assert.Equal((NumberDesk.City, "Central 312450000001", true), (view.Municipality, view.Body.Name, view.Use.IsNearlyExhausted));
        Assert.Equal((8, 1), (view.Counts[IssuedState.Issued], view.Counts[IssuedState.Cancelled]));
        var (numbers, total) = await desk.Body.ListAsync(aih, state: null, page: 2, size: 4);
        Assert.Equal((9, NumberDesk.Number(NumberDesk.First + 4)), (total, AuthorizationNumber.Format(numbers[0].Number.Number)));
        var cancelled = Assert.Single((await desk.Body.ListAsync(aih, IssuedState.Cancelled, 1, 4)).Numbers);
        Assert.Equal((NumberDesk.Number(NumberDesk.First + 1), "Digitado errado", null), (AuthorizationNumber.Format(cancelled.Number.Number), cancelled.Number.Note, cancelled.ImportId));
        var all = new List<IssuedState>();
        await foreach (var number in desk.Body.AllAsync(apac, state: null))
            all.Add(number.Number.State);
        Assert.Equal([IssuedState.Issued, IssuedState.Issued, IssuedState.Used], all);
        Assert.Contains(await desk.Movements.OfMunicipalityAsync(NumberDesk.City, null), movement => movement is { Kind: RangeMovement.Cancelled, Note: "Digitado errado" });
    }
}
