using System.Buffers.Binary;
using System.Text;
using OperaMais.Datasus.Dbf;

namespace OperaMais.Samples;

/// <summary>Writes a DBF file row by row, in memory that does not depend on their number.</summary>
public sealed class DbfWriter : IDisposable
{
    private const int DescriptorSize = 32;

    private readonly Stream output;
    private readonly IReadOnlyList<DbfField> fields;
    private readonly byte[] record;

    /// <summary>Writes the header.</summary>
    /// <param name="output">Where the file goes: a file, or a <see cref="DbcWriteStream"/>. It stays the caller's.</param>
    /// <param name="fields">The fields in the order of the record.</param>
    /// <param name="records">How many rows the header declares; a good file gets as many.</param>
    /// <param name="padding">How many zero bytes to put between the field list and the first record; 263 is what FoxPro does.</param>
    public DbfWriter(Stream output, IReadOnlyList<DbfField> fields, long records, int padding = 0)
    {
        this.output = output;
        this.fields = fields;
        record = new byte[fields[^1].Offset + fields[^1].Length];
        output.Write(Header(records, padding));
    }

    /// <summary>A whole DBF.</summary>
    /// <param name="fields">The fields in the order of the record.</param>
    /// <param name="rows">The values of each row, in the order of the fields.</param>
    /// <param name="padding">How many zero bytes to put between the field list and the first record.</param>
    public static byte[] Bytes(IReadOnlyList<DbfField> fields, IReadOnlyCollection<string[]> rows, int padding = 0)
    {
        using var file = new MemoryStream();
        using (var writer = new DbfWriter(file, fields, rows.Count, padding))
        {
            foreach (var row in rows)
                writer.Write(row);
        }

        return file.ToArray();
    }

    /// <summary>Writes one row: numbers right aligned, everything else left aligned, padded with blanks.</summary>
    /// <param name="values">One value for each field, no wider than it; only Latin-1 letters.</param>
    public void Write(params ReadOnlySpan<string> values)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, fields.Count, nameof(values));
        record.AsSpan().Fill((byte)' ');
        for (var index = 0; index < values.Length; index++)
        {
            var field = fields[index];
            var padding = field.Type == 'N' ? field.Length - values[index].Length : 0;
            Encoding.Latin1.GetBytes(values[index], record.AsSpan(field.Offset + padding, field.Length - padding));
        }

        output.Write(record);
    }

    /// <summary>Writes the end mark.</summary>
    public void Dispose() => output.WriteByte(0x1A);

    private byte[] Header(long records, int padding)
    {
        var header = new byte[(fields.Count + 1) * DescriptorSize + 1 + padding];
        header[0] = 3;
        (header[1], header[2], header[3]) = (123, 9, 30);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), checked((uint)records));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), checked((ushort)header.Length));
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(10), checked((ushort)record.Length));
        for (var index = 0; index < fields.Count; index++)
        {
            var descriptor = header.AsSpan((index + 1) * DescriptorSize, DescriptorSize);
            Encoding.ASCII.GetBytes(fields[index].Name, descriptor);
            descriptor[11] = (byte)fields[index].Type;
            descriptor[16] = (byte)fields[index].Length;
            descriptor[17] = (byte)fields[index].Decimals;
        }

        header[(fields.Count + 1) * DescriptorSize] = 0x0D;
        return header;
    }
}
