using System.Buffers.Binary;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>RD and SP files, good ones in any order and damaged ones.</summary>
public sealed class DatasusFileTests
{
    private const int RecordCountAt = 4;
    private const int HeaderLengthAt = 8;

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    public static TheoryData<string, Func<byte[], byte[]>> Damages => new()
    {
        { "cut in the middle", file => file[..(file.Length / 2)] },
        { "cut by a byte", file => file[..^1] },
        { "one bit flipped", file => Changed(file, file.Length - 9, octet => (byte)(octet ^ 4)) },
        { "one bit of the checksum flipped", file => Changed(file, HeaderLengthOf(file), octet => (byte)(octet ^ 1)) },
        { "a header longer than the file", file => With(file, HeaderLengthAt, ushort.MaxValue) },
        { "more records than it holds", file => With(file, RecordCountAt, 41u) },
        { "fewer records than it holds", file => With(file, RecordCountAt, 39u) },
        { "four billion records", file => With(file, RecordCountAt, uint.MaxValue) },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public async Task A_damaged_dbc_is_refused_whole_even_when_rows_may_be_left_out(string damage, Func<byte[], byte[]> spoil)
    {
        await using var cli = await CommandLine.OpenAsync();
        var rows = Enumerable.Range(1, 40).Select(sequence => DatasusFiles.Rd(sequence)).ToArray();
        var file = cli.WriteBytes("RDMG2309.dbc", spoil(DatasusFiles.Dbc(rows)));

        var result = await cli.RunJsonAsync("import", "production", file, "--skip-invalid");

        Assert.True(result.ExitCode == ExitCode.Refused, damage);
        var conflict = Assert.Single(result.Json.GetProperty("conflicts").EnumerateArray(), entry => entry.GetProperty("blocking").GetBoolean());
        Assert.StartsWith("db", conflict.GetProperty("code").GetString(), StringComparison.Ordinal);
        Assert.Contains("RDMG2309.dbc", conflict.GetProperty("message").GetString(), StringComparison.Ordinal);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Hospitalizations);
    }

