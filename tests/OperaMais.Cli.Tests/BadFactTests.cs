using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>PPI, decisions, opening balances and registrations that must be refused or pointed out.</summary>
public sealed class BadFactTests
{
    private const string Ppi = "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL";
    private const string Decisions = "QUADRIMESTRE;IBGE;DECISAO;ATO";
    private const string Balances = "BENEFICIARIO;TIPO;VALOR;ORIGEM";
    private const string Registrations = "QUADRIMESTRE;N_AIH";

    public static TheoryData<string, string, string, string> BadRows => new()
    {
        { "ppi", Ppi, "202312;310620;3;2", "pact.referencedAboveTotal" },
        { "ppi", Ppi, "202312;310620;0;0", "pact.totalZero" },
        { "ppi", Ppi, "202312;310620;1,5;2", "quantity.shape" },
        { "ppi", Ppi, "202313;310620;1;2", "competence.invalid" },
        { "ppi", Ppi, "2312;310620;1;2", "competence.invalid" },
        { "ppi", Ppi, "202312;319999;1;2", "municipality.unknown" },
        { "decisions", Decisions, "2023-3;319999;CUMPRIU;Ato", "municipality.unknown" },
        { "decisions", Decisions, "2023-4;310620;CUMPRIU;Ato", "quadrimester.invalid" },
        { "decisions", Decisions, "2022-1;310620;CUMPRIU;Ato", "quadrimester.unknown" },
        { "decisions", Decisions, "2023-3;310620;SIM;Ato", "decision.value" },
        { "decisions", Decisions, "2023-3;310620;CUMPRIU;", "decision.act" },
        { "opening-balances", Balances, "3106200;SALDO_ANTERIOR;-1;R", "beneficiary.unknown" },
        { "opening-balances", Balances, "310010;SALDO_ANTERIOR;-1;R", "beneficiary.unknown" },
        { "opening-balances", Balances, "31062;SALDO_ANTERIOR;-1;R", "beneficiary.shape" },
        { "opening-balances", Balances, "310620;SALDO_ANTERIOR;1;R", "openingBalance.positive" },
        { "opening-balances", Balances, "310620;SALDO;1;R", "openingBalance.kind" },
        { "opening-balances", Balances, "310620;SALDO_ANTERIOR;-1.234;R", "money.decimals" },
        { "opening-balances", Balances, "310620;SALDO_ANTERIOR;-1;", "openingBalance.origin" },
        { "susfacil", Registrations, "2023-3;3123500000006", "aih.checkDigit" },
        { "susfacil", Registrations, "2021-1;3123500000005", "quadrimester.unknown" },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_refuses_the_file(string command, string header, string row, string code)
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("import", command, cli.Write("x.csv", header, row));

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal(2, result.Conflict(code).GetProperty("occurrences")[0].GetProperty("row").GetInt32());
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
    }

    [Theory]
    [InlineData("ppi", Ppi)]
    [InlineData("decisions", Decisions)]
    [InlineData("opening-balances", Balances)]
    [InlineData("susfacil", Registrations)]
    public async Task Empty_files_headers_alone_and_missing_columns_are_refused(string command, string header)
    {
        await using var cli = await CommandLine.OpenAsync();
        var empty = await cli.RunJsonAsync("import", command, cli.WriteBytes("a.csv", []));
        var alone = await cli.RunJsonAsync("import", command, cli.Write("b.csv", header));
        var missing = await cli.RunJsonAsync("import", command, cli.Write("c.csv", header[(header.IndexOf(';', StringComparison.Ordinal) + 1)..], "x"));

        Assert.Contains("file.empty", empty.ConflictCodes);
        Assert.Contains("file.noFacts", alone.ConflictCodes);
        Assert.Contains("csv.missingColumn", missing.ConflictCodes);
    }

