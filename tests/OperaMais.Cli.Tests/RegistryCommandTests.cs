using OperaMais.Data.Users;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>Acts on who is a beneficiary, by commands.</summary>
public sealed class RegistryCommandTests
{
    private const string Ana = "ana@example.org";
    private const string Bia = "bia@example.org";
    private const string Hospital = "2126796";

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Acts_are_recorded_listed_and_revoked(DatabaseKind kind)
    {
        await using var cli = await OpenAsync(kind);
        Assert.Equal("Nenhum ato: valem os Anexos II e III como foram publicados.\n", (await DoneAsync(cli, "registry", "list")).Output);

        var admitted = (await DoneAsync(cli,
            "registry", "admit", "9000003", "--name", "Clínica Açaí", "--municipality", "3100104", "--value", "1234.56",
            "--first", "2024-1", "--date", "2023-11-06", "--document", "Adesão 1/2023", "--as", Ana, "--format", "json")).Json;
        Assert.Equal("admission", admitted.GetProperty("kind").GetString());
        Assert.Equal("1234.56", admitted.GetProperty("termValue").GetRawText());
        Assert.Contains(
            "O município 310020 é o beneficiário no lugar de 2126796 a partir de 2023-3. Débito a restituir pelo prestador: R$ 0,00. Ato 2.",
            (await DoneAsync(cli, "registry", "takeover", Hospital, "--municipality", "310020", "--signed-on", "2023-09-12", "--document", "Termo 7", "--as", Ana)).Output,
            StringComparison.Ordinal);
        Assert.Contains(
            "Continuam sob gestão estadual no município: 2195453.",
            (await DoneAsync(cli, "registry", "takeover", "4042085", "--municipality", "314390", "--signed-on", "2023-09-12", "--document", "Termo 8", "--as", Ana)).Output,
            StringComparison.Ordinal);
        await DoneAsync(cli, "registry", "withdraw", "310620", "--from", "2024-04-10", "--document", "Ofício 3", "--as", Ana);
        await DoneAsync(cli, "registry", "revoke", "4", "--document", "Despacho 2", "--as", Ana);

        var list = (await DoneAsync(cli, "registry", "list", "--format", "json")).Json.GetProperty("acts").EnumerateArray().ToList();
        Assert.Equal(["admission", "takeover", "takeover", "withdrawal", "revocation"], list.Select(act => act.GetProperty("kind").GetString()));
        Assert.Equal((5, Ana), (list[3].GetProperty("revokedBy").GetInt32(), list[3].GetProperty("author").GetString()));
        Assert.Contains("gestão plena assumida pelo município", (await DoneAsync(cli, "registry", "list")).Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(6, (await DoneAsync(cli, "registry", "list", "--format", "csv")).Output.TrimEnd().Split('\n').Length);
        var terms = (await DoneAsync(cli, "term-values", "--format", "json")).Json.GetProperty("beneficiaries").EnumerateArray().ToList();
        Assert.Equal(278, terms.Count);
        Assert.Equal("1234.56", terms.Single(term => term.GetProperty("id").GetString() == "9000003").GetProperty("published").GetRawText());
        await DoneAsync(cli, "calculate", "2023-3", "--as", Ana);
        await RefusedAsync(cli, "beneficiary.notInQuadrimester", "explain", "2023-3", Hospital);
        await DoneAsync(cli, "explain", "2023-3", "310020");
        await DoneAsync(cli, "schedule", "--beneficiary", "310020");
        Assert.Empty((await DoneAsync(cli, "ledger", "9000003", "--format", "json")).Json.GetProperty("entries").EnumerateArray());
    }

    [Fact]
    public async Task What_is_paid_back_is_recorded_until_nothing_is_open()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await DoneAsync(cli, "release", "2023-09", "--as", Bia);
        var balances = cli.Write("balances.csv", "BENEFICIARIO;TIPO;VALOR;ORIGEM", $"{Hospital};SALDO_ANTERIOR;-10.00;Resolucao 9");
        await cli.RunAsync("import", "opening-balances", balances, "--as", Ana);
        await DoneAsync(cli, "release", "2023-11", "--as", Bia);

        await DoneAsync(cli, "registry", "takeover", Hospital, "--municipality", "310020", "--signed-on", "2023-11-20", "--document", "Termo 7", "--as", Ana);
        var paid = (await DoneAsync(cli, "registry", "restitution", Hospital, "--amount", "4.00", "--paid-on", "2023-12-01", "--reference", "DAE 1", "--as", Ana, "--format", "json")).Json;

        Assert.Equal(("4.00", "6.00"), (paid.GetProperty("amount").GetRawText(), paid.GetProperty("open").GetRawText()));
        var open = (await DoneAsync(cli, "registry", "list", "--format", "json")).Json.GetProperty("restitutions")[0];
        Assert.Equal(("10.00", "4.00", "6.00"), (open.GetProperty("claimed").GetRawText(), open.GetProperty("returned").GetRawText(), open.GetProperty("open").GetRawText()));
        var parcel = (await DoneAsync(cli, "schedule", "--beneficiary", Hospital, "--format", "json")).Json.GetProperty("beneficiaries")[0].GetProperty("parcels")[1];
        Assert.Equal(("10.00", "0.00"), (parcel.GetProperty("claimed").GetRawText(), parcel.GetProperty("balance").GetRawText()));
        Assert.Contains("Razão íntegro: 4 lotes", (await DoneAsync(cli, "verify-ledger")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_typed_wrong_is_refused_with_its_code()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await RefusedAsync(cli, "beneficiary.shape", "registry", "withdraw", "31062", "--from", "2024-04-10", "--document", "Ofício", "--as", Ana);
        await RefusedAsync(cli, "day.invalid", "registry", "withdraw", "310620", "--from", "10/04/2024", "--document", "Ofício", "--as", Ana);
        await RefusedAsync(cli, "municipality.checkDigit", "registry", "takeover", Hospital, "--municipality", "3100205", "--signed-on", "2024-04-10", "--document", "Termo", "--as", Ana);
        await RefusedAsync(cli, "money.invalid", "registry", "restitution", Hospital, "--amount", "dez", "--paid-on", "2024-04-10", "--reference", "DAE", "--as", Ana);
        await RefusedAsync(cli, "quadrimester.invalid", "registry", "admit", "310010", "--value", "1", "--first", "2024", "--date", "2024-04-10", "--document", "Adesão", "--as", Ana);
        await RefusedAsync(cli, "registry.documentMissing", "registry", "revoke", "1", "--document", " ", "--as", Ana);
        await RefusedAsync(cli, "user.noAnalyst", "registry", "withdraw", "310620", "--from", "2024-04-10", "--document", "Ofício", "--as", Bia);
        await RefusedAsync(cli, "usage", "registry", "withdraw", "310620");
    }

    private static async Task<CommandLine> OpenAsync(DatabaseKind kind)
    {
        var cli = await CommandLine.OpenAsync(kind);
        await WorkedExampleTests.ImportAsync(cli);
        await cli.AddUserAsync(Ana, RoleNames.Analyst);
        await cli.AddUserAsync(Bia, RoleNames.Approver);
        return cli;
    }

    private static async Task<CommandResult> DoneAsync(CommandLine cli, params string[] arguments)
    {
        var result = await cli.RunAsync(arguments);
        Assert.Equal((ExitCode.Done, ""), (result.ExitCode, result.Error));
        return result;
    }

    private static async Task RefusedAsync(CommandLine cli, string code, params string[] arguments)
    {
        var result = await cli.RunJsonAsync(arguments);
        Assert.Equal((ExitCode.Refused, code), (result.ExitCode, result.Json.GetProperty("error").GetProperty("code").GetString()));
    }
}
