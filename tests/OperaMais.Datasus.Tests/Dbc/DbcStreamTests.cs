using OperaMais.Datasus.Dbc;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class DbcStreamTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(30_000)]
    public void A_dbc_gives_its_dbf_byte_for_byte(int rows)
    {
        var dbf = Files.Dbf(rows);
        Assert.Equal(dbf, Files.ReadDbc(DbcWriteStream.Wrap(dbf)));
    }

    [Fact]
    public void A_dbf_without_an_end_mark_has_none_afterwards()
    {
        var dbf = Files.Dbf()[..^1];
        Assert.Equal(dbf, Files.ReadDbc(DbcWriteStream.Wrap(dbf)));
    }

    [Fact]
    public void A_header_with_padding_is_kept_verbatim()
    {
        var dbf = Files.Dbf(9, padding: 263);
        Assert.Equal(dbf, Files.ReadDbc(DbcWriteStream.Wrap(dbf)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public void It_reads_the_same_whatever_the_size_of_a_read(int size)
    {
        var dbf = Files.Dbf(20_000);
        using var stream = new DbcStream(new MemoryStream(DbcWriteStream.Wrap(dbf)), Files.Name);
        var read = new byte[dbf.Length];
        var at = 0;
        while (at < read.Length)
            at += stream.Read(read, at, Math.Min(size, read.Length - at));
        Assert.Equal(dbf, read);
        Assert.Equal(0, stream.Read(read, 0, 1));
        Assert.Equal(0, stream.Read(read, 0, 1));
    }

    [Fact]
    public void It_reads_the_same_from_a_source_that_gives_few_bytes_at_a_time()
    {
        var dbf = Files.Dbf(5_000);
        Assert.Equal(dbf, Files.ReadDbc(new SlowStream(DbcWriteStream.Wrap(dbf))));
    }

    [Fact]
    public void An_empty_read_gives_nothing_and_skips_nothing()
    {
        var dbf = Files.Dbf();
        using var stream = new DbcStream(new MemoryStream(DbcWriteStream.Wrap(dbf)), Files.Name);
        Assert.Equal(0, stream.Read([]));
        var read = new byte[dbf.Length];
        stream.ReadExactly(read);
        Assert.Equal(dbf, read);
    }

    [Fact]
    public void It_closes_the_file_with_itself()
    {
        var file = new MemoryStream(DbcWriteStream.Wrap(Files.Dbf(30_000)));
        var stream = new DbcStream(file, Files.Name);
        stream.Dispose();
        stream.Dispose();
        Assert.False(file.CanRead);
        Assert.Throws<ObjectDisposedException>(() => stream.ReadExactly(new byte[1000]));
    }

    [Fact]
    public void It_can_only_be_read_forward()
    {
        using var stream = new DbcStream(new MemoryStream(DbcWriteStream.Wrap(Files.Dbf())), Files.Name);
        Assert.Equal((true, false, false), (stream.CanRead, stream.CanSeek, stream.CanWrite));
        Assert.Throws<NotSupportedException>(() => stream.Length);
        Assert.Throws<NotSupportedException>(() => stream.Position);
        Assert.Throws<NotSupportedException>(() => stream.Seek(0, SeekOrigin.Begin));
    }

    /// <summary>Gives one to three bytes at a time, as a slow network may.</summary>
    private sealed class SlowStream(byte[] content) : MemoryStream(content)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, (int)Position % 3 + 1)]);

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, (int)Position % 3 + 1));
    }
}
