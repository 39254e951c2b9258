using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>Files of one import, more than there are cores: they are read at once, and reported as if one after another.</summary>
public sealed class ManyFilesTests
{
    private const int Files = 24;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Each_file_has_its_place_in_the_report_and_each_row_at_fault_its_own(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        // The first files are the longest, so that the others are read before them.
        var paths = Enumerable.Range(0, Files).Select(file => cli.Write(
            $"f{file:00}.csv",
            [
                Extract.Header,
                .. Enumerable.Range(0, (Files - file) * 100).Select(row => Extract.Row(file * 10_000 + row)),
                Extract.Row(month: "13"),
            ]));

        var result = await cli.RunJsonAsync(["import", "production", .. paths, "--skip-invalid"]);

        var names = Enumerable.Range(0, Files).Select(file => $"f{file:00}.csv").ToList();
        Assert.Equal(ExitCode.RowsLeftOut, result.ExitCode);
        Assert.Equal(names, result.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("name").GetString()));
        Assert.Equal(
            names.Select((name, file) => (name, (Files - file) * 100 + 2)),
            result.Conflict("competence.invalid").GetProperty("occurrences").EnumerateArray()
                .Select(place => (place.GetProperty("file").GetString()!, place.GetProperty("row").GetInt32())));
        Assert.Equal(Files * (Files + 1) / 2 * 100, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(Files * (Files + 1) / 2 * 100, context.Hospitalizations.Count());
        Assert.Equal(Files, context.RejectedRows.Count());
    }

    [Fact]
    public async Task A_damaged_file_among_many_is_refused_alone_and_nothing_is_stored()
    {
        await using var cli = await CommandLine.OpenAsync();
        var good = DatasusFiles.Dbc(DatasusFiles.Rd(1));
        var paths = Enumerable.Range(0, Files).Select(file => cli.WriteBytes(
            $"f{file:00}.dbc", file == 7 ? good[..^3] : DatasusFiles.Dbc(DatasusFiles.Rd(file + 2)))).ToList();

        var result = await cli.RunJsonAsync(["import", "production", .. paths]);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("f07.dbc", result.Conflict("dbc.truncated").GetProperty("occurrences")[0].GetProperty("file").GetString());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Hospitalizations);
        Assert.Empty(context.Imports);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_is_held_already_stays_as_it_is_beside_what_is_new(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var september = cli.Write("09.csv", [Extract.Header, .. Enumerable.Range(0, 50).Select(row => Extract.Row(row))]);
        var october = cli.Write("10.csv", [Extract.Header, .. Enumerable.Range(50, 70).Select(row => Extract.Row(row, month: "10"))]);
        await cli.RunAsync("import", "production", september);

        var result = await cli.RunJsonAsync("import", "production", september, october);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(
            ["unchanged", "imported"], result.Json.GetProperty("files").EnumerateArray().Select(file => file.GetProperty("status").GetString()));
        Assert.Equal(120, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(120, context.Hospitalizations.Count());
        Assert.Equal(2, context.Hospitalizations.Select(aih => aih.SliceId).Distinct().Count());
    }
}
