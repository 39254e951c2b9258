using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OperaMais.Datasus.Dbc;
using OperaMais.Datasus.Dbf;
using OperaMais.Domain.Norms;
using OperaMais.Samples;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Bench;

/// <summary>What a step of the whole way took in one run of <c>operamais bench</c>.</summary>
/// <param name="Quadrimesters">How many quadrimesters there were.</param>
/// <param name="IsWarm">Whether the process had done the like before, as that of a site at work.</param>
/// <param name="Database">The database, where there was one.</param>
/// <param name="Step">The step.</param>
/// <param name="Measure">What it took.</param>
internal sealed record PathMeasure(int Quadrimesters, bool IsWarm, DatabaseKind Database, string Step, Measure Measure);

/// <summary>Everything that was measured of the whole way, and beside it.</summary>
internal sealed record PathSession(
    IReadOnlyList<PathMeasure> Steps, IReadOnlyList<CopyMeasure> Copies, PeerMeasure Blast, Measure RdImport, IReadOnlyList<PeerMeasure> Peers)
{
    /// <summary>Makes this program the command line itself, in a process of its own.</summary>
    internal const string CommandLine = "operamais";

    private const int Runs = 3;
    internal const int CopiedRows = 500_000;
    private const double Thousand = 1000;

    /// <summary>The environment variable that names a folder to keep the files in: they take minutes to make.</summary>
    private const string FilesVariable = "OPERAMAIS_BENCH_FILES";

    private static readonly int[] Sizes = [1, 3, 10];

    internal static async Task<PathSession> RunAsync()
    {
        using var folder = new TemporaryFolder();
        var kept = Environment.GetEnvironmentVariable(FilesVariable) ?? folder.File("files");
        var samples = new SampleFiles(NormLibrary.Embedded.Current);
        await samples.WriteAsync(kept, Sizes[^1], SampleFiles.AihsOfMinasGerais);
        var steps = new List<PathMeasure>();
        var copies = new List<CopyMeasure>();
        foreach (var kind in Session.Databases())
            for (var run = 0; run < Runs; run++)
            {
                foreach (var size in Sizes)
                    steps.AddRange(await StepsAsync(kept, size, isWarm: false, kind));
                steps.AddRange(await StepsAsync(kept, 1, isWarm: true, kind));
                if (kind != DatabaseKind.PostgreSql)
                    continue;
                await using var empty = await TestDatabase.CreateAsync(kind);
                copies.Add(await CopyMeasure.OfAsync(empty.ConnectionString, CopiedRows));
            }

        var files = await samples.WriteAsync(kept, 1, SampleFiles.AihsOfMinasGerais);
        var decoded = steps.First(step => step is { Quadrimesters: 1, IsWarm: false, Step: "decode" }).Measure;
        var blast = PeerTools.Blast(Streams(files, folder.File("streams")), decoded.Rows, decoded.Bytes);
        var rd = files.Where(file => Path.GetFileName(file).StartsWith("RD", StringComparison.Ordinal)).ToList();
        var (plain, compressed) = Unpack(rd, folder.File("rd-plain"), folder.File("rd"));
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var import = await Session.MeasureAsync(Stage.RdImport, compressed, database);
        var rows = (long)SampleFiles.AihsOfMinasGerais * rd.Count;
        return new(steps, copies, blast, import.Measure, [.. PeerTools.ReadAll(plain, rows, rows * SampleFiles.RdRowLength)]);
    }

    private static async Task<IReadOnlyList<PathMeasure>> StepsAsync(string files, int size, bool isWarm, DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        using var child = Process.Start(new ProcessStartInfo(
            "dotnet",
            [
                "exec", Path.Combine(AppContext.BaseDirectory, "OperaMais.Bench.dll"), CommandLine,
                "bench", "--quadrimesters", size.ToString(CultureInfo.InvariantCulture), "--files", files,
                "--database", database.ConnectionString, "--format", "json",
                .. (string[])(isWarm ? ["--warm"] : []),
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        })!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0)
            throw new InvalidOperationException(output);
        using var document = JsonDocument.Parse(output);
        var steps = document.RootElement.GetProperty("steps").EnumerateArray().Select(step => Read(step, size, isWarm, kind)).ToList();
        await Console.Error.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{size} × {kind}{(isWarm ? ", warm" : "")}: {string.Join(", ", steps.Select(step => $"{step.Step} {step.Measure.Seconds:F2} s"))}"));
        return steps;
    }

    private static PathMeasure Read(JsonElement step, int size, bool isWarm, DatabaseKind kind) => new(
        size,
        isWarm,
        kind,
        step.GetProperty("step").GetString()!,
        new(
            step.GetProperty("rows").GetInt64(),
            step.GetProperty("bytes").GetInt64(),
            step.GetProperty("milliseconds").GetInt64() / Thousand,
            step.GetProperty("cpuMilliseconds").GetInt64() / Thousand,
            step.GetProperty("peakBytes").GetInt64()));

    // blast takes the bare stream: what stands before it in a .dbc is the header and the check sum.
    private static List<string> Streams(IEnumerable<string> files, string folder)
    {
        Directory.CreateDirectory(folder);
        return [.. files.Select(file =>
        {
            var path = Path.Combine(folder, Path.GetFileName(file) + ".stream");
            using var compressed = File.OpenRead(file);
            using var length = new BinaryReader(compressed, System.Text.Encoding.Latin1, leaveOpen: true);
            compressed.Position = 8;
            compressed.Position = length.ReadUInt16() + sizeof(uint);
            using var stream = File.Create(path);
            compressed.CopyTo(stream);
            return path;
        })];
    }

    // The others read no .dbc: they are spared what it takes to unpack it, and DuckDB the DBF as well.
    private static (string Plain, string Compressed) Unpack(IEnumerable<string> files, string plain, string compressed)
    {
        Directory.CreateDirectory(plain);
        Directory.CreateDirectory(compressed);
        foreach (var file in files)
        {
            var name = Path.GetFileNameWithoutExtension(file);
            File.Copy(file, Path.Combine(compressed, Path.GetFileName(file)));
            using (var dbf = File.Create(Path.Combine(plain, name + ".dbf")))
            using (var table = new DbcStream(File.OpenRead(file), name))
                table.CopyTo(dbf);
            using var csv = new StreamWriter(Path.Combine(plain, name + ".csv"), append: false, System.Text.Encoding.Latin1);
            using var rows = new DbfReader(new DbcStream(File.OpenRead(file), name), name);
            csv.WriteLine(string.Join(';', rows.Fields.Select(field => field.Name)));
            while (rows.Read())
                csv.WriteLine(string.Join(';', rows.Fields.Select(field => System.Text.Encoding.Latin1.GetString(rows[field]).Trim())));
        }
        return (plain, compressed);
    }
}
