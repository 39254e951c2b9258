using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary><c>bench</c>, with files so small that nothing is measured but that it works.</summary>
public sealed class BenchCommandTests
{
    private const string Aihs = "300";

    [Fact]
    public async Task Every_step_of_the_way_is_measured_and_nothing_is_left_behind()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("bench", "--aihs", Aihs);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        var steps = result.Json.GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(["decode", "import", "settle", "aggregate", "calculate"], steps.Select(step => step.GetProperty("step").GetString()));
        var (decoded, imported, settled, aggregated) = (steps[0], steps[1], steps[2], steps[3]);
        Assert.InRange(Number(imported, "rows"), 4 * 300 * 15, 4 * 300 * 17);
        Assert.Equal(Number(imported, "rows"), Number(decoded, "rows"));
        Assert.InRange(Number(decoded, "bytes"), 4 * 300 * (702 + 14 * 250), 4 * 300 * (702 + 16 * 250));
        // All of the AIHs are of the quadrimester that is settled; those of no catalogue are numbers, of which its queries know nothing.
        Assert.Equal(4 * 300, Number(settled, "rows"));
        Assert.InRange(Number(aggregated, "rows"), 4 * 300 / 10, 4 * 300 / 3);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
    }

    [Fact]
    public async Task The_files_may_be_made_beforehand_and_kept()
    {
        await using var cli = await CommandLine.OpenAsync();
        var folder = Path.Combine(cli.Folder, "files");

        var made = await cli.RunAsync("bench", "--aihs", Aihs, "--files", folder, "--only-files");
        var result = await cli.RunAsync("bench", "--aihs", Aihs, "--files", folder);
        var warm = await cli.RunJsonAsync("bench", "--aihs", Aihs, "--files", folder, "--warm");

        Assert.Equal((ExitCode.Done, ExitCode.Done, ExitCode.Done), (made.ExitCode, result.ExitCode, warm.ExitCode));
        // What was done before measuring is not in the figures.
        Assert.Equal(4 * 300, Number(warm.Json.GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("step").GetString() == "settle"), "rows"));
        Assert.Equal(8, Directory.GetFiles(folder).Length);
        Assert.Contains("importação", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_database_may_be_named_if_nothing_was_ever_imported_into_it(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        string[] command = ["bench", "--aihs", Aihs, "--database", cli.Database.ConnectionString];

        var first = await cli.RunJsonAsync([.. command, "--warm"]);
        var second = await cli.RunJsonAsync(command);

        Assert.Equal(ExitCode.Done, first.ExitCode);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Single(context.Imports);
        // Being warm left another quadrimester settled, and nothing imported.
        Assert.Equal(2, await context.Settlements.CountAsync());
        Assert.Equal(ExitCode.Refused, second.ExitCode);
        Assert.Equal("bench.notEmpty", second.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("--quadrimesters", "0")]
    [InlineData("--quadrimesters", "41")]
    [InlineData("--aihs", "0")]
    [InlineData("--aihs", "800001")]
    [InlineData("--only-files")]
    public async Task What_cannot_be_measured_is_wrong_usage(params string[] arguments)
    {
        await using var cli = await CommandLine.OpenAsync();
        var result = await cli.RunAsync(["bench", .. arguments]);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Contains("O comando não foi entendido", result.Error, StringComparison.Ordinal);
    }

    private static long Number(JsonElement step, string name) => step.GetProperty(name).GetInt64();
}
