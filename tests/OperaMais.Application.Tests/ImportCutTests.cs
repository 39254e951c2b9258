using FsCheck.Fluent;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using OperaMais.Testing.Scenarios.Generation;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Application.Tests;

/// <summary>However production is cut, by competence across imports and by rows into the files of one import, the figures are the same.</summary>
public sealed class ImportCutTests
{
    private const int Hospitalizations = 700;
    private const int MostImports = 5;
    private const int MostFiles = 4;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public void How_production_is_cut_changes_nothing(DatabaseKind kind) => Properties.Hold(
        Gen.Choose(1, 1_000_000),
        seed => AssertSameFiguresAsync(kind, seed).GetAwaiter().GetResult(),
        times: 3);

    private static async Task AssertSameFiguresAsync(DatabaseKind kind, int seed)
    {
        using var folder = new TemporaryFolder();
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var scenario = ScenarioGenerator.Generate(seed, Hospitalizations);
        var chance = new Chance(seed);

        await programme.ImportFactsAsync(ScenarioFiles.Write(scenario, folder.File("facts")));
        foreach (var import in Imports(scenario, chance))
        {
            var files = Dealt(import.Production, chance.Between(1, MostFiles), chance)
                .Select((rows, number) => ScenarioFiles.Write(
                    scenario with { Production = [.. rows] }, folder.File($"{Guid.NewGuid():N}-{number}")).Production.Single());
            await programme.ImportAsync([.. files]);
        }

        Assert.Empty(NaiveReference.Calculate(scenario).DifferencesFrom(await programme.FiguresAsync()));
    }

    // Whole competences, in any order.
    private static IEnumerable<Scenario> Imports(Scenario scenario, Chance chance)
    {
        var imports = chance.Between(1, MostImports);
        return scenario.Production
            .GroupBy(aih => aih.Competence)
            .GroupBy(_ => chance.Between(1, imports))
            .Select(months => scenario with { Production = [.. months.SelectMany(month => month)] });
    }

    private static IEnumerable<IEnumerable<T>> Dealt<T>(IEnumerable<T> rows, int hands, Chance chance) =>
        chance.Shuffled(rows).GroupBy(_ => chance.Between(1, hands));
}