    [Fact]
    public async Task Of_a_damaged_dbc_only_the_damage_is_told()
    {
        await using var cli = await CommandLine.OpenAsync();
        var bad = DatasusFiles.Rd(2) with { Aih = "3123500000006" };
        var damaged = Changed(DatasusFiles.Dbc(DatasusFiles.Rd(1), bad), HeaderLengthOf(DatasusFiles.Dbc(bad)), octet => (byte)(octet ^ 1));
        string[] files =
        [
            cli.Write("a.csv", Extract.Header, Extract.Row(3, number: "3123500000006")),
            cli.WriteBytes("RDMG2309.dbc", damaged),
        ];

        var result = await cli.RunJsonAsync(["import", "production", .. files]);

        Assert.Equal(1, result.Conflict("aih.checkDigit").GetProperty("count").GetInt32());
        Assert.Equal(1, result.Conflict("dbc.crc").GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("RDMG2309.dbc")]
    [InlineData("qualquer.bin")]
    public async Task A_dbc_and_its_dbf_are_the_same_content_whatever_they_are_called(string name)
    {
        await using var cli = await CommandLine.OpenAsync();
        var compressed = cli.WriteBytes(name, DatasusFiles.Dbc(DatasusFiles.Rd(1), DatasusFiles.Rd(2)));
        var plain = cli.WriteBytes("outro.dbf", DatasusFiles.Dbf(DatasusFiles.Rd(2), DatasusFiles.Rd(1)));

        var first = await cli.RunJsonAsync("import", "production", compressed);
        var second = await cli.RunJsonAsync("import", "production", plain);

        var file = first.Json.GetProperty("files")[0];
        Assert.Equal("RD", file.GetProperty("kind").GetString());
        Assert.Equal("202309", file.GetProperty("competences")[0].GetString());
        Assert.Equal(2, first.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        Assert.Equal("unchanged", second.Json.GetProperty("files")[0].GetProperty("status").GetString());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task First_acts_may_come_before_their_aihs(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var (rd, sp) = WriteComposites(cli);

        var acts = await cli.RunJsonAsync("import", "production", sp);
        var aihs = await cli.RunJsonAsync("import", "production", rd);

        Assert.Equal("SP", acts.Json.GetProperty("files")[0].GetProperty("kind").GetString());
        AssertComposites(aihs);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task First_acts_may_come_after_their_aihs(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var (rd, sp) = WriteComposites(cli);

        var waiting = await cli.RunJsonAsync("import", "production", rd);
        await cli.RunJsonAsync("import", "production", sp);
        var again = await cli.RunJsonAsync("import", "production", rd);

        Assert.Equal(3, waiting.Json.GetProperty("funnel").GetProperty("firstActUnknown").GetInt32());
        Assert.Equal("unchanged", again.Json.GetProperty("files")[0].GetProperty("status").GetString());
        AssertComposites(again);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task First_acts_may_come_in_the_same_import(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var (rd, sp) = WriteComposites(cli);
        AssertComposites(await cli.RunJsonAsync("import", "production", rd, sp));
    }

    [Fact]
    public async Task A_first_act_of_another_competence_is_none_of_this_aih()
    {
        await using var cli = await CommandLine.OpenAsync();
        var rd = cli.WriteBytes("rd.dbc", DatasusFiles.Dbc(DatasusFiles.Rd(1, DatasusFiles.Composite)));
        var sp = cli.WriteBytes("sp.dbc", DatasusFiles.Dbc(DatasusFiles.Sp(1, "0407040102", month: "10")));

        var result = await cli.RunJsonAsync("import", "production", rd, sp);

        Assert.Equal(1, result.Json.GetProperty("funnel").GetProperty("firstActUnknown").GetInt32());
    }

    [Fact]
    public async Task Another_first_act_is_refused_unless_it_is_to_replace_the_one_held()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunJsonAsync("import", "production", cli.WriteBytes("a.dbc", DatasusFiles.Dbc(DatasusFiles.Sp(1, "0407040102"))));
        var other = cli.WriteBytes("b.dbc", DatasusFiles.Dbc(DatasusFiles.Sp(1, "0407040129")));

        var refused = await cli.RunJsonAsync("import", "production", other);
        var replaced = await cli.RunJsonAsync("import", "production", other, "--replace");
        var twice = await cli.RunJsonAsync(
            "import", "production", cli.WriteBytes("c.dbc", DatasusFiles.Dbc(DatasusFiles.Sp(2, "0407040102"), DatasusFiles.Sp(2, "0407040129"))));

        Assert.Equal("SP_ATOPROF", refused.Conflict("firstAct.otherAct").GetProperty("occurrences")[0].GetProperty("column").GetString());
        Assert.Equal("replaced", replaced.Json.GetProperty("files")[0].GetProperty("status").GetString());
        Assert.Contains("firstAct.twoActs", twice.ConflictCodes);
    }

    [Fact]
    public async Task An_extract_and_an_rd_file_cannot_make_up_one_slice()
    {
        await using var cli = await CommandLine.OpenAsync();
        var rd = cli.WriteBytes("rd.dbc", DatasusFiles.Dbc(DatasusFiles.Rd(1)));
        var csv = cli.Write("a.csv", Extract.Header, Extract.Row(2));

        var together = await cli.RunJsonAsync("import", "production", rd, csv, "--replace");
        await cli.RunJsonAsync("import", "production", rd);
        var after = await cli.RunJsonAsync("import", "production", csv);

        Assert.Contains("slice.mixedSources", together.ConflictCodes);
        Assert.Contains("slice.otherContent", after.ConflictCodes);
    }

    [Fact]
    public async Task A_bad_field_of_an_rd_file_is_named_by_record_and_field()
    {
        await using var cli = await CommandLine.OpenAsync();
        var bad = DatasusFiles.Rd(2) with { Aih = "3123500000006", ValShFed = "-1.00" };
        var file = cli.WriteBytes("rd.dbc", DatasusFiles.Dbc(DatasusFiles.Rd(1), bad));

        var result = await cli.RunJsonAsync("import", "production", file);

        var place = result.Conflict("aih.checkDigit").GetProperty("occurrences")[0];
        Assert.Equal((2, "N_AIH"), (place.GetProperty("row").GetInt32(), place.GetProperty("column").GetString()));
        Assert.Contains("money.negative", result.ConflictCodes);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_record_with_zeros_in_it_is_kept_when_left_out(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var bad = DatasusFiles.Rd(2) with { Aih = "31235\0\0" };
        var file = cli.WriteBytes("rd.dbc", DatasusFiles.Dbc(DatasusFiles.Rd(1), bad));

        var result = await cli.RunJsonAsync("import", "production", file, "--skip-invalid");

        Assert.Equal(ExitCode.RowsLeftOut, result.ExitCode);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Contains("31235␀␀", Assert.Single(context.RejectedRows).Text, StringComparison.Ordinal);
    }

    // Number 1: a known act; 2: an act outside the catalogue; 3: no row with SP_U_AIH 1. Number 4 is no composite surgery.
    private static (string Rd, string Sp) WriteComposites(CommandLine cli) =>
    (
        cli.WriteBytes("RDMG2309.dbc", DatasusFiles.Dbc(
            DatasusFiles.Rd(1, DatasusFiles.Composite),
            DatasusFiles.Rd(2, DatasusFiles.Composite),
            DatasusFiles.Rd(3, "0415020034"),
            DatasusFiles.Rd(4))),
        cli.WriteBytes("SPMG2309.dbc", DatasusFiles.Dbc(
            DatasusFiles.Sp(1, "0407040102"),
            DatasusFiles.Sp(1, "0407040129", unique: "0"),
            DatasusFiles.Sp(2, "0303140151"),
            DatasusFiles.Sp(3, "0407040102", unique: "0"),
            DatasusFiles.Sp(4, "0407040102", procedure: "0407040102"))));

    private static void AssertComposites(CommandResult result)
    {
        var funnel = result.Json.GetProperty("funnel");
        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(2, funnel.GetProperty("counted").GetInt32());
        Assert.Equal(1, funnel.GetProperty("firstActNotInCatalogue").GetInt32());
        Assert.Equal(1, funnel.GetProperty("firstActUnknown").GetInt32());
        // The hernia twice, once with 100 % of its SIGTAP value (R$ 637,97) for the other surgeries.
        Assert.Equal(2 * 1214.78m + 637.97m, result.Json.GetProperty("counted").GetProperty("financing").GetDecimal());
    }

    private static int HeaderLengthOf(byte[] file) => BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(HeaderLengthAt));

    private static byte[] Changed(byte[] file, int at, Func<byte, byte> change)
    {
        file[at] = change(file[at]);
        return file;
    }

    private static byte[] With(byte[] file, int at, ushort value)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(at), value);
        return file;
    }

    private static byte[] With(byte[] file, int at, uint value)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), value);
        return file;
    }
}
