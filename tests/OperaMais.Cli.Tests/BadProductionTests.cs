using System.Text;
using System.Text.Json;
using OperaMais.Domain.Codes;

namespace OperaMais.Cli.Tests;

/// <summary>Files of production that must be refused, each with a clear sentence, and nothing stored.</summary>
public sealed class BadProductionTests
{
    public static TheoryData<string, string, string> BadRows => new()
    {
        { "aih.shape", "N_AIH", Extract.Row(number: Extract.Number(5)[..12]) },
        { "aih.checkDigit", "N_AIH", Extract.Row(number: WithWrongDigit(Extract.Number(5))) },
        { "competence.invalid", "MES_CMPT", Extract.Row(month: "13") },
        { "competence.invalid", "MES_CMPT", Extract.Row(month: "9") },
        { "money.negative", "VAL_SH_FED", Extract.Row(federalSh: "-1.00") },
        { "money.decimals", "VAL_SP_FED", Extract.Row(federalSp: "1.005") },
        { "money.shape", "VAL_SP_FED", Extract.Row(federalSp: "1.234,56") },
        { "municipality.shape", "MUNIC_RES", Extract.Row(residence: "3106200") },
        { "carInt.value", "CAR_INT", Extract.Row(character: "07") },
        { "uAih.value", "U_AIH", Extract.Row(single: "2") },
        { "procedure.shape", "PROC_REA", Extract.Row(procedure: "407040102") },
        { "procedure.shape", "PRIMEIRO_ATO", Extract.Row(firstAct: "x") },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_refuses_the_import_naming_file_row_and_column(string code, string column, string row)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Extract.Header, Extract.Row(1), row);