    [Fact]
    public async Task A_folder_is_no_file()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("import", "ppi", cli.Folder);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("file.isFolder", result.Json.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_refused_whether_small_or_among_production()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Ppi, "202312;310620;1;2");
        await using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var small = await cli.RunJsonAsync("import", "ppi", file);
        var folder = await cli.RunJsonAsync("import", "production", cli.Folder);

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (small.ExitCode, folder.ExitCode));
        Assert.Equal("file.unreadable", small.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Contains("x.csv", folder.Conflict("file.unreadable").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ppi", Ppi, "202312;310620;1;2", "202312;310620;1;3")]
    [InlineData("decisions", Decisions, "2023-3;310110;CUMPRIU;Ato", "2023-3;310110;NAO_CUMPRIU;Ato")]
    [InlineData("opening-balances", Balances, "310620;AJUSTE_2023_2;5,00;R", "310620;AJUSTE_2023_2;-5.00;R")]
    public async Task Another_value_for_a_key_is_refused_unless_it_is_to_replace_the_one_held(
        string command, string header, string before, string after)
    {
        await using var cli = await CommandLine.OpenAsync();
        await cli.RunJsonAsync("import", command, cli.Write("a.csv", header, before));

        var same = await cli.RunJsonAsync("import", command, cli.Write("b.csv", header, before));
        var other = cli.Write("c.csv", header, after);
        var refused = await cli.RunJsonAsync("import", command, other);
        var replaced = await cli.RunJsonAsync("import", command, other, "--replace");
        var again = await cli.RunJsonAsync("import", command, other);

        Assert.Equal("unchanged", StatusOf(same));
        Assert.Contains("key.otherValue", refused.ConflictCodes);
        Assert.Equal("replaced", StatusOf(replaced));
        Assert.Equal("unchanged", StatusOf(again));
    }

    [Theory]
    [InlineData("ppi", Ppi, "202312;310620;1;2")]
    [InlineData("decisions", Decisions, "2023-3;310110;CUMPRIU;Ato")]
    [InlineData("opening-balances", Balances, "310620;AJUSTE_2023_2;5,00;R")]
    [InlineData("susfacil", Registrations, "2023-3;3123500000005")]
    public async Task A_key_twice_in_one_file_is_a_conflict_even_with_the_same_value(string command, string header, string row)
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("import", command, cli.Write("a.csv", header, row, row));

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal(3, result.Conflict("key.twice").GetProperty("occurrences")[0].GetProperty("row").GetInt32());
    }

    [Fact]
    public async Task Opening_balances_of_different_origins_stand_side_by_side()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Balances, "310620;SALDO_ANTERIOR;-5,00;A", "310620;SALDO_ANTERIOR;-5,00;B");

        var result = await cli.RunJsonAsync("import", "opening-balances", file);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(2, result.Json.GetProperty("added").GetInt32());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task A_decision_where_there_is_a_pact_is_stored_and_reported_as_without_effect_in_either_order(DatabaseKind kind)
    {
        await using var cli = await CommandLine.OpenAsync(kind);
        var first = await cli.RunJsonAsync("import", "decisions", cli.Write("a.csv", Decisions, "2024-1;310110;CUMPRIU;Ato"));
        var ppi = await cli.RunJsonAsync("import", "ppi", cli.Write("p.csv", Ppi, "202312;310110;1;2", "202312;310120;0;2"));
        var second = await cli.RunJsonAsync(
            "import", "decisions", cli.Write("b.csv", Decisions, "2024-1;310120;CUMPRIU;Ato", "2023-3;310620;CUMPRIU;Ato"));

        Assert.Empty(first.ConflictCodes);
        Assert.Equal(2, ppi.Conflict("decision.withoutEffect").GetProperty("occurrences")[0].GetProperty("row").GetInt32());
        Assert.Equal(3, second.Conflict("decision.withoutEffect").GetProperty("occurrences")[0].GetProperty("row").GetInt32());
        Assert.Equal(ExitCode.Done, second.ExitCode);
    }

    [Fact]
    public async Task Bad_rows_can_be_left_out_and_are_kept()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("a.csv", Ppi, "202312;310620;1;2", "202312;310630;3;2");

        var result = await cli.RunJsonAsync("import", "ppi", file, "--skip-invalid");

        Assert.Equal(ExitCode.RowsLeftOut, result.ExitCode);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal("pact.referencedAboveTotal", Assert.Single(context.RejectedRows).Code);
        Assert.Single(context.Pacts);
        var lines = (await cli.RunAsync("import", "rejected", "--file", "a.csv", "--format", "csv")).Output.Split('\n');
        Assert.Equal("importedAt;file;row;column;code;message;text", lines[0]);
        Assert.Contains(";a.csv;3;QTD_PACTUADA_REFERENCIADA;pact.referencedAboveTotal;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"202312;310630;3;2\"", lines[1], StringComparison.Ordinal);
    }

    private static string? StatusOf(CommandResult result) =>
        result.Json.GetProperty("files")[0].GetProperty("status").GetString();
}
