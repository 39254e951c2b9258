using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>Slices that are imported again, changed, closed, mixed or declared empty.</summary>
public sealed class SliceTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_same_content_twice_changes_nothing_and_says_so(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var first = cli.Write("a.csv", Extract.Header, Extract.Row(1), Extract.Row(2));
        var sorted = cli.Write("b.csv", Extract.Header, Extract.Row(2), Extract.Row(1));
        await cli.RunJsonAsync("import", "production", first);

        var result = await cli.RunJsonAsync("import", "production", sorted);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal("unchanged", StatusOf(result));
        Assert.Equal(2, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Single(context.Imports);
        Assert.Equal(1, Assert.Single(context.Slices).Version);
        Assert.Equal(2, context.Hospitalizations.Count());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Other_content_is_refused_unless_it_is_to_replace_what_is_held(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        await cli.RunJsonAsync("import", "production", cli.Write("a.csv", Extract.Header, Extract.Row(1)));
        var changed = cli.Write("b.csv", Extract.Header, Extract.Row(1), Extract.Row(2));

        var refused = await cli.RunJsonAsync("import", "production", changed);
        var replaced = await cli.RunJsonAsync("import", "production", changed, "--replace");

        Assert.Equal(ExitCode.Refused, refused.ExitCode);
        Assert.Contains("slice.otherContent", refused.ConflictCodes);
        Assert.Equal(ExitCode.Done, replaced.ExitCode);
        Assert.Equal("replaced", StatusOf(replaced));
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(
            [(1, false, 1L), (2, true, 2L)],
            context.Slices.OrderBy(slice => slice.Version).AsEnumerable().Select(slice => (slice.Version, slice.IsCurrent, slice.Rows)));
        Assert.Equal(3, context.Hospitalizations.Count());
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_dry_run_says_what_would_happen_and_stores_nothing(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var good = cli.Write("a.csv", Extract.Header, Extract.Row(1));
        var bad = cli.Write("b.csv", Extract.Header, Extract.Row(1), Extract.Row(2, month: "13"));

        var clean = await cli.RunJsonAsync("import", "production", good, "--dry-run");
        var blocked = await cli.RunJsonAsync("import", "production", bad, "--dry-run");

        Assert.Equal(ExitCode.Done, clean.ExitCode);
        Assert.Equal("imported", StatusOf(clean));
        Assert.Equal(ExitCode.Refused, blocked.ExitCode);
        Assert.Contains("competence.invalid", blocked.ConflictCodes);
        Assert.Equal(1, blocked.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
    }

    [Fact]
    public async Task Every_slice_with_other_content_is_named()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunAsync("import", "production", cli.Write("a.csv", Extract.Header, Extract.Row(1), Extract.Row(2, month: "10")));

        var result = await cli.RunJsonAsync(
            "import", "production", cli.Write("b.csv", Extract.Header, Extract.Row(3), Extract.Row(4, month: "10")));

        var conflict = result.Conflict("slice.otherContent");
        Assert.Equal(2, conflict.GetProperty("count").GetInt32());
        Assert.Contains("31:202309", conflict.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Contains("31:202310", conflict.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_given_twice_in_one_import_counts_once()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1), Extract.Row(2, character: "02"));
        var copy = cli.Write("a (1).csv", Extract.Header, Extract.Row(1), Extract.Row(2, character: "02"));

        var result = await cli.RunJsonAsync("import", "production", file, copy, file);
        var alone = await cli.RunJsonAsync("import", "production", file);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(
            ["imported", "unchanged", "unchanged"],
            result.Json.GetProperty("files").EnumerateArray().Select(entry => entry.GetProperty("status").GetString()));
        Assert.Equal(2, result.Json.GetProperty("funnel").GetProperty("rows").GetInt32());
        Assert.Equal(2, result.Conflict("file.twice").GetProperty("count").GetInt32());
        Assert.Equal("unchanged", alone.Json.GetProperty("files")[0].GetProperty("status").GetString());
    }

    [Fact]
    public async Task Several_files_of_one_import_may_make_up_one_slice()
    {
        await using var cli = await CommandLine.OpenAsync();
        var a = cli.Write("a.csv", Extract.Header, Extract.Row(1));
        var b = cli.Write("b.csv", Extract.Header, Extract.Row(2));
        await cli.RunJsonAsync("import", "production", a, b);

        var again = await cli.RunJsonAsync("import", "production", cli.Write("ab.csv", Extract.Header, Extract.Row(1), Extract.Row(2)));

        Assert.Equal("unchanged", StatusOf(again));
    }

    [Fact]
    public async Task A_closed_competence_refuses_every_change_but_not_what_changes_nothing()
    {
        await using var cli = await CommandLine.OpenAsync();
        var held = cli.Write("a.csv", Extract.Header, Extract.Row(1));
        await cli.RunJsonAsync("import", "production", held);
        await CloseAsync(cli, new Competence(2023, 9));

        var same = await cli.RunJsonAsync("import", "production", held);
        var replacement = await cli.RunJsonAsync(
            "import", "production", cli.Write("b.csv", Extract.Header, Extract.Row(2)), "--replace");
        var otherState = await cli.RunJsonAsync(
            "import", "production", cli.Write("c.csv", Extract.Header, Extract.Row(3, place: "355030")));

        Assert.Equal(ExitCode.Done, same.ExitCode);
        Assert.Contains("slice.closed", replacement.ConflictCodes);
        Assert.Contains("slice.closed", otherState.ConflictCodes);
        Assert.Contains("Ato 1", replacement.Conflict("slice.closed").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slice_may_be_declared_empty_and_then_filled_only_by_replacement()
    {
        await using var cli = await CommandLine.OpenAsync();

        var declared = await cli.RunJsonAsync("import", "production", "--empty", "31:202309");
        var again = await cli.RunJsonAsync("import", "production", "--empty", "31:202309");
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1));
        var refused = await cli.RunJsonAsync("import", "production", file);
        var replaced = await cli.RunJsonAsync("import", "production", file, "--replace");

        Assert.Equal(ExitCode.Done, declared.ExitCode);
        Assert.Equal(ExitCode.Done, again.ExitCode);
        Assert.Contains("slice.otherContent", refused.ConflictCodes);
        Assert.Equal(ExitCode.Done, replaced.ExitCode);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(
            [SliceSource.Empty, SliceSource.Sihd],
            context.Slices.OrderBy(slice => slice.Version).Select(slice => slice.Source));
    }

    [Fact]
    public async Task A_slice_is_not_both_empty_and_filled()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1));

        var result = await cli.RunJsonAsync("import", "production", file, "--empty", "31:202309");

        Assert.Contains("slice.notEmpty", result.ConflictCodes);
    }

    [Theory]
    [InlineData("31")]
    [InlineData("31:202313")]
    [InlineData("99:202309")]
    [InlineData("3x:202309")]
    public async Task A_misspelt_slice_is_refused(string name)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunJsonAsync("import", "production", "--empty", name);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("slice.name", result.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task The_funnel_of_an_import_judges_its_rows_against_what_is_held()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunJsonAsync("import", "production", cli.Write("a.csv", Extract.Header, Extract.Row(1, month: "10"), Extract.Row(2, month: "10")));

        // Number 1 stands in an earlier competence here, so this one counts; number 2 in a later one, so it repeats.
        var earlier = await cli.RunJsonAsync("import", "production", cli.Write("b.csv", Extract.Header, Extract.Row(1, month: "09")));
        var later = await cli.RunJsonAsync("import", "production", cli.Write("c.csv", Extract.Header, Extract.Row(2, month: "11")));

        Assert.Equal(1, earlier.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        Assert.Equal(1, later.Json.GetProperty("funnel").GetProperty("repeatedAih").GetInt32());
        Assert.Equal(0, later.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
    }

    [Fact]
    public async Task Two_different_rows_of_one_number_in_one_competence_are_a_finding()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1), Extract.Row(1, residence: "310670"), Extract.Row(2), Extract.Row(2));

        var result = await cli.RunJsonAsync("import", "production", file);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        var conflict = result.Conflict("aih.twoRows");
        Assert.False(conflict.GetProperty("blocking").GetBoolean());
        Assert.Equal([2, 3], conflict.GetProperty("occurrences").EnumerateArray().Select(place => place.GetProperty("row").GetInt32()));
        Assert.Equal(2, result.Json.GetProperty("funnel").GetProperty("repeatedAih").GetInt32());
    }

    [Fact]
    public async Task A_first_act_that_differs_where_the_procedure_decides_is_a_finding()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1, firstAct: "0407040129"));

        var result = await cli.RunJsonAsync("import", "production", file);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal("PRIMEIRO_ATO", result.Conflict("firstAct.differs").GetProperty("occurrences")[0].GetProperty("column").GetString());
        Assert.Equal(1214.78m, result.Json.GetProperty("counted").GetProperty("financing").GetDecimal());
    }

    private static string? StatusOf(CommandResult result) =>
        result.Json.GetProperty("files")[0].GetProperty("status").GetString();

    private static async Task CloseAsync(CommandLine cli, Competence competence)
    {
        await using var context = cli.Database.Database.CreateContext();
        context.Add(new ClosedCompetence { Competence = competence, Reason = "Ato 1" });
        await context.SaveChangesAsync();
    }
}
