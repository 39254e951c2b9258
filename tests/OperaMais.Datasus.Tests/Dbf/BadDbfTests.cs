using System.Buffers.Binary;
using OperaMais.Datasus.Tests.Dbc;
using OperaMais.Domain.Messages;

namespace OperaMais.Datasus.Tests.Dbf;

public sealed class BadDbfTests
{
    private const int HeaderLength = 97;
    private const int RecordLength = 10;

    [Fact]
    public void An_empty_file_is_refused() => Assert.Equal("file.empty", Refused([]));

    [Fact]
    public void A_file_cut_at_any_place_is_refused_unless_only_the_end_mark_is_missing()
    {
        var dbf = Files.Dbf();
        var codes = Enumerable.Range(1, dbf.Length - 2).Select(length => Refused(dbf[..length])).ToList();
        Assert.All(codes[..(HeaderLength - 1)], code => Assert.Equal("dbf.header", code));
        Assert.All(codes[(HeaderLength - 1)..], code => Assert.Equal("dbf.truncated", code));
    }

    [Fact]
    public void A_file_with_any_bit_flipped_is_refused_or_gives_as_many_rows()
    {
        var dbf = Files.Dbf();
        for (var bit = 0; bit < 8 * dbf.Length; bit++)
        {
            var damaged = dbf.ToArray();
            damaged[bit / 8] ^= (byte)(1 << bit % 8);
            if (Record.Exception(() => Assert.Equal(9, Files.CountRows(new MemoryStream(damaged)))) is { } exception)
                Assert.IsType<RefusedException>(exception);
        }
    }

    [Theory]
    [InlineData(10u, "dbf.truncated")]
    [InlineData(uint.MaxValue, "dbf.truncated")]
    [InlineData(8u, "dbf.recordCount")]
    [InlineData(0u, "dbf.recordCount")]
    public void A_wrong_number_of_records_is_refused(uint records, string code) =>
        Assert.Equal(code, Refused(With(dbf => BinaryPrimitives.WriteUInt32LittleEndian(dbf.AsSpan(4), records))));

    [Fact]
    public void Four_billion_records_take_no_memory()
    {
        var dbf = With(bytes => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), uint.MaxValue));
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal("dbf.truncated", Refused(dbf));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(RecordLength - 1)]
    [InlineData(RecordLength + 1)]
    [InlineData(ushort.MaxValue)]
    public void A_record_length_other_than_the_sum_of_the_fields_is_refused(ushort length) =>
        Assert.Equal("dbf.header", Refused(With(dbf => BinaryPrimitives.WriteUInt16LittleEndian(dbf.AsSpan(10), length))));

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(64)]
    [InlineData(HeaderLength - 1)]
    [InlineData(ushort.MaxValue)]
    public void A_header_length_that_cannot_be_is_refused(ushort length) =>
        Assert.Equal("dbf.header", Refused(With(dbf => BinaryPrimitives.WriteUInt16LittleEndian(dbf.AsSpan(8), length))));

    [Fact]
    public void A_header_without_fields_is_refused() => Assert.Equal("dbf.header", Refused(With(dbf => dbf[32] = 0x0D)));

    [Fact]
    public void A_field_without_a_name_is_refused() => Assert.Equal("dbf.header", Refused(With(dbf => dbf[32] = 0)));

    [Fact]
    public void A_field_name_that_is_no_text_is_refused() => Assert.Equal("dbf.header", Refused(With(dbf => dbf[33] = 0x07)));

    [Fact]
    public void A_field_without_width_is_refused() => Assert.Equal("dbf.header", Refused(With(dbf => dbf[48] = 0)));

    [Fact]
    public void Two_fields_of_one_name_are_refused() => Assert.Equal("dbf.header", Refused(With(dbf => dbf.AsSpan(32, 11).CopyTo(dbf.AsSpan(64)))));

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x1A)]
    [InlineData('4')]
    public void A_record_with_an_unknown_flag_is_refused_by_its_number(byte flag)
    {
        var refusal = Assert.Throws<RefusedException>(() => Files.CountRows(new MemoryStream(With(dbf => dbf[HeaderLength + 2 * RecordLength] = flag))));
        Assert.Equal("dbf.record", refusal.Code);
        Assert.StartsWith("O registro 3 do arquivo ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0x00)]
    [InlineData(0x1A)]
    public void Bytes_after_the_end_mark_are_refused(byte trailing) => Assert.Equal("dbf.recordCount", Refused([.. Files.Dbf(), trailing]));

    [Fact]
    public void A_last_byte_that_is_no_end_mark_is_refused() => Assert.Equal("dbf.recordCount", Refused(With(dbf => dbf[^1] = (byte)' ')));

    private static string Refused(byte[] dbf) => Files.Refused(() => Files.CountRows(new MemoryStream(dbf)));

    private static byte[] With(Action<byte[]> damage)
    {
        var dbf = Files.Dbf();
        damage(dbf);
        return dbf;
    }
}
