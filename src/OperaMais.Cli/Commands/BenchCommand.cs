using System.CommandLine;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application;
using OperaMais.Cli.Benchmarks;
using OperaMais.Cli.Output;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Samples;

namespace OperaMais.Cli.Commands;

/// <summary><c>bench</c></summary>
internal static class BenchCommand
{
    private const int MostQuadrimesters = 40;
    private const int MostAihs = 800_000;
    private const double Million = 1e6;

    private static IReadOnlyList<Column<BenchStep>> Columns { get; } =
    [
        new("step", null, step => step.Step),
        new(null, CliMessages.Text("column.step"), step => CliMessages.Text($"bench.{step.Step}")),
        new("rows", CliMessages.Text("column.rows"), step => step.Rows),
        new("bytes", null, step => step.Bytes),
        new("milliseconds", CliMessages.Text("column.milliseconds"), step => (long)(step.Seconds * 1000)),
        new("cpuMilliseconds", CliMessages.Text("column.cpuMilliseconds"), step => (long)(step.CpuSeconds * 1000)),
        new(null, CliMessages.Text("column.rowsPerSecond"), step => step.RowsPerSecond),
        new(null, CliMessages.Text("column.megabytesPerSecond"), step => step.Bytes > 0 ? (long)step.MegabytesPerSecond : null),
        new("peakBytes", null, step => step.PeakBytes),
        new(null, CliMessages.Text("column.peakMegabytes"), step => (long)(step.PeakBytes / Million)),
    ];

    internal static Command Create(CliHost host)
    {
        var quadrimesters = Count("--quadrimesters", "option.quadrimesters", 1, MostQuadrimesters);
        var aihs = Count("--aihs", "option.aihs", SampleFiles.AihsOfMinasGerais, MostAihs);
        var files = new Option<string?>("--files") { Description = CliMessages.Text("option.files") };
        var onlyFiles = new Option<bool>("--only-files") { Description = CliMessages.Text("option.onlyFiles") };
        var warm = new Option<bool>("--warm") { Description = CliMessages.Text("option.warm") };
        var format = SharedOptions.Format("json", "csv");
        var database = SharedOptions.Database();
        var command = new Command("bench", CliMessages.Text("bench")) { quadrimesters, aihs, files, onlyFiles, warm, format, database };
        command.Validators.Add(result =>
        {
            if (result.GetValue(onlyFiles) && result.GetResult(files) is null)
                result.AddError(CliMessages.Text("bench.noFolder"));
        });
        command.SetAction(async (result, cancellation) =>
        {
            var temporary = Directory.CreateTempSubdirectory("operamais-bench-").FullName;
            OperaMaisDatabase? opened = null;
            try
            {
                return await Failure.GuardAsync(host, result.GetValue(format)!, () => opened, async () =>
                {
                    var paths = await new SampleFiles(NormLibrary.Embedded.Current).WriteAsync(
                        result.GetValue(files) ?? temporary, result.GetValue(quadrimesters), result.GetValue(aihs), cancellation);
                    if (result.GetValue(onlyFiles))
                        return ExitCode.Done;
                    // Never the database that other commands use, unless it is named: what is measured is good for nothing else.
                    opened = DatabaseChooser.Choose(
                        result.GetValue(database) ?? $"Data Source={Path.Combine(temporary, "bench.db")};Pooling=False");
                    await opened.MigrateAsync(cancellation);
                    await RequireEmptyAsync(opened, cancellation);
                    var path = new WholePath(opened, NormLibrary.Embedded, host.Time);
                    if (result.GetValue(warm))
                        await path.WarmUpAsync(paths, cancellation);
                    var steps = await path.MeasureAsync(paths, cancellation);
                    await FlatTable.WriteAsync(host, result.GetValue(format)!, "steps", Columns, steps);
                    return ExitCode.Done;
                });
            }
            finally
            {
                Directory.Delete(temporary, recursive: true);
            }
        });
        return command;
    }

    private static Option<int> Count(string name, string description, int usual, int most) => new(name)
    {
        Description = CliMessages.Text(description),
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (result.Tokens is [var token]
                && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count >= 1 && count <= most)
                return count;
            result.AddError(CliMessages.Text("bench.size", name, most));
            return default;
        },
    };

    private static async Task RequireEmptyAsync(OperaMaisDatabase database, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        if (await context.Imports.AnyAsync(cancellation))
            throw CliMessages.Refuse("bench.notEmpty");
    }
}
