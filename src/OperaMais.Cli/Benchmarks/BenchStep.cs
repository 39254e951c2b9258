namespace OperaMais.Cli.Benchmarks;

/// <summary>What a step of the way took on this machine.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Rows">The rows it went through.</param>
/// <param name="Bytes">Their bytes out of compression; 0 where they came from a database.</param>
/// <param name="Seconds">Time on the clock.</param>
/// <param name="CpuSeconds">Time of all cores together, in this process alone.</param>
/// <param name="PeakBytes">The most physical memory the process had until the step ended.</param>
internal sealed record BenchStep(string Step, long Rows, long Bytes, double Seconds, double CpuSeconds, long PeakBytes)
{
    private const double Million = 1e6;

    /// <summary>Rows a second.</summary>
    internal long RowsPerSecond => (long)(Rows / Seconds);

    /// <summary>Megabytes a second, of 1,000,000 bytes.</summary>
    internal double MegabytesPerSecond => Bytes / Million / Seconds;
}
