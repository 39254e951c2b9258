using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Dbc;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Cli.Benchmarks;

/// <summary>Measures the whole way of production: files out of their compression, into a database, settled.</summary>
/// <param name="database">Where to; it holds nothing.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
internal sealed class WholePath(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    private const string Author = "bench";
    private const int BufferSize = 1 << 16;

    // One is the first ever, which the compiler takes a part of.
    private const int Calculations = 10;

    private static readonly Quadrimester Settled = new(2023, 3);
    private static readonly Quadrimester Unmeasured = new(2024, 1);

    /// <summary>Does what leaves everything compiled and asked for once, as it is in a site that was at work before.</summary>
    /// <param name="files">The files that are to be measured: they are checked, as on the site, and nothing of them is stored.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task WarmUpAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        await new ImportProduction(database, norms, time).RunAsync(files, new() { Author = Author, DryRun = true }, null, cancellation);
        await new SettleQuadrimester(database, norms, time).RunAsync(Unmeasured, allowMissing: true, Author, cancellation);
    }

    /// <summary>Takes every step once, each with what the one before it left.</summary>
    /// <param name="files">Compressed RD and SP files.</param>
    /// <param name="cancellation">Stops measuring.</param>
    internal async Task<IReadOnlyList<BenchStep>> MeasureAsync(IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var decoded = await StepAsync("decode", () => Task.FromResult((0L, files.Sum(Decode))));
        var imported = await StepAsync("import", async () =>
        {
            var report = await new ImportProduction(database, norms, time).RunAsync(files, new() { Author = Author }, null, cancellation);
            return (report.Files.Sum(file => file.Rows), decoded.Bytes);
        });
        var settled = await StepAsync("settle", async () =>
        {
            var version = await new SettleQuadrimester(database, norms, time).RunAsync(Settled, allowMissing: true, Author, cancellation);
            return (RowsOf(version.Settlement.Inputs.Baseline) + RowsOf(version.Settlement.Inputs.Current), 0);
        });
        var aggregated = await StepAsync("aggregate", async () => (await AggregateAsync(cancellation), 0));
        var inputs = await InputsAsync(cancellation);
        var calculated = await StepAsync("calculate", () =>
        {
            for (var calculation = 0; calculation < Calculations; calculation++)
                Settlement.Of(norms.For(Settled)!, inputs);
            return Task.FromResult((settled.Rows * Calculations, 0L));
        });
        return
        [
            decoded with { Rows = imported.Rows },
            imported,
            settled,
            aggregated,
            calculated with
            {
                Rows = settled.Rows, Seconds = calculated.Seconds / Calculations, CpuSeconds = calculated.CpuSeconds / Calculations,
            },
        ];
    }

    private static long Decode(string path)
    {
        var buffer = new byte[BufferSize];
        using var table = new DbcStream(File.OpenRead(path), Path.GetFileName(path));
        var bytes = 0L;
        while (table.Read(buffer) is > 0 and var read)
            bytes += read;
        return bytes;
    }

    // What a settlement asks the database for, and nothing else of it.
    private async Task<long> AggregateAsync(CancellationToken cancellation)
    {
        var ruleSet = norms.For(Settled)!;
        await using var context = database.CreateContext();
        var queries = new ProductionQueries(context, ruleSet.Catalogue.Composites);
        var (baseline, current) = (ruleSet.BaselineCompetences.ToHashSet(), Settled.Competences.ToHashSet());
        await queries.RepeatedAsync(queries.SlicesOf([.. baseline, .. current]), Settled, cancellation);
        var rows = 0L;
        foreach (var (competences, registeredIn) in ((HashSet<Competence>, Quadrimester?)[])[(baseline, null), (current, Settled)])
            rows += (await queries.GroupsAsync(queries.SlicesOf(competences), registeredIn, cancellation)).Sum(group => group.Count);
        return rows;
    }

    private async Task<SettlementInputs> InputsAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var stored = await context.Settlements
            .Where(settlement => settlement.Quadrimester == Settled)
            .Select(settlement => settlement.Inputs)
            .SingleAsync(cancellation);
        return InputsDocument.FromBytes(InputsDocument.Decompress(stored)).Inputs;
    }

    private async Task<BenchStep> StepAsync(string name, Func<Task<(long Rows, long Bytes)>> work)
    {
        using var process = Process.GetCurrentProcess();
        var (cpu, started) = (process.TotalProcessorTime, time.GetTimestamp());
        var (rows, bytes) = await work();
        var seconds = time.GetElapsedTime(started).TotalSeconds;
        process.Refresh();
        return new(name, rows, bytes, seconds, (process.TotalProcessorTime - cpu).TotalSeconds, process.PeakWorkingSet64);
    }

    private static long RowsOf(PeriodProduction production) =>
        production.Uncounted.Total + production.Counted.Sum(group => group.Count);
}
