using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;
using OperaMais.Testing.Scenarios.Generation;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Application.Tests;

/// <summary>The worked example and random programmes of its form, from files through a database to every figure.</summary>
public sealed class StoredExampleTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_worked_example_gives_what_the_separate_program_calculated(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var paths = ScenarioPaths.OfWorkedExample;

        await programme.ImportAsync([.. paths.Production]);
        await programme.ImportFactsAsync(paths);

        Assert.Empty(ExpectedFigures.OfWorkedExample.DifferencesFrom(await programme.FiguresAsync()));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Neither_the_order_of_rows_and_columns_nor_the_style_of_the_files_matters(DatabaseKind kind)
    {
        using var folder = new TemporaryFolder();
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var style = FileStyle.Contrary with { SplitByCompetence = false, Seed = 7 };
        var paths = ScenarioFiles.Write(WorkedExample.Scenario, folder.Path, style);

        await programme.ImportFactsAsync(paths);
        await programme.ImportAsync([.. paths.Production]);

        Assert.Empty(ExpectedFigures.OfWorkedExample.DifferencesFrom(await programme.FiguresAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 11)]
    [InlineData(DatabaseKind.PostgreSql, 12)]
    public async Task Competences_may_come_one_by_one_in_any_order(DatabaseKind kind, int seed)
    {
        using var folder = new TemporaryFolder();
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var paths = ScenarioFiles.Write(WorkedExample.Scenario, folder.Path, FileStyle.Contrary with { Seed = seed });
        var files = paths.Production.ToArray();
        new Random(seed).Shuffle(files);

        foreach (var file in files)
            await programme.ImportAsync(file);
        await programme.ImportFactsAsync(paths);

        Assert.Empty(ExpectedFigures.OfWorkedExample.DifferencesFrom(await programme.FiguresAsync()));
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite, 1)]
    [InlineData(DatabaseKind.Sqlite, 2)]
    [InlineData(DatabaseKind.Sqlite, 3)]
    [InlineData(DatabaseKind.PostgreSql, 4)]
    [InlineData(DatabaseKind.PostgreSql, 5)]
    public async Task A_random_programme_gives_what_the_naive_reference_says(DatabaseKind kind, int seed)
    {
        using var folder = new TemporaryFolder();
        await using var test = await TestDatabase.CreateAsync(kind);
        var programme = new StoredProgramme(test.Database);
        var scenario = ScenarioGenerator.Generate(seed, hospitalizations: 2_500);
        var style = seed % 2 == 0 ? FileStyle.Contrary with { Seed = seed } : FileStyle.Plain;
        var paths = ScenarioFiles.Write(scenario, folder.Path, style);

        await programme.ImportAsync([.. paths.Production]);
        await programme.ImportFactsAsync(paths);

        Assert.Empty(NaiveReference.Calculate(scenario).DifferencesFrom(await programme.FiguresAsync()));
    }
}
