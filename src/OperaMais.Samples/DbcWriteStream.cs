using System.Buffers.Binary;
using System.IO.Hashing;

namespace OperaMais.Samples;

/// <summary>Takes the bytes of a DBF and writes the <c>.dbc</c> that holds them, in memory that does not depend on their number.</summary>
/// <remarks>The check sum stands before the data that it covers, so the output must be able to seek.</remarks>
public sealed class DbcWriteStream : Stream
{
    private const int PrologueSize = 32;

    private readonly Stream output;
    private readonly ImplodeOptions options;
    private readonly Crc32 crc = new();
    private readonly MemoryStream header = new();
    private Imploder? imploder;
    private long crcPosition;

    /// <summary>Begins a file at the output's current position.</summary>
    /// <param name="output">Where the file goes. It stays the caller's.</param>
    /// <param name="options">The kind of compression; by default that of DATASUS.</param>
    public DbcWriteStream(Stream output, ImplodeOptions? options = null)
    {
        ArgumentOutOfRangeException.ThrowIfEqual(output.CanSeek, false, nameof(output));
        this.output = output;
        this.options = options ?? new ImplodeOptions();
    }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>The <c>.dbc</c> of a whole DBF.</summary>
    /// <param name="dbf">The DBF, which may well be a bad one as long as its header has the length that it says.</param>
    /// <param name="options">The kind of compression; by default that of DATASUS.</param>
    public static byte[] Wrap(ReadOnlySpan<byte> dbf, ImplodeOptions? options = null)
    {
        using var file = new MemoryStream();
        using (var writer = new DbcWriteStream(file, options))
            writer.Write(dbf);
        return file.ToArray();
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        crc.Append(buffer);
        while (imploder is null && !buffer.IsEmpty)
        {
            var missing = (int)Math.Min(HeaderLength() - header.Length, buffer.Length);
            header.Write(buffer[..missing]);
            buffer = buffer[missing..];
            if (header.Length == HeaderLength())
                BeginBody();
        }

        imploder?.Write(buffer);
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Ends the file and fills in its check sum.</summary>
    protected override void Dispose(bool disposing)
    {
        if (disposing && imploder is not null)
        {
            imploder.End();
            imploder = null;
            var end = output.Position;
            output.Position = crcPosition;
            WriteCrc();
            output.Position = end;
        }

        base.Dispose(disposing);
    }

    /// <summary>How long the header is, once enough of it is known to tell.</summary>
    private long HeaderLength() => header.Length < PrologueSize
        ? PrologueSize
        : Math.Max(PrologueSize, (int)BinaryPrimitives.ReadUInt16LittleEndian(header.GetBuffer().AsSpan(8)));

    private void BeginBody()
    {
        header.WriteTo(output);
        crcPosition = output.Position;
        WriteCrc();
        imploder = new Imploder(output, options);
    }

    private void WriteCrc()
    {
        Span<byte> sum = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(sum, crc.GetCurrentHashAsUInt32());
        output.Write(sum);
    }
}
