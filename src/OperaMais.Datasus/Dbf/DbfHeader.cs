using System.Buffers.Binary;
using System.Text;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Dbf;

/// <summary>A DBF header, checked to be consistent. The same bytes begin a DBF and a DBC file.</summary>
/// <param name="Bytes">The header verbatim.</param>
/// <param name="Fields">The fields in the order of the record, at least one.</param>
/// <param name="RecordCount">How many records the file declares, deleted ones included.</param>
/// <param name="RecordLength">The bytes of one record, deletion flag included.</param>
internal sealed record DbfHeader(byte[] Bytes, IReadOnlyList<DbfField> Fields, long RecordCount, int RecordLength)
{
    /// <summary>What may stand once after the last record.</summary>
    internal const byte EndMark = 0x1A;

    private const int PrologueSize = 32;
    private const int DescriptorSize = 32;
    private const int NameSize = 11;
    private const byte EndOfFields = 0x0D;

    /// <summary>The bytes that all declared records take.</summary>
    internal long BodyLength => RecordCount * RecordLength;

    /// <summary>Reads the header, and leaves the stream right after it.</summary>
    /// <param name="stream">The file, at its beginning.</param>
    /// <param name="fileName">The file, for messages.</param>
    /// <param name="refusal">The code that refuses a bad header: <c>dbc.header</c> or <c>dbf.header</c>.</param>
    /// <exception cref="RefusedException">That code, or <c>file.empty</c>.</exception>
    internal static DbfHeader Read(Stream stream, string fileName, string refusal)
    {
        Span<byte> prologue = stackalloc byte[PrologueSize];
        var read = stream.ReadAtLeast(prologue, PrologueSize, throwOnEndOfStream: false);
        if (read == 0)
            throw Messages.All.Refuse("file.empty", fileName);
        if (!StartsLikeDbf(prologue[0]))
            throw Refuse("header.start");
        int headerLength = BinaryPrimitives.ReadUInt16LittleEndian(prologue[8..]);
        var bytes = new byte[Math.Max(headerLength, PrologueSize)];
        prologue.CopyTo(bytes);
        var rest = bytes.AsSpan(PrologueSize);
        if (read < PrologueSize || stream.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false) < rest.Length)
            throw Refuse("header.short");

        var fields = new List<DbfField>();
        if (!TryReadFields(bytes, fields, out var position))
            throw Refuse("header.fields", position);
        var recordLength = BinaryPrimitives.ReadUInt16LittleEndian(prologue[10..]);
        var width = fields[^1].Offset + fields[^1].Length;
        if (width != recordLength)
            throw Refuse("header.width", width, recordLength);
        return new DbfHeader(bytes, fields, BinaryPrimitives.ReadUInt32LittleEndian(prologue[4..]), recordLength);

        RefusedException Refuse(string reason, params ReadOnlySpan<object?> arguments) =>
            Messages.All.Refuse(refusal, fileName, Messages.All.Text(reason, arguments));
    }

    /// <summary>dBase III and its descendants have 3 in the three lowest bits; Visual FoxPro has 30 to 32 hexadecimal.</summary>
    private static bool StartsLikeDbf(byte version) => (version & 7) == 3 || version is >= 0x30 and <= 0x32;

    private static bool TryReadFields(ReadOnlySpan<byte> header, List<DbfField> fields, out int position)
    {
        var offset = 1;
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (position = PrologueSize; position < header.Length && header[position] != EndOfFields; position += DescriptorSize)
        {
            if (header.Length - position < DescriptorSize)
                return false;
            var descriptor = header.Slice(position, DescriptorSize);
            var name = descriptor[..NameSize];
            var end = name.IndexOf((byte)0);
            var field = new DbfField(Encoding.ASCII.GetString(end < 0 ? name : name[..end]), (char)descriptor[11], offset, descriptor[16], descriptor[17]);
            if (field.Name.Length == 0 || field.Name.Any(letter => letter is <= ' ' or > '~') || field.Length == 0 || !names.Add(field.Name))
                return false;
            fields.Add(field);
            offset += field.Length;
        }

        return position < header.Length && fields.Count > 0;
    }
}
