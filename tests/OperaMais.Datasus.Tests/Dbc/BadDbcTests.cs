using System.Buffers.Binary;
using System.Text;
using OperaMais.Datasus.Dbc;
using OperaMais.Domain.Messages;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class BadDbcTests
{
    private static readonly byte[] Dbf = Files.Dbf();
    private static readonly byte[] Dbc = DbcWriteStream.Wrap(Dbf);

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("file.empty", Files.Refused(() => Files.ReadDbc([])));

    [Fact]
    public void A_file_cut_at_any_place_is_refused()
    {
        var codes = Enumerable.Range(1, Dbc.Length - 1).Select(length => Files.Refused(() => Files.ReadDbc(Dbc[..length]))).ToList();
        var headerLength = BinaryPrimitives.ReadUInt16LittleEndian(Dbc.AsSpan(8));
        Assert.All(codes[..(headerLength - 1)], code => Assert.Equal("dbc.header", code));
        Assert.All(codes[(headerLength - 1)..], code => Assert.Equal("dbc.truncated", code));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void A_file_with_any_bit_flipped_is_refused_or_gives_the_same_bytes(bool codedLiterals)
    {
        var dbc = DbcWriteStream.Wrap(Dbf, new ImplodeOptions(5, codedLiterals));
        var harmless = Enumerable.Range(0, 8 * dbc.Length).Where(bit => !IsRefusedWhenFlipped(dbc, bit)).ToList();

        // Only the bits that fill up the last byte, after the end marker, mean nothing.
        Assert.All(harmless, bit => Assert.InRange(bit, 8 * dbc.Length - 7, 8 * dbc.Length - 1));
    }

    [Theory]
    [InlineData(12)]
    [InlineData(8)]
    public void A_file_that_declares_more_records_than_it_holds_is_refused(uint records) =>
        Assert.Equal("dbf.recordCount", Files.Refused(() => Files.ReadDbc(DbcWriteStream.Wrap(Declaring(records)))));

    [Fact]
    public void A_file_that_declares_four_billion_records_is_refused_without_room_for_them()
    {
        var dbc = DbcWriteStream.Wrap(Declaring(uint.MaxValue));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("dbf.recordCount", Files.Refused(() => Files.CountRows(new DbcStream(new MemoryStream(dbc), Files.Name))));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Fact]
    public void A_file_whose_last_byte_is_no_end_mark_is_refused()
    {
        var dbf = Dbf.ToArray();
        dbf[^1] = (byte)' ';
        Assert.Equal("dbf.recordCount", Files.Refused(() => Files.ReadDbc(DbcWriteStream.Wrap(dbf))));
    }

    [Fact]
    public void A_second_end_mark_is_refused() =>
        Assert.Equal("dbf.recordCount", Files.Refused(() => Files.ReadDbc(DbcWriteStream.Wrap([.. Dbf, 0x1A]))));

    [Fact]
    public void A_bomb_is_refused_at_once_and_in_constant_memory()
    {
        using var bomb = new MemoryStream();
        bomb.Write(Dbc.AsSpan(0, BinaryPrimitives.ReadUInt16LittleEndian(Dbc.AsSpan(8)) + sizeof(uint)));
        var tokens = new TokenWriter(bomb, new ImplodeOptions());
        tokens.Literal(0);
        for (var match = 0; match < 1_000_000; match++)
            tokens.Match(518, 1);
        tokens.End();
        bomb.Position = 0;
        var before = GC.GetAllocatedBytesForCurrentThread();
        using var stream = new DbcStream(bomb, Files.Name);
        Assert.Equal("dbf.recordCount", Files.Refused(() => stream.CopyTo(Stream.Null)));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(bomb.Position, 0, 1 << 18);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("anything else")]
    public void Bytes_after_the_end_are_refused_however_often_one_asks(string trailing)
    {
        using var stream = new DbcStream(new MemoryStream([.. Dbc, .. Encoding.ASCII.GetBytes(trailing)]), Files.Name);
        stream.ReadExactly(new byte[Dbf.Length]);
        Assert.Equal("dbc.trailing", Files.Refused(() => stream.ReadByte()));
        Assert.Equal("dbc.trailing", Files.Refused(() => stream.ReadByte()));
    }

    [Fact]
    public void Bytes_after_the_end_are_found_beyond_the_first_read_too()
    {
        var dbc = DbcWriteStream.Wrap(Files.Dbf(60_000));
        for (var length = 1; length < 4; length++)
            Assert.Equal("dbc.trailing", Files.Refused(() => Files.ReadDbc([.. dbc, .. new byte[length]])));
    }

    [Fact]
    public void A_wrong_check_sum_is_refused()
    {
        var dbc = Dbc.ToArray();
        dbc[BinaryPrimitives.ReadUInt16LittleEndian(dbc.AsSpan(8))] ^= 1;
        Assert.Equal("dbc.crc", Files.Refused(() => Files.ReadDbc(dbc)));
    }

    [Theory]
    [InlineData("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n")]
    [InlineData("PK\u0003\u0004 a ZIP file renamed, long enough to hold what a header needs at least")]
    [InlineData("N_AIH;ANO_CMPT;MES_CMPT;CNES;MUNIC_MOV;MUNIC_RES;CAR_INT;U_AIH")]
    [InlineData("x")]
    public void Another_kind_of_file_renamed_is_refused(string content) =>
        Assert.Equal("dbc.header", Files.Refused(() => Files.ReadDbc(Encoding.Latin1.GetBytes(content))));

    [Fact]
    public void Random_bytes_after_a_good_beginning_are_refused()
    {
        var random = new Random(20230930);
        var start = BinaryPrimitives.ReadUInt16LittleEndian(Dbc.AsSpan(8)) + sizeof(uint) + 2;
        for (var round = 0; round < 2_000; round++)
        {
            var dbc = Dbc.ToArray();
            random.NextBytes(dbc.AsSpan(start));
            Assert.StartsWith("db", Files.Refused(() => Files.ReadDbc(dbc)), StringComparison.Ordinal);
        }
    }

    private static bool IsRefusedWhenFlipped(byte[] good, int bit)
    {
        var dbc = good.ToArray();
        dbc[bit / 8] ^= (byte)(1 << bit % 8);
        try
        {
            Assert.Equal(Dbf, Files.ReadDbc(dbc));
            return false;
        }
        catch (RefusedException)
        {
            return true;
        }
    }

    private static byte[] Declaring(uint records)
    {
        var dbf = Dbf.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(dbf.AsSpan(4), records);
        return dbf;
    }
}
