using System.Diagnostics;
using System.Globalization;
using OperaMais.Testing;

namespace OperaMais.Bench;

/// <summary>What another program took for the same files; nothing where it is not on this machine.</summary>
/// <param name="Name">The program and what it does.</param>
/// <param name="Measure">What it took.</param>
internal sealed record PeerMeasure(string Name, Measure? Measure);

/// <summary>Other programs that do a part of the same work, where they are on this machine. None of them is committed here.</summary>
internal static class PeerTools
{
    /// <summary>The environment variable that names a built blast, of zlib's contrib/blast.</summary>
    internal const string BlastVariable = "OPERAMAIS_BLAST";

    private const string Shell = "/bin/sh";

    private static readonly (string Name, string Program, string[] Probe, string Script)[] Analysts =
    [
        ("Python: dbfread, pandas", "python3", ["-c", "import dbfread, pandas"], "dbfread_pandas.py"),
        ("R: foreign, data.table", "Rscript", ["-e", "library(foreign); library(data.table)"], "foreign_datatable.R"),
        ("DuckDB over CSV", "node", ["-e", "require('@duckdb/node-api')"], "duckdb.cjs"),
    ];

    /// <summary>Decompresses streams with blast, one after another.</summary>
    /// <param name="streams">Files that hold nothing but the compressed stream of a <c>.dbc</c>.</param>
    /// <param name="rows">The rows in them.</param>
    /// <param name="bytes">Their bytes out of compression.</param>
    internal static PeerMeasure Blast(IReadOnlyList<string> streams, long rows, long bytes)
    {
        const string name = "blast.c";
        if (Environment.GetEnvironmentVariable(BlastVariable) is not { } blast)
            return new(name, null);
        var measures = streams.Select(stream => Run(Shell, ["-c", "exec \"$0\" < \"$1\" > /dev/null", blast, stream])).ToList();
        return new(name, new(rows, bytes, measures.Sum(run => run.Seconds), measures.Sum(run => run.CpuSeconds), measures.Max(run => run.PeakBytes)));
    }

    /// <summary>Reads and groups the RD files of a folder with each of the others.</summary>
    /// <param name="folder">A folder with RD files as <c>.dbf</c> and as <c>.csv</c>.</param>
    /// <param name="rows">The rows in them.</param>
    /// <param name="bytes">Their bytes out of compression.</param>
    internal static IEnumerable<PeerMeasure> ReadAll(string folder, long rows, long bytes)
    {
        foreach (var (name, program, probe, script) in Analysts)
        {
            var isPresent = IsPresent(program, probe);
            yield return new(name, isPresent
                ? Run(program, [Path.Combine(Repository.Root, "bench", "peers", script), folder]) with { Rows = rows, Bytes = bytes }
                : null);
        }
    }

    private static bool IsPresent(string program, string[] probe)
    {
        try
        {
            using var process = Start(program, probe);
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }

    private static Measure Run(string program, string[] arguments)
    {
        var clock = Stopwatch.StartNew();
        using var process = Start(program, arguments);
        var (peak, cpu) = (0L, TimeSpan.Zero);
        // What a process took is told only while it is there; both only grow, so the last look misses next to nothing.
        while (!process.WaitForExit(5))
        {
            try
            {
                process.Refresh();
                (peak, cpu) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended between the two looks.
            }
        }
        if (process.ExitCode != 0)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{program} ended with {process.ExitCode}."));
        return new(0, 0, clock.Elapsed.TotalSeconds, cpu.TotalSeconds, peak);
    }

    private static Process Start(string program, string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
