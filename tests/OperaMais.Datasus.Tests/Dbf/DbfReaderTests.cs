using System.Text;
using OperaMais.Datasus.Dbc;
using OperaMais.Datasus.Dbf;
using OperaMais.Datasus.Tests.Dbc;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbf;

public sealed class DbfReaderTests
{
    [Fact]
    public void Its_fields_are_those_of_the_header()
    {
        using var reader = Open(Files.Dbf());
        Assert.Equal([new DbfField("CODE", 'C', 1, 3, 0), new DbfField("VALUE", 'N', 4, 6, 2)], reader.Fields);
        Assert.Equal((9, 0), (reader.RecordCount, reader.RecordNumber));
    }

    [Theory]
    [InlineData("VALUE")]
    [InlineData("value")]
    public void A_field_is_found_by_name_in_whatever_case(string name)
    {
        using var reader = Open(Files.Dbf());
        Assert.Same(reader.Fields[1], reader.Find(name));
    }

    [Fact]
    public void A_field_that_is_not_there_is_not_found()
    {
        using var reader = Open(Files.Dbf());
        Assert.Null(reader.Find("VAL_SH_FED"));
    }

    [Fact]
    public void Each_record_gives_its_bytes_padding_included()
    {
        using var reader = Open(Files.Dbf(2));
        Assert.True(reader.Read());
        Assert.Equal((" A1   1.50", "A1 ", "  1.50", 1), (Text(reader.Record), Text(reader[reader.Fields[0]]), Text(reader[reader.Fields[1]]), reader.RecordNumber));
        Assert.True(reader.Read());
        Assert.Equal((" A2   2.50", 2), (Text(reader.Record), reader.RecordNumber));
        Assert.False(reader.Read());
        Assert.True(reader.Record.IsEmpty);
        Assert.False(reader.Read());
    }

    [Fact]
    public void There_is_no_current_record_before_the_first_read()
    {
        using var reader = Open(Files.Dbf());
        Assert.True(reader.Record.IsEmpty);
    }

    [Fact]
    public void A_file_without_records_has_none_to_read()
    {
        using var reader = Open(Files.Dbf(0));
        Assert.False(reader.Read());
    }

    [Fact]
    public void Deleted_records_are_passed_over_but_counted()
    {
        var dbf = Files.Dbf(5);
        foreach (var record in new[] { 0, 2, 3 })
            dbf[dbf.Length - 1 - 10 * (5 - record)] = (byte)'*';
        using var reader = Open(dbf);
        var seen = new List<(long, string)>();
        while (reader.Read())
            seen.Add((reader.RecordNumber, Text(reader[reader.Fields[1]]).Trim()));
        Assert.Equal([(2, "2.50"), (5, "5.50")], seen);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(263)]
    public void Records_begin_where_the_header_ends_whatever_its_padding(int padding)
    {
        using var reader = Open(Files.Dbf(1, padding));
        Assert.True(reader.Read());
        Assert.Equal(" A1   1.50", Text(reader.Record));
    }

    [Fact]
    public void An_end_mark_may_be_missing() => Assert.Equal(9, Files.CountRows(new MemoryStream(Files.Dbf()[..^1])));

    [Fact]
    public void The_same_rows_come_out_of_a_dbc_across_all_buffers()
    {
        const int Rows = 50_000;
        using var plain = Open(Files.Dbf(Rows));
        using var compressed = new DbfReader(new DbcStream(new MemoryStream(DbcWriteStream.Wrap(Files.Dbf(Rows))), Files.Name), Files.Name);
        while (plain.Read())
            Assert.True(compressed.Read() && compressed.Record.SequenceEqual(plain.Record));
        Assert.False(compressed.Read());
        Assert.Equal(Rows, compressed.RecordNumber);
    }

    [Fact]
    public void A_row_costs_no_memory()
    {
        using var reader = Open(Files.Dbf(50_000));
        Assert.True(reader.Read());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        while (reader.Read())
            sum += reader[reader.Fields[1]][^1];
        Assert.Equal('0' * 49_999, sum);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 40_000);
    }

    [Fact]
    public void Records_wider_than_a_buffer_are_read()
    {
        var fields = DbfLayout.Of([.. Enumerable.Range(0, 257).Select(index => ($"F{index}", 'C', 254, 0))]);
        var rows = Enumerable.Range(0, 3).Select(row => Enumerable.Range(0, 257).Select(column => $"{row}-{column}").ToArray()).ToList();
        using var reader = Open(DbfWriter.Bytes(fields, rows));
        for (var row = 0; row < 3; row++)
            Assert.True(reader.Read() && Text(reader[reader.Fields[256]]).TrimEnd() == $"{row}-256");
        Assert.False(reader.Read());
    }

    [Fact]
    public void It_closes_the_file_with_itself()
    {
        var file = new MemoryStream(Files.Dbf());
        var reader = new DbfReader(file, Files.Name);
        reader.Dispose();
        reader.Dispose();
        Assert.False(file.CanRead);
        Assert.Throws<ObjectDisposedException>(() => reader.Read());
    }

    private static DbfReader Open(byte[] dbf) => new(new MemoryStream(dbf), Files.Name);

    private static string Text(ReadOnlySpan<byte> bytes) => Encoding.Latin1.GetString(bytes);
}
