using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Demonstration;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Bench;

/// <summary>What a stage took in one run.</summary>
/// <param name="Stage">The stage.</param>
/// <param name="Database">The database and its version, where there was one.</param>
/// <param name="Measure">What it took.</param>
internal sealed record StageMeasure(Stage Stage, string Database, Measure Measure);

/// <summary>Makes the input files and runs every stage some times over.</summary>
internal static class Session
{
    internal const string ChildCommand = "stage";

    internal const int Runs = 3;

    private const int FullSize = 1000;
    private const int SmallSize = 20;

    internal static async Task<IReadOnlyList<StageMeasure>> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var demonstration = folder.File("demonstration");
        await new MakeDemonstration(NormLibrary.Embedded).RunAsync(demonstration, FullSize);

        var measures = new List<StageMeasure>();
        for (var run = 0; run < Runs; run++)
        {
            measures.Add(await MeasureAsync(Stage.SteadyDecoding, folder.Path));
            foreach (var kind in Databases())
            {
                await using var database = await TestDatabase.CreateAsync(kind);
                measures.Add(await MeasureAsync(Stage.Demonstration, demonstration, database));
                measures.Add(await MeasureAsync(Stage.Settlement, demonstration, database));
            }
        }
        return measures;
    }

    /// <summary>Measures reports of the whole programme; with SQLite, because it is the browser that takes the time.</summary>
    internal static async Task<IReadOnlyList<StageMeasure>> RunReportsAsync()
    {
        using var folder = new TemporaryFolder();
        var (full, small) = (folder.File("full"), folder.File("small"));
        await new MakeDemonstration(NormLibrary.Embedded).RunAsync(full, FullSize);
        await new MakeDemonstration(NormLibrary.Embedded).RunAsync(small, SmallSize);

        var measures = new List<StageMeasure>();
        for (var run = 0; run < Runs; run++)
        {
            await using (var few = await TestDatabase.CreateAsync(DatabaseKind.Sqlite))
            {
                await MeasureAsync(Stage.Demonstration, small, few);
                measures.Add(await MeasureAsync(Stage.ShortReports, folder.Path, few));
            }
            await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
            await MeasureAsync(Stage.Demonstration, full, database);
            foreach (var stage in (Stage[])[Stage.Reports, Stage.ReportsAgain, Stage.Zip, Stage.Volume, Stage.Spreadsheet])
                measures.Add(await MeasureAsync(stage, folder.Path, database));
        }
        return measures;
    }

    internal static IEnumerable<DatabaseKind> Databases() =>
        Enum.GetValues<DatabaseKind>().Where(kind => kind != DatabaseKind.PostgreSql || TestDatabase.HasPostgreSql);

    internal static async Task<StageMeasure> MeasureAsync(Stage stage, string input, TestDatabase? database = null)
    {
        using var child = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "exec", Path.Combine(AppContext.BaseDirectory, "OperaMais.Bench.dll"),
                ChildCommand, stage.ToString(), input, database?.ConnectionString ?? "",
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
            throw new InvalidOperationException($"The stage {stage} failed.");
        var measure = JsonSerializer.Deserialize<Measure>(output)!;
        await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{stage}: {measure.Seconds:F2} s"));
        return new(stage, database is null ? "" : await NameAsync(database), measure);
    }

    private static async Task<string> NameAsync(TestDatabase database)
    {
        await using var context = database.Database.CreateContext();
        await context.Database.OpenConnectionAsync();
        var product = context.Database.IsSqlite() ? "SQLite" : "PostgreSQL";
        return $"{product} {context.Database.GetDbConnection().ServerVersion.Split(' ')[0]}";
    }
}
