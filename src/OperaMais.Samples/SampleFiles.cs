using System.Buffers.Binary;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Samples;

/// <summary>Writes RD and SP files of whole quadrimesters, in the size and layout of real ones and with no row of anybody.</summary>
/// <param name="ruleSet">The norm.</param>
/// <remarks>
/// The last quadrimester is 2023-3, the others come before it. Rows are compressed as DATASUS does, into PKWARE DCL streams with matches, and
/// about as well: ten to one.
/// </remarks>
public sealed class SampleFiles(RuleSet ruleSet)
{
    /// <summary>How many AIHs a month of Minas Gerais has.</summary>
    public const int AihsOfMinasGerais = 100_000;

    private const int MonthsOfQuadrimester = 4;
    private const int RecordCountOffset = 4;
    private static readonly Competence Last = new Quadrimester(2023, 3).Last;

    /// <summary>The bytes of one row of an RD file out of its compression.</summary>
    public static int RdRowLength => RowLength(DbfLayout.Rd);

    /// <summary>The bytes of one row of an SP file out of its compression.</summary>
    public static int SpRowLength => RowLength(DbfLayout.Sp);

    /// <summary>The months of some quadrimesters, the earliest first.</summary>
    /// <param name="quadrimesters">How many, 1 to 40.</param>
    public static IReadOnlyList<Competence> Months(int quadrimesters)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(quadrimesters is >= 1 and <= 40, true, nameof(quadrimesters));
        var last = Last.Year * 12 + Last.Month - 1;
        return [.. Enumerable.Range(last - quadrimesters * MonthsOfQuadrimester + 1, quadrimesters * MonthsOfQuadrimester)
            .Select(month => new Competence(month / 12, month % 12 + 1))];
    }

    /// <summary>Writes two files a month, as many at once as there are cores. Files that an earlier call wrote stay as they are.</summary>
    /// <param name="folder">Where to; made when missing.</param>
    /// <param name="quadrimesters">How many quadrimesters, 1 to 40.</param>
    /// <param name="aihsOfMonth">How many AIHs a month has, 1 to 800,000; there are 15 times as many acts.</param>
    /// <param name="cancellation">Stops writing; files begun are then not there.</param>
    /// <returns>The paths, month by month.</returns>
    public async Task<IReadOnlyList<string>> WriteAsync(
        string folder, int quadrimesters, int aihsOfMonth, CancellationToken cancellation = default)
    {
        Directory.CreateDirectory(folder);
        var files = Months(quadrimesters).SelectMany(month => Files(folder, month, aihsOfMonth)).ToList();
        // The longer ones first, so that no core is left with one of them in the end.
        await Parallel.ForEachAsync(files.OrderByDescending(file => file.Count), cancellation, (file, _) =>
        {
            Write(file);
            return ValueTask.CompletedTask;
        });
        return [.. files.Select(file => file.Path)];
    }

    private IEnumerable<SampleFile> Files(string folder, Competence month, int aihs)
    {
        var sample = new SampleMonth(ruleSet, month, aihs);
        var name = $"MG{month.Value % 10_000:0000}.dbc";
        yield return new(Path.Combine(folder, "RD" + name), aihs, (stream, count) => RdFile.WriteDbc(stream, count, sample.Aihs()));
        yield return new(Path.Combine(folder, "SP" + name), sample.ActCount, (stream, count) => SpFile.WriteDbc(stream, count, sample.Acts()));
    }

    private static void Write(SampleFile file)
    {
        if (File.Exists(file.Path) && RecordCountOf(file.Path) == file.Count)
            return;
        var unfinished = file.Path + ".part";
        using (var stream = File.Create(unfinished))
            file.Write(stream, file.Count);
        File.Move(unfinished, file.Path, overwrite: true);
    }

    private static long RecordCountOf(string path)
    {
        Span<byte> start = stackalloc byte[RecordCountOffset + sizeof(uint)];
        using var stream = File.OpenRead(path);
        return stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length
            ? -1
            : BinaryPrimitives.ReadUInt32LittleEndian(start[RecordCountOffset..]);
    }

    private static int RowLength(IReadOnlyList<Datasus.Dbf.DbfField> layout) => layout[^1].Offset + layout[^1].Length;

    private sealed record SampleFile(string Path, long Count, Action<Stream, long> Write);
}
