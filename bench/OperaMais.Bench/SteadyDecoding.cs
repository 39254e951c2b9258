using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using OperaMais.Datasus.Dbc;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Samples;

namespace OperaMais.Bench;

/// <summary>Decodes one file in memory over and over, long after the compiler has done its best.</summary>
public class SteadyDecoding
{
    private const int Rows = 10_000;

    private byte[] file = [];

    [GlobalSetup]
    public void Make()
    {
        using var stream = new MemoryStream();
        RdFile.WriteDbc(stream, Rows, new SampleMonth(NormLibrary.Embedded.Current, new Competence(2023, 9), Rows).Aihs());
        file = stream.ToArray();
    }

    [Benchmark]
    public long Decode() => ReadToEnd(new MemoryStream(file));

    /// <summary>Decodes a file.</summary>
    /// <returns>The bytes that came out.</returns>
    private static long ReadToEnd(Stream file)
    {
        var buffer = new byte[1 << 16];
        using var table = new DbcStream(file, "RD.dbc");
        var bytes = 0L;
        while (table.Read(buffer) is > 0 and var read)
            bytes += read;
        return bytes;
    }

    /// <summary>The mean time of one decoding; what BenchmarkDotNet itself takes of memory says nothing, and is left out.</summary>
    /// <param name="artifacts">Where BenchmarkDotNet leaves its log.</param>
    internal static Measure Mean(string artifacts)
    {
        var config = ManualConfig.CreateEmpty()
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .AddLogger(NullLogger.Instance)
            .WithArtifactsPath(artifacts);
        var summary = BenchmarkRunner.Run<SteadyDecoding>(config);
        return new(Rows, Rows * SampleFiles.RdRowLength, summary.Reports.Single().ResultStatistics!.Mean / 1e9, null, null);
    }
}
