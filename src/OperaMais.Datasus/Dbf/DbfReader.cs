using System.Buffers;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Dbf;

/// <summary>Reads the records of a DBF file one after the other, as raw bytes and without copying them.</summary>
/// <remarks>
/// Many records are read at once into one pooled buffer that is reused, so memory depends neither on the file's size nor on the
/// number of records that it declares. The last <see cref="Read"/> also checks that the file ends where it should; over a
/// <see cref="Dbc.DbcStream"/> that is when the file's check sum is judged, so nothing read before is certain until then.
/// </remarks>
public sealed class DbfReader : IDisposable
{
    private const int BufferSize = 64 * 1024;
    private const byte Valid = (byte)' ';
    private const byte Deleted = (byte)'*';

    private readonly Stream stream;
    private readonly string fileName;
    private readonly DbfHeader header;
    private byte[] buffer;
    private int at;
    private int filled;
    private int recordLength;

    /// <summary>Reads and checks the header.</summary>
    /// <param name="stream">A DBF file at its beginning: a file, or a <see cref="Dbc.DbcStream"/>. It is closed with this reader.</param>
    /// <param name="fileName">The name that messages call the file.</param>
    /// <exception cref="RefusedException"><c>file.empty</c>, <c>dbf.header</c>, or what a <see cref="Dbc.DbcStream"/> refuses.</exception>
    public DbfReader(Stream stream, string fileName)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(fileName);
        this.stream = stream;
        this.fileName = fileName;
        header = DbfHeader.Read(stream, fileName, "dbf.header");
        buffer = ArrayPool<byte>.Shared.Rent(Math.Max(BufferSize, header.RecordLength));
    }

    /// <summary>The fields in the order of the record, at least one; their names differ in more than case.</summary>
    public IReadOnlyList<DbfField> Fields => header.Fields;

    /// <summary>How many records the header declares, deleted ones included: 0 to 4,294,967,295.</summary>
    public long RecordCount => header.RecordCount;

    /// <summary>The current record's place in the file, from 1; deleted records are counted. 0 before the first <see cref="Read"/>.</summary>
    public long RecordNumber { get; private set; }

    /// <summary>The current record, its deletion flag first; valid until the next <see cref="Read"/>. Empty where there is no current record.</summary>
    public ReadOnlySpan<byte> Record => buffer.AsSpan(at, recordLength);

    /// <summary>The current record's bytes of a field, padding included; valid until the next <see cref="Read"/>.</summary>
    /// <param name="field">One of <see cref="Fields"/>.</param>
    public ReadOnlySpan<byte> this[DbfField field] => Record.Slice(field.Offset, field.Length);

    /// <summary>The field of a name, or null where the file has none.</summary>
    /// <param name="name">A name in whatever case.</param>
    public DbfField? Find(string name) => Fields.FirstOrDefault(field => field.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Goes to the next record that is not deleted.</summary>
    /// <returns>False after the last one, when the whole file has been checked.</returns>
    /// <exception cref="RefusedException">
    /// <c>dbf.truncated</c>: the file ends before the last record that it declares. <c>dbf.recordCount</c>: something other than one 0x1A
    /// follows it. <c>dbf.record</c>: a record has an unknown flag. Or what a <see cref="Dbc.DbcStream"/> refuses.
    /// </exception>
    public bool Read()
    {
        while (true)
        {
            at += recordLength;
            if (at == filled && !Fill())
                return false;
            RecordNumber++;
            var flag = buffer[at];
            if (flag == Valid)
                return true;
            if (flag != Deleted)
                throw Messages.All.Refuse("dbf.record", fileName, RecordNumber);
        }
    }

    /// <summary>Closes the stream and gives the buffer back.</summary>
    public void Dispose()
    {
        stream.Dispose();
        if (buffer.Length == 0)
            return;
        ArrayPool<byte>.Shared.Return(buffer);
        buffer = [];
        at = filled = recordLength = 0;
    }

    private bool Fill()
    {
        ObjectDisposedException.ThrowIf(buffer.Length == 0, this);
        var length = header.RecordLength;
        var records = Math.Min(buffer.Length / length, RecordCount - RecordNumber);
        var wanted = (int)records * length;
        at = filled = recordLength = 0;
        var read = stream.ReadAtLeast(buffer.AsSpan(0, wanted), wanted, throwOnEndOfStream: false);
        if (read < wanted)
            throw Messages.All.Refuse("dbf.truncated", fileName, RecordNumber + read / length + 1, RecordCount);
        if (wanted == 0)
            RequireEnd();
        else
            (filled, recordLength) = (wanted, length);
        return wanted > 0;
    }

    private void RequireEnd()
    {
        Span<byte> tail = stackalloc byte[2];
        var read = stream.ReadAtLeast(tail, tail.Length, throwOnEndOfStream: false);
        if (read == 2 || read == 1 && tail[0] != DbfHeader.EndMark)
            throw Messages.All.Refuse("dbf.recordCount", fileName, RecordCount, header.RecordLength, header.BodyLength + read);
    }
}
