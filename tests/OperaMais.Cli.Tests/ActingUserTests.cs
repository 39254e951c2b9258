using OperaMais.Data.Users;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

public sealed class ActingUserTests
{
    private const string Analyst = "ana@example.org";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Where_there_are_users_what_is_done_keeps_the_name_of_the_analyst(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        await cli.AddUserAsync(Analyst, RoleNames.Analyst);

        var result = await cli.RunAsync("import", "ppi", Repository.Example("ppi.csv"), "--as", "Ana@Example.org");

        Assert.Equal((ExitCode.Done, ""), (result.ExitCode, result.Error));
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(Analyst, Assert.Single(context.Imports).Author);
    }

    [Fact]
    public async Task While_there_are_none_nobody_has_to_be_named()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunAsync("import", "ppi", Repository.Example("ppi.csv"));
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal("local", Assert.Single(context.Imports).Author);
    }

    [Fact]
    public async Task Where_there_are_users_somebody_has_to_be_named()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.AddUserAsync(Analyst, RoleNames.Analyst);

        foreach (var command in (string[][])[["import", "ppi", Repository.Example("ppi.csv")], ["import", "production", Repository.Example("production.csv")], ["calculate", "2023-3"]])
        {
            var result = await cli.RunJsonAsync(command);
            Assert.Equal(ExitCode.Refused, result.ExitCode);
            Assert.Equal("user.unnamed", result.Json.GetProperty("error").GetProperty("code").GetString());
        }
    }

    [Theory]
    [InlineData("outra@example.org", RoleNames.Analyst, null)]
    [InlineData(Analyst, RoleNames.Auditor, null)]
    [InlineData(Analyst, RoleNames.Analyst, "9999-12-31")]
    public async Task An_auditor_a_stranger_and_one_locked_out_are_refused(string userName, string role, string? lockedUntil)
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.AddUserAsync(userName, role, lockedUntil is null ? null : DateTimeOffset.Parse(lockedUntil + "Z"));

        var result = await cli.RunJsonAsync("import", "ppi", Repository.Example("ppi.csv"), "--as", Analyst);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("user.noAnalyst", result.Json.GetProperty("error").GetProperty("code").GetString());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
    }
}
