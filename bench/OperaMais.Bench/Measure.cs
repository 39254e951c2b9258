using System.Diagnostics;

namespace OperaMais.Bench;

/// <summary>What a piece of work took.</summary>
/// <param name="Rows">The rows it went through.</param>
/// <param name="Bytes">The bytes of those rows, out of their compression; 0 where they came from a database.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="CpuSeconds">Time of all cores together, in this process alone.</param>
/// <param name="PeakBytes">The most physical memory that the process ever had.</param>
internal sealed record Measure(long Rows, long Bytes, double Seconds, double? CpuSeconds, long? PeakBytes)
{
    /// <summary>Does the work, in a process that does nothing else.</summary>
    /// <param name="bytes">The bytes it will go through.</param>
    /// <param name="work">The work, which tells its rows.</param>
    internal static async Task<Measure> OfAsync(long bytes, Func<Task<long>> work)
    {
        using var process = Process.GetCurrentProcess();
        var cpu = process.TotalProcessorTime;
        var clock = Stopwatch.StartNew();
        var rows = await work();
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        return new(rows, bytes, seconds, (process.TotalProcessorTime - cpu).TotalSeconds, process.PeakWorkingSet64);
    }
}
