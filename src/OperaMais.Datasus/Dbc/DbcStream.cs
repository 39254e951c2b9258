using System.Buffers.Binary;
using System.IO.Hashing;
using OperaMais.Datasus.Dbf;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Dbc;

/// <summary>Gives the whole DBF file that a compressed <c>.dbc</c> file of DATASUS holds, forward only.</summary>
/// <remarks>
/// A <c>.dbc</c> is the DBF header verbatim, the CRC-32 of the whole DBF, and the rest of the DBF as a PKWARE DCL stream. Memory is constant,
/// whatever the file holds or says it holds. The CRC can be judged only at the end: no file is good until <see cref="Read(Span{byte})"/> has returned 0.
/// </remarks>
public sealed class DbcStream : Stream
{
    private readonly Stream compressed;
    private readonly string fileName;
    private readonly DbfHeader header;
    private readonly Crc32 crc = new();
    private readonly uint expectedCrc;
    private readonly Exploder exploder;
    private ReadOnlyMemory<byte> chunk;
    private long bodyLength;
    private byte lastByte;
    private bool ended;

    /// <summary>Reads and checks the header.</summary>
    /// <param name="compressed">A <c>.dbc</c> file at its beginning. It is closed with this stream.</param>
    /// <param name="fileName">The name that messages call the file.</param>
    /// <exception cref="RefusedException"><c>file.empty</c>, <c>dbc.header</c>, <c>dbc.truncated</c>, <c>dbc.stream</c>.</exception>
    public DbcStream(Stream compressed, string fileName)
    {
        ArgumentNullException.ThrowIfNull(compressed);
        ArgumentNullException.ThrowIfNull(fileName);
        this.compressed = compressed;
        this.fileName = fileName;
        header = DbfHeader.Read(compressed, fileName, "dbc.header");
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        var read = compressed.ReadAtLeast(sum, sum.Length, throwOnEndOfStream: false);
        if (read < sum.Length)
            throw Messages.All.Refuse("dbc.truncated", fileName, header.Bytes.Length + read);
        expectedCrc = BinaryPrimitives.ReadUInt32LittleEndian(sum);
        exploder = new Exploder(compressed, fileName, header.Bytes.Length + sum.Length);
        chunk = header.Bytes;
        crc.Append(header.Bytes);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Reads the next bytes of the DBF.</summary>
    /// <param name="buffer">Where they go.</param>
    /// <returns>How many bytes were read; 0 at the end of a file that has proved whole.</returns>
    /// <exception cref="RefusedException">
    /// <c>dbc.truncated</c>, <c>dbc.stream</c>, <c>dbc.crc</c>, <c>dbc.trailing</c>: the file is damaged. <c>dbf.recordCount</c>: it does not hold the
    /// records that its header declares, and at most one 0x1A after them.
    /// </exception>
    public override int Read(Span<byte> buffer)
    {
        while (chunk.IsEmpty && !ended && !buffer.IsEmpty)
            chunk = NextChunk();
        var length = Math.Min(chunk.Length, buffer.Length);
        chunk.Span[..length].CopyTo(buffer);
        chunk = chunk[length..];
        return length;
    }

    /// <inheritdoc cref="Read(Span{byte})"/>
    /// <param name="buffer">Where the bytes go.</param>
    /// <param name="offset">Where in the buffer they go.</param>
    /// <param name="count">How many to read at most.</param>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            exploder.Dispose();
            compressed.Dispose();
        }

        base.Dispose(disposing);
    }

    private ReadOnlyMemory<byte> NextChunk()
    {
        var next = exploder.Next();
        if (next.IsEmpty)
        {
            RequireWhole();
            ended = true;
            return next;
        }

        crc.Append(next.Span);
        bodyLength += next.Length;
        lastByte = next.Span[^1];
        if (bodyLength > header.BodyLength + 1)
            throw RefuseLength();
        return next;
    }

    private void RequireWhole()
    {
        if (crc.GetCurrentHashAsUInt32() != expectedCrc)
            throw Messages.All.Refuse("dbc.crc", fileName);
        exploder.RequireEndOfInput();
        var excess = bodyLength - header.BodyLength;
        if (excess != 0 && (excess != 1 || lastByte != DbfHeader.EndMark))
            throw RefuseLength();
    }

    private RefusedException RefuseLength() =>
        Messages.All.Refuse("dbf.recordCount", fileName, header.RecordCount, header.RecordLength, bodyLength);
}
