using System.Text.Json;

namespace OperaMais.Cli.Tests;

/// <summary>The day on which production left SIHD, against Annex VI's limit.</summary>
public sealed class ExtractionTests
{
    [Theory]
    [InlineData("2023", "09", "2024-03-10")]
    [InlineData("2023", "12", "2023-12-31")]
    [InlineData("2024", "04", "2024-07-09")]
    [InlineData("2024", "08", "2024-11-09")]
    [InlineData("2024", "12", "2025-03-11")]
    public async Task Until_the_last_day_nothing_is_found(string year, string month, string day)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(year: year, month: month));

        var result = await cli.RunJsonAsync("import", "production", file, "--extracted-on", day);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Empty(result.ConflictCodes);
    }

    [Theory]
    [InlineData("2023", "12", "2024-03-11", "11/03/2024", "2023-3 até 10/03/2024")]
    [InlineData("2024", "01", "2024-07-10", "10/07/2024", "2024-1 até 09/07/2024")]
    [InlineData("2024", "08", "2024-11-10", "10/11/2024", "2024-2 até 09/11/2024")]
    [InlineData("2024", "12", "2025-03-12", "12/03/2025", "2024-3 até 11/03/2025")]
    public async Task From_the_day_after_it_is_a_finding_that_stops_no_import(string year, string month, string day, string said, string limit)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(year: year, month: month));

        var result = await cli.RunJsonAsync("import", "production", file, "--extracted-on", day);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(["extraction.late"], result.ConflictCodes);
        var conflict = result.Conflict("extraction.late");
        Assert.False(conflict.GetProperty("blocking").GetBoolean());
        Assert.Contains($"extraídos do SIHD em {said}", MessageOf(conflict), StringComparison.Ordinal);
        Assert.Contains($"({limit})", MessageOf(conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_day_that_is_not_known_is_a_finding_that_stops_no_import()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row());

        var result = await cli.RunJsonAsync("import", "production", file);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(["extraction.unknown"], result.ConflictCodes);
        var conflict = result.Conflict("extraction.unknown");
        Assert.False(conflict.GetProperty("blocking").GetBoolean());
        Assert.Contains("--extracted-on", MessageOf(conflict), StringComparison.Ordinal);
        Assert.Contains("(2023-3 até 10/03/2024)", MessageOf(conflict), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2025-12-31")]
    public async Task The_baseline_has_no_limit(string? day)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Extract.Header, Extract.Row(1, year: "2022", month: "05"), Extract.Row(2, year: "2023", month: "04"));
        string[] extracted = day is null ? [] : ["--extracted-on", day];

        var result = await cli.RunJsonAsync(["import", "production", file, .. extracted]);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Empty(result.ConflictCodes);
    }

    [Fact]
    public async Task Each_quadrimester_has_its_own_limit_and_only_files_that_exceed_it_are_named()
    {
        await using var cli = await CommandLine.OpenAsync();
        var late = cli.Write("late.csv", Extract.Header, Extract.Row(1, month: "09"), Extract.Row(2, month: "12"));
        var inTime = cli.Write("in-time.csv", Extract.Header, Extract.Row(3, year: "2024", month: "01"));

        var result = await cli.RunJsonAsync("import", "production", late, inTime, "--extracted-on", "2024-07-09");

        var conflict = result.Conflict("extraction.late");
        Assert.Contains("2023-3", MessageOf(conflict), StringComparison.Ordinal);
        Assert.DoesNotContain("2024-1", MessageOf(conflict), StringComparison.Ordinal);
        var occurrence = Assert.Single(conflict.GetProperty("occurrences").EnumerateArray());
        Assert.Equal("late.csv", Path.GetFileName(occurrence.GetProperty("file").GetString()));
    }

    [Fact]
    public async Task All_limits_are_told_in_order()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write(
            "a.csv", Extract.Header, Extract.Row(1, year: "2024", month: "05"), Extract.Row(2, month: "10"), Extract.Row(3, year: "2024", month: "02"));

        var result = await cli.RunJsonAsync("import", "production", file);

        Assert.Contains(
            "(2023-3 até 10/03/2024, 2024-1 até 09/07/2024, 2024-2 até 09/11/2024)",
            MessageOf(result.Conflict("extraction.unknown")),
            StringComparison.Ordinal);
    }

    private static string MessageOf(JsonElement conflict) => conflict.GetProperty("message").GetString()!;
}
