using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>Two versions side by side.</summary>
public sealed class CompareCommandTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_decision_changes_the_bonus_of_whom_it_decides_on(DatabaseKind kind)
    {
        await using var cli = await OpenAsync(kind);

        var document = (await cli.RunJsonAsync("compare", "2023-3", "--from", "1", "--to", "2")).Json;
        var changed = document.GetProperty("beneficiaries").EnumerateArray().Single();

        Assert.Equal(("2023-3", 1, 2), (document.GetProperty("quadrimester").GetString(), document.GetProperty("from").GetInt32(), document.GetProperty("to").GetInt32()));
        Assert.Equal(("310540", "notMet", "met"), (changed.GetProperty("id").GetString(), changed.GetProperty("statusBefore").GetString(), changed.GetProperty("statusAfter").GetString()));
        Assert.Equal("431.18", document.GetProperty("difference").GetProperty("bonus").GetRawText());
        var cause = changed.GetProperty("causes").EnumerateArray().Single();
        Assert.Equal(("decisions", "431.18"), (cause.GetProperty("cause").GetString(), cause.GetProperty("difference").GetProperty("total").GetRawText()));
        Assert.Contains("decisão: Deliberação 9", cause.GetProperty("why").GetString(), StringComparison.Ordinal);
        Assert.Equal(["0.00", "0.00", "0.00", "0.00", "0.00", "431.18"], document.GetProperty("totals").EnumerateArray().Select(total => total.GetProperty("difference").GetProperty("total").GetRawText()));
    }

    [Fact]
    public async Task The_same_is_told_as_text_and_as_a_table()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);

        var text = await cli.RunAsync("compare", "2023-3", "--from", "1", "--to", "2");
        var csv = (await cli.RunAsync("compare", "2023-3", "--from", "1", "--to", "2", "--format", "csv")).Output.Split('\n');

        Assert.Contains("Da versão 1 à versão 2 da apuração de 2023-3 mudou 1 beneficiário; diferença R$ 431,18: crédito R$ 431,18, débito R$ 0,00.", text.Output, StringComparison.Ordinal);
        Assert.Equal(
            "id;kind;name;municipality;anticipationBefore;anticipationAfter;adjustmentBefore;adjustmentAfter;bonusBefore;bonusAfter;statusBefore;statusAfter;credit;debit;difference;rules;registry;baseline;production;pacts;decisions;why",
            csv[0]);
        Assert.StartsWith("310540;municipality;BARÃO DE COCAIS;310540;3638.98;3638.98;-2517.92;-2517.92;0.00;431.18;notMet;met;431.18;0.00;431.18;0.00;0.00;0.00;0.00;0.00;431.18;", csv[1], StringComparison.Ordinal);
        Assert.Equal(3, csv.Length);
    }

    [Fact]
    public async Task A_version_beside_itself_has_no_difference_and_one_that_is_not_there_is_refused()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);

        Assert.Contains("não diferem", (await cli.RunAsync("compare", "2023-3", "--from", "2", "--to", "2")).Output, StringComparison.Ordinal);
        foreach (var (code, arguments) in ((string, string[])[])
        [
            ("settlement.noVersion", ["2023-3", "--from", "1", "--to", "3"]),
            ("settlement.notCalculated", ["2024-1", "--from", "1", "--to", "2"]),
            ("quadrimester.invalid", ["2024", "--from", "1", "--to", "2"]),
            ("usage", ["2023-3"]),
        ])
        {
            var refused = await cli.RunJsonAsync(["compare", .. arguments]);
            Assert.Equal((ExitCode.Refused, code), (refused.ExitCode, refused.Json.GetProperty("error").GetProperty("code").GetString()));
        }
    }

    private static async Task<CommandLine> OpenAsync(DatabaseKind kind)
    {
        var cli = await CommandLine.OpenAsync(kind);
        await WorkedExampleTests.ImportAsync(cli);
        await cli.RunAsync("calculate", "2023-3");
        await cli.RunAsync("import", "decisions", cli.Write("d.csv", "QUADRIMESTRE;IBGE;DECISAO;ATO", "2023-3;310540;CUMPRIU;Deliberação 9"), "--replace");
        await cli.RunAsync("calculate", "2023-3");
        return cli;
    }
}
