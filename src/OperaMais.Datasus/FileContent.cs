using System.Buffers.Binary;

namespace OperaMais.Datasus;

/// <summary>Tells by its first bytes what a file is.</summary>
internal static class FileContent
{
    private const int HeaderLength = 32;
    private const int Sample = 4096;

    // Text has blanks such as tabs and line ends, but no control character before them.
    private const byte LastOfNoText = 8;

    internal enum Kind
    {
        /// <summary>None of the kinds known here.</summary>
        Unknown,

        /// <summary>Text, such as a CSV.</summary>
        Text,

        /// <summary>A DBF.</summary>
        Dbf,

        /// <summary>A DBF compressed into a .dbc.</summary>
        Dbc,
    }

    /// <summary>Recognises a file and goes back to its beginning.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The file is empty.</exception>
    internal static Kind Recognise(FileStream stream, string fileName)
    {
        if (stream.Length == 0)
            throw Messages.All.Refuse("file.empty", fileName);
        Span<byte> start = stackalloc byte[Sample];
        start = start[..stream.ReadAtLeast(start, Sample, throwOnEndOfStream: false)];
        stream.Position = 0;
        if (IsDbfHeader(start))
            return IsCompressed(start, stream.Length, fileName) ? Kind.Dbc : Kind.Dbf;
        return start.StartsWith("%PDF"u8) || start.ContainsAnyInRange((byte)0, LastOfNoText) ? Kind.Unknown : Kind.Text;
    }

    // 3 is dBASE III's mark; no text begins with it.
    private static bool IsDbfHeader(ReadOnlySpan<byte> start) =>
        start.Length >= HeaderLength && start[0] == 3 && BinaryPrimitives.ReadUInt16LittleEndian(start[8..]) > HeaderLength;

    // A plain DBF is exactly as long as its header says, but for an optional end mark. Where that fails, the name decides
    // which damage is reported.
    private static bool IsCompressed(ReadOnlySpan<byte> start, long length, string fileName)
    {
        var plain = BinaryPrimitives.ReadUInt16LittleEndian(start[8..])
            + (long)BinaryPrimitives.ReadUInt32LittleEndian(start[4..]) * BinaryPrimitives.ReadUInt16LittleEndian(start[10..]);
        return length != plain && length != plain + 1 && !fileName.EndsWith(".dbf", StringComparison.OrdinalIgnoreCase);
    }
}
