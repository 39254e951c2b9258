using OperaMais.Data.Users;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>Who changed what, from the command line on the command line.</summary>
public sealed class AuditCommandTests
{
    [Fact]
    public async Task What_a_command_changed_is_recorded_in_the_name_of_its_user()
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.AddUserAsync("ana@example.org", RoleNames.Analyst);
        var file = cli.Write("decisoes.csv", "QUADRIMESTRE;IBGE;DECISAO;ATO", "2024-1;310540;CUMPRIU;Deliberação 9");
        await cli.RunAsync("import", "decisions", file, "--as", "ana@example.org");

        var command = (await cli.RunJsonAsync("audit", "--user", "ana@example.org")).Json.GetProperty("commands").EnumerateArray().Single();

        // Neither folders nor options, which may hold passwords.
        Assert.Equal("import decisions decisoes.csv", command.GetProperty("command").GetString());
        Assert.StartsWith("linha de comando (", command.GetProperty("origin").GetString(), StringComparison.Ordinal);
        var decision = command.GetProperty("changes").EnumerateArray().Single(change => change.GetProperty("entity").GetString() == "decisions");
        Assert.Equal(("added", "2024-1 310540"), (decision.GetProperty("action").GetString(), decision.GetProperty("subject").GetString()));
        Assert.Equal("Deliberação 9", decision.GetProperty("after").GetProperty("act").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, decision.GetProperty("before").ValueKind);
    }

    [Fact]
    public async Task It_is_searched_and_told_as_text_and_as_a_table()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("decisoes.csv", "QUADRIMESTRE;IBGE;DECISAO;ATO", "2024-1;310540;CUMPRIU;Deliberação 9");
        await cli.RunAsync("import", "decisions", file);

        var text = (await cli.RunAsync("audit", "--search", "deliberacao")).Output;
        var csv = (await cli.RunAsync("audit", "--search", "DELIBERAÇÃO 310540", "--format", "csv")).Output.Split('\n');

        Assert.Contains("Decisões do Grupo Condutor", text, StringComparison.Ordinal);
        Assert.Contains("incluído", text, StringComparison.Ordinal);
        Assert.Equal("at;author;origin;command;commandId;entity;subject;action;before;after", csv[0]);
        Assert.Contains(";local;", csv[1], StringComparison.Ordinal);
        Assert.Contains(";decisions;2024-1 310540;added;;", csv[1], StringComparison.Ordinal);
        Assert.Equal(3, csv.Length);
        Assert.Contains("Nada do que foi mudado corresponde", (await cli.RunAsync("audit", "--to", "2020-01-01")).Output, StringComparison.Ordinal);
        Assert.Contains("Decisões", (await cli.RunAsync("audit", "--from", "2020-01-01")).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task What_was_refused_or_only_tried_leaves_nothing(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var file = cli.Write("decisoes.csv", "QUADRIMESTRE;IBGE;DECISAO;ATO", "2024-1;310540;CUMPRIU;Deliberação 9");
        await cli.RunAsync("import", "decisions", file, "--dry-run");
        await cli.RunAsync("calculate", "2024-1");
        Assert.Empty((await cli.RunJsonAsync("audit")).Json.GetProperty("commands").EnumerateArray());
    }

    [Fact]
    public async Task A_day_that_is_none_is_refused()
    {
        await using var cli = await CommandLine.OpenAsync();
        var refused = await cli.RunJsonAsync("audit", "--from", "10/03/2024");
        Assert.Equal((ExitCode.Refused, "day.invalid"), (refused.ExitCode, refused.Json.GetProperty("error").GetProperty("code").GetString()));
    }
}
