using Microsoft.EntityFrameworkCore;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Implants;

/// <summary>Of those who want the same of a case at once one gets it, and the others are told.</summary>
public sealed class ImplantTogetherTests
{
    private const int Clients = 8;

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_those_who_open_the_same_case_one_does_and_the_others_are_sent_to_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var refusals = await AllAtOnceAsync(_ => new ImplantDesk(test).OpenAsync());

        Assert.Equal(Clients - 1, refusals.Count);
        Assert.All(refusals, refusal => Assert.Equal("implant.already", refusal.Code));
        Assert.Contains("para o dente 36. Continue nele", refusals[0].Message, StringComparison.Ordinal);
        await using var context = test.Database.CreateContext();
        Assert.Single(Assert.Single(await context.ImplantCases.Include(one => one.Steps).ToListAsync()).Steps);
        Assert.Single(await context.Notices.ToListAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_those_who_decide_on_the_same_case_one_does_and_the_others_are_told_what_it_became(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await desk.OpenAsync();
        var refusals = await AllAtOnceAsync(client => new ImplantDesk(test).DecideAsync(
            id, 1, client % 2 == 0 ? ImplantAction.GrantEligibility : ImplantAction.DenyEligibility, "fora do quadro", $"auditora {client}"));

        await using var context = test.Database.CreateContext();
        var steps = await context.ImplantSteps.OrderBy(step => step.Number).ToListAsync();
        Assert.Equal(2, steps.Count);
        Assert.Equal(Clients - 1, refusals.Count);
        Assert.All(refusals, refusal => Assert.Equal("implant.changed", refusal.Code));
        Assert.Contains($"está agora em «{steps[1].State.ToLongText()}». Nada foi gravado", refusals[0].Message, StringComparison.Ordinal);
        Assert.Equal(2, await context.Notices.CountAsync());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_case_is_decided_on_or_given_up_never_both(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new ImplantDesk(test);
        await desk.LoadAllAsync();
        var id = await desk.OpenAsync();
        var refusals = await AllAtOnceAsync(client => client % 2 == 0
            ? new ImplantDesk(test).DecideAsync(id, 1, ImplantAction.GrantEligibility)
            : new ImplantDesk(test).AdvanceAsync(id, 1, ImplantAction.Withdraw, new("dente errado")));

        Assert.Equal(Clients - 1, refusals.Count);
        Assert.All(refusals, refusal => Assert.Equal("implant.changed", refusal.Code));
        await using var context = test.Database.CreateContext();
        Assert.Equal(2, await context.ImplantSteps.CountAsync());
    }

    private static async Task<List<RefusedException>> AllAtOnceAsync(Func<int, Task> act)
    {
        var refusals = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client => Task.Run(async () =>
        {
            try
            {
                await act(client);
                return null;
            }
            catch (RefusedException refusal)
            {
                return refusal;
            }
        })));
        return [.. refusals.OfType<RefusedException>()];
    }
}