        var result = await cli.RunJsonAsync("import", "production", file);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("import.refused", result.Json.GetProperty("error").GetProperty("code").GetString());
        var conflict = result.Conflict(code);
        Assert.True(conflict.GetProperty("blocking").GetBoolean());
        Assert.Equal(1, conflict.GetProperty("count").GetInt32());
        var place = conflict.GetProperty("occurrences")[0];
        Assert.Equal("x.csv", place.GetProperty("file").GetString());
        Assert.Equal(3, place.GetProperty("row").GetInt32());
        Assert.Equal(column, place.GetProperty("column").GetString());
        await AssertNothingIsHeld(cli);
    }

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task A_bad_row_can_be_left_out_and_is_kept_with_its_reason(string code, string column, string row)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Extract.Header, Extract.Row(1), row);

        var result = await cli.RunJsonAsync("import", "production", file, "--skip-invalid");

        Assert.Equal(ExitCode.RowsLeftOut, result.ExitCode);
        Assert.Equal(1, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
        Assert.False(result.Conflict(code).GetProperty("blocking").GetBoolean());
        await using var context = cli.Database.Database.CreateContext();
        var rejected = Assert.Single(context.RejectedRows);
        Assert.Equal((code, column, 3L, row), (rejected.Code, rejected.Column, rejected.Row, rejected.Text));
    }

    [Theory]
    [InlineData("production", Extract.Header, "12")]
    [InlineData("ppi", "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202313;310620;1;2")]
    public async Task Rows_left_out_are_kept_once_also_where_no_row_is_good(string command, string header, string row)
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", header, row);

        var dryRun = await cli.RunAsync("import", command, file, "--skip-invalid", "--dry-run");
        var first = await cli.RunAsync("import", command, file, "--skip-invalid");
        var again = await cli.RunAsync("import", command, file, "--skip-invalid");

        Assert.DoesNotContain("registradas", dryRun.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCode.RowsLeftOut, ExitCode.RowsLeftOut), (first.ExitCode, again.ExitCode));
        Assert.Contains("A importação foi gravada", first.Output, StringComparison.Ordinal);
        Assert.Contains("nada mudou", again.Output, StringComparison.Ordinal);
        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(row, Assert.Single(context.RejectedRows).Text);
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        await using var cli = await CommandLine.OpenAsync();
        await AssertRefused(cli, "file.empty", cli.WriteBytes("vazio.csv", []));
    }

    [Fact]
    public async Task A_file_with_a_header_only_is_refused()
    {
        await using var cli = await CommandLine.OpenAsync();
        await AssertRefused(cli, "file.noRows", cli.Write("x.csv", Extract.Header));
    }

    [Fact]
    public async Task A_missing_column_is_named()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Extract.Header.Replace(";CAR_INT", "", StringComparison.Ordinal), Extract.Row());

        var result = await AssertRefused(cli, "csv.missingColumn", file);

        Assert.Contains("CAR_INT", result.Conflict("csv.missingColumn").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_missing_column_is_named_at_once()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await AssertRefused(cli, "csv.missingColumn", cli.Write("x.csv", "N_AIH;CNES;MUNIC_MOV", "1;2;3"));

        Assert.Contains(
            "ANO_CMPT, MES_CMPT, MUNIC_RES, CAR_INT",
            result.Conflict("csv.missingColumn").GetProperty("message").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_row_with_more_fields_than_the_header_is_refused()
    {
        await using var cli = await CommandLine.OpenAsync();
        await AssertRefused(cli, "csv.fieldCount", cli.Write("x.csv", Extract.Header, Extract.Row() + ";"));
    }

    [Fact]
    public async Task A_quote_left_open_spoils_its_own_row_only()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Extract.Header + ";OBS", Extract.Row(1) + ";\"aberta", Extract.Row(2) + ";", Extract.Row(3) + ";");

        var result = await cli.RunJsonAsync("import", "production", file, "--skip-invalid");

        Assert.Equal(ExitCode.RowsLeftOut, result.ExitCode);
        Assert.Equal(2, result.Conflict("csv.quotes").GetProperty("occurrences")[0].GetProperty("row").GetInt32());
        Assert.Equal(2, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
    }

    [Fact]
    public async Task Extra_columns_accents_of_Windows_and_quoted_semicolons_do_no_harm()
    {
        await using var cli = await CommandLine.OpenAsync();
        var text = $"{Extract.Header};OBSERVAÇÃO\r\n{Extract.Row()};\"não; há ação\"\r\n";
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text);

        var result = await cli.RunJsonAsync("import", "production", cli.WriteBytes("x.csv", bytes));

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Equal(1, result.Json.GetProperty("funnel").GetProperty("counted").GetInt32());
    }

    [Theory]
    [InlineData("x.csv")]
    [InlineData("RDMG2309.dbc")]
    [InlineData("RDMG2309.dbf")]
    public async Task A_pdf_under_another_name_is_recognised_as_none_of_ours(string name)
    {
        await using var cli = await CommandLine.OpenAsync();
        await AssertRefused(cli, "file.unknownKind", cli.WriteBytes(name, "%PDF-1.7\n%âãÏÓ\n"u8.ToArray()));
    }

    [Fact]
    public async Task The_first_bytes_of_a_dbc_are_not_taken_for_text()
    {
        await using var cli = await CommandLine.OpenAsync();
        await AssertRefused(cli, "file.unknownKind", cli.WriteBytes("RDMG2309.dbc", [3, 23, 11]));
    }

    [Fact]
    public async Task A_small_file_given_as_production_is_told_which_command_imports_it()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("ppi.csv", "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", "202312;310620;1;2");

        var result = await AssertRefused(cli, "file.otherKind", file);

        Assert.Contains("import ppi", result.Conflict("file.otherKind").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_does_not_exist_is_said_so()
    {
        await using var cli = await CommandLine.OpenAsync();

        var result = await cli.RunJsonAsync("import", "production", Path.Combine(cli.Folder, "nenhum.csv"));

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Equal("file.notFound", result.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(JsonValueKind.Array, result.Json.GetProperty("conflicts").ValueKind);
    }

    [Fact]
    public async Task One_bad_file_among_good_ones_refuses_them_all()
    {
        await using var cli = await CommandLine.OpenAsync();
        var good = cli.Write("a.csv", Extract.Header, Extract.Row(1));
        var bad = cli.Write("b.csv", Extract.Header, Extract.Row(2, month: "00"));

        var result = await cli.RunJsonAsync("import", "production", good, bad);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        await AssertNothingIsHeld(cli);
    }

    [Fact]
    public async Task No_more_than_a_hundred_places_are_listed_but_all_are_counted()
    {
        await using var cli = await CommandLine.OpenAsync();
        var rows = Enumerable.Range(1, 150).Select(sequence => Extract.Row(sequence, month: "13"));
        var result = await AssertRefused(cli, "competence.invalid", cli.Write("x.csv", [Extract.Header, .. rows]));

        var conflict = result.Conflict("competence.invalid");
        Assert.Equal(150, conflict.GetProperty("count").GetInt32());
        Assert.Equal(100, conflict.GetProperty("occurrences").GetArrayLength());
    }

    [Fact]
    public async Task Without_json_the_sentences_go_to_standard_error()
    {
        await using var cli = await CommandLine.OpenAsync();
        var file = cli.Write("x.csv", Extract.Header, Extract.Row(month: "13"));

        var result = await cli.RunAsync("import", "production", file);

        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Empty(result.Output);
        Assert.Contains("Nada foi gravado", result.Error, StringComparison.Ordinal);
        Assert.Contains("arquivo x.csv, linha 2, coluna MES_CMPT", result.Error, StringComparison.Ordinal);
    }

    private static string WithWrongDigit(string number) =>
        number[..12] + (AihNumber.CheckDigitOf(long.Parse(number[..12])) + 1) % 10;

    private static async Task<CommandResult> AssertRefused(CommandLine cli, string code, params string[] files)
    {
        var result = await cli.RunJsonAsync(["import", "production", .. files]);
        Assert.Equal(ExitCode.Refused, result.ExitCode);
        Assert.Contains(code, result.ConflictCodes);
        await AssertNothingIsHeld(cli);
        return result;
    }

    private static async Task AssertNothingIsHeld(CommandLine cli)
    {
        await using var context = cli.Database.Database.CreateContext();
        Assert.Empty(context.Imports);
        Assert.Empty(context.Files);
        Assert.Empty(context.Slices);
        Assert.Empty(context.Hospitalizations);
    }
}
