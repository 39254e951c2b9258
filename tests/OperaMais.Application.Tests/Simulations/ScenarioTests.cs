using System.Collections.Immutable;
using OperaMais.Application.Simulations;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Simulations;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Simulations;

public sealed class ScenarioTests
{
    private static readonly Quadrimester First = new(2023, 3);

    private static readonly BeneficiaryId Own = Read("310620");

    private static readonly Scenario Some = new()
    {
        Pace = 80,
        Change = -10,
        Referenced = new(4_550),
        Specialties = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal).Add("Cirurgia geral", 25),
        Quantities = ImmutableSortedDictionary<ProcedureCode, long>.Empty.Add(new ProcedureCode(0407040102), 35),
    };

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_scenario_comes_back_as_it_was_saved_and_is_replaced_under_its_name(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var (save, list) = (new SaveScenario(test.Database, StoredProgramme.Norms, TimeProvider.System), new ListScenarios(test.Database));

        var id = await save.RunAsync(Own, First, " menos dez ", Some, "ana");
        await save.RunAsync(Read("310540"), First, "menos dez", Scenario.Unchanged, "rui");
        await save.RunAsync(Own, new(2024, 1), "menos dez", Scenario.Unchanged, "ana");

        var saved = Assert.Single(await list.RunAsync(Own, First));
        Assert.Equal((id, "menos dez", "ana"), (saved.Id, saved.Name, saved.Author));
        Assert.Equal((Some.Pace, Some.Change, Some.Referenced), (saved.Scenario.Pace, saved.Scenario.Change, saved.Scenario.Referenced));
        Assert.Equal(Some.Specialties, saved.Scenario.Specialties);
        Assert.Equal(Some.Quantities, saved.Scenario.Quantities);

        Assert.Equal(id, await save.RunAsync(Own, First, "menos dez", Scenario.Unchanged, "eva"));
        Assert.Equal((0, "eva"), (Assert.Single(await list.RunAsync(Own, First)).Scenario.Change, Assert.Single(await list.RunAsync(Own, First)).Author));

        var delete = new DeleteScenario(test.Database);
        await delete.RunAsync(id, Read("310540"));
        Assert.Single(await list.RunAsync(Own, First));
        await delete.RunAsync(id, Own);
        await delete.RunAsync(id, Own);
        Assert.Empty(await list.RunAsync(Own, First));
    }

    [Fact]
    public async Task What_cannot_be_kept_is_refused_and_nothing_is_stored()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var save = new SaveScenario(test.Database, StoredProgramme.Norms, TimeProvider.System);

        Assert.Equal("scenario.name", await RefusalAsync(" ", Some, First));
        Assert.Equal("scenario.name", await RefusalAsync(new('x', SaveScenario.LongestName + 1), Some, First));
        Assert.Equal("scenario.pace", await RefusalAsync("a", Some with { Pace = -1 }, First));
        Assert.Equal("settlement.noParcels", await RefusalAsync("a", Some, new(2022, 1)));
        Assert.Empty(await new ListScenarios(test.Database).RunAsync(Own, First));
        for (var number = 0; number < SaveScenario.Most; number++)
            await save.RunAsync(Own, First, $"cenário {number}", Some, "ana");
        Assert.Equal("scenario.tooMany", await RefusalAsync("mais um", Some, First));
        await save.RunAsync(Own, First, "cenário 1", Scenario.Unchanged, "ana");

        async Task<string> RefusalAsync(string name, Scenario scenario, Quadrimester quadrimester) =>
            (await Assert.ThrowsAsync<RefusedException>(() => save.RunAsync(Own, quadrimester, name, scenario, "ana"))).Code;
    }

    private static BeneficiaryId Read(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        return id;
    }
}
