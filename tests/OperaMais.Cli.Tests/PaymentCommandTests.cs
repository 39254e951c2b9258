using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Users;
using OperaMais.Domain.Messages;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Cli.Tests;

/// <summary>From a draft to a released parcel by commands.</summary>
public sealed class PaymentCommandTests
{
    private const string Ana = "ana@example.org";
    private const string Bia = "bia@example.org";

    private static readonly string[] Justifications =
    [
        "--justify", "extraction=extraído no prazo, ofício 4", "--justify", "decisions=a reunião é em maio", "--justify", "firstActs=SP em maio",
    ];

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Commands_take_a_quadrimester_from_draft_to_release(DatabaseKind kind)
    {
        await using var cli = await OpenAsync(kind);

        await DoneAsync(cli, "calculate", "2023-3", "--as", Ana);
        var submitted = await DoneAsync(cli, "submit", "2023-3", "--note", "confira", "--as", Ana, "--format", "json");
        Assert.Equal(("inReview", 1), (submitted.Json.GetProperty("state").GetString(), submitted.Json.GetProperty("version").GetInt32()));
        var approved = await DoneAsync(cli, ["approve", "2023-3", .. Justifications, "--note", "de acordo", "--as", Bia, "--format", "json"]);
        Assert.Equal(["inReview", "approved"], approved.Json.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("state").GetString()));
        foreach (var month in (string[])["2023-09", "202311", "2023-12"])
            await DoneAsync(cli, "release", month, "--as", Bia);
        var released = (await DoneAsync(cli, "release", "2024-03", "--as", Bia, "--format", "json")).Json;

        Assert.Equal(("2024-03", 4, Bia), (released.GetProperty("parcel").GetString(), released.GetProperty("batch").GetInt32(), released.GetProperty("author").GetString()));
        var account = (await DoneAsync(cli, "ledger", "310620", "--format", "json")).Json.GetProperty("entries").EnumerateArray().ToList();
        Assert.Equal(["anticipation", "release", "anticipation", "release"], account[..4].Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal("6876.75", account[0].GetProperty("amount").GetRawText());
        Assert.Equal("0.00", account[^1].GetProperty("balance").GetRawText());
        var whole = (await DoneAsync(cli, "verify-ledger", "--format", "json")).Json;
        Assert.True(whole.GetProperty("intact").GetBoolean());
        Assert.Equal(released.GetProperty("hash").GetString(), whole.GetProperty("lastHash").GetString());
        Assert.Contains("Razão íntegro: 4 lotes", (await DoneAsync(cli, "verify-ledger")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_stands_in_the_way_is_listed_with_the_names_that_justify_it()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await DoneAsync(cli, "calculate", "2023-3", "--as", Ana);
        await DoneAsync(cli, "submit", "2023-3", "--as", Ana);

        var blocked = await cli.RunJsonAsync("approve", "2023-3", "--dry-run", "--as", Bia);

        Assert.Equal(ExitCode.Refused, blocked.ExitCode);
        Assert.Equal("approval.blocked", blocked.Json.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal(["approval.extraction.unknown", "approval.decisions", "approval.firstActs"], blocked.ConflictCodes);
        Assert.Contains("escreva a justificativa de «decisions»", blocked.Conflict("approval.decisions").GetProperty("message").GetString(), StringComparison.Ordinal);
        await DoneAsync(cli, ["approve", "2023-3", "--dry-run", .. Justifications, "--as", Bia]);
        await RefusedAsync(cli, "justification.shape", "approve", "2023-3", "--justify", "decisões=x", "--as", Bia);
        await RefusedAsync(cli, "user.noApprover", "approve", "2023-3", "--as", Ana);
        await RefusedAsync(cli, "user.unnamed", "approve", "2023-3");
        await RefusedAsync(cli, "user.noAnalyst", "submit", "2023-3", "--as", Bia);
        await RefusedAsync(cli, "approval.already", "submit", "2023-3", "--as", Ana);
        await RefusedAsync(cli, "settlement.notCalculated", "submit", "2024-1", "--as", Ana);
    }

    [Fact]
    public async Task What_is_released_is_ordered_recorded_and_what_waited_or_failed_goes_out_again()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await DoneAsync(cli, "budget", "appropriation", "2023", "TERMO_DE_ADESAO", "4291.10.302.157.4454.0001-334141-10.1", "--as", Ana);
        await DoneAsync(cli, "budget", "commit", "2023-09", "4291.10.302.157.4454.0001-334141-10.1", "NE 1", "--amount", "6876.75", "--on", "2023-09-01", "--as", Ana);
        var preview = (await DoneAsync(cli, "release", "2023-09", "--dry-run", "--as", Bia, "--format", "json")).Json;
        Assert.Equal(["release.withheld", "release.aboveInstrument"], preview.GetProperty("conflicts").EnumerateArray().Select(conflict => conflict.GetProperty("code").GetString()));
        await DoneAsync(cli, "release", "2023-09", "--as", Bia);

        var line = (await DoneAsync(cli, "order", "show", "1", "--format", "json")).Json.GetProperty("lines").EnumerateArray().Single();
        Assert.Equal(("310620", "Termo de Adesão 1/2023", "6876.75"), (line.GetProperty("id").GetString(), line.GetProperty("instrument").GetString(), line.GetProperty("net").GetRawText()));
        await RefusedAsync(cli, "order.unknown", "order", "show", "9");
        await RefusedAsync(cli, "order.failureShape", "order", "pay", "1", "--on", Today, "--reference", "OB 1", "--failed", "310620", "--as", Ana);
        await RefusedAsync(cli, "day.invalid", "order", "pay", "1", "--on", "ontem", "--reference", "OB 1", "--as", Ana);
        await DoneAsync(cli, "order", "pay", "1", "--on", Today, "--reference", "OB 1", "--failed", "310620=conta encerrada", "--as", Ana);
        await RefusedAsync(cli, "payment.complete", "order", "pay", "1", "--on", Today, "--reference", "OB 1", "--as", Ana);
        await RefusedAsync(cli, "user.noApprover", "release-withheld", "--as", Ana);
        await DoneAsync(cli, "release-withheld", "--as", Bia);
        await DoneAsync(cli, "order", "pay", "3", "--on", Today, "--reference", "OB 2", "--line", "310620", "--as", Ana);

        Assert.Contains("3;2023-09;1;6876.75;6876.75;0.00;0.00", (await DoneAsync(cli, "order", "list", "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Contains("310620", (await DoneAsync(cli, "instrument", "list")).Output, StringComparison.Ordinal);
        await RefusedAsync(cli, "prorogation.notLater", "instrument", "prorogue", "--until", "2025-01-01", "--act", "Ato", "--as", Bia);
        await DoneAsync(cli, "instrument", "prorogue", "--until", "2026-07-25", "--act", "Resolução 9.999", "--as", Bia);
        var year = (await DoneAsync(cli, "budget", "show", "--format", "json")).Json.GetProperty("years").EnumerateArray().First();
        Assert.Equal(("205803726.13", "6876.75"), (year.GetProperty("ceiling").GetRawText(), year.GetProperty("transferred").GetRawText()));
        Assert.True((await DoneAsync(cli, "verify-ledger", "--format", "json")).Json.GetProperty("intact").GetBoolean());
    }

    private static string Today => TimeProvider.System.GetUtcNow().UtcDateTime.ToDay().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Releases_that_may_not_be_are_refused()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await RefusedAsync(cli, "month.invalid", "release", "setembro", "--as", Bia);
        await RefusedAsync(cli, "release.noParcel", "release", "2023-10", "--as", Bia);
        await RefusedAsync(cli, "release.notNext", "release", "2023-11", "--as", Bia);
        await RefusedAsync(cli, "user.noApprover", "release", "2023-09", "--as", Ana);
        await DoneAsync(cli, "release", "2023-09", "--as", Bia);
        await RefusedAsync(cli, "release.already", "release", "2023-09", "--as", Bia);
    }

    [Fact]
    public async Task Competences_closed_by_a_release_are_opened_by_an_act()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await DoneAsync(cli, "release", "2023-09", "--as", Bia);
        await RefusedAsync(cli, "reopening.notClosed", "reopen", "202309", "--act", "Ato 5", "--as", Bia);
        await RefusedAsync(cli, "reopening.actMissing", "reopen", "202205", "--act", " ", "--as", Bia);
        await RefusedAsync(cli, "user.noApprover", "reopen", "202205", "--act", "Ato 5", "--as", Ana);

        Assert.Contains("202205, 202206", (await DoneAsync(cli, "reopen", "202205", "202206", "--act", "Ato 5", "--as", Bia)).Output, StringComparison.Ordinal);

        await using var context = cli.Database.Database.CreateContext();
        Assert.Equal(10, context.ClosedCompetences.Count());
    }

    [Fact]
    public async Task A_ledger_that_was_changed_is_refused_with_the_first_thing_found()
    {
        await using var cli = await OpenAsync(DatabaseKind.Sqlite);
        await DoneAsync(cli, "release", "2023-09", "--as", Bia);
        await using var context = cli.Database.Database.CreateContext();
        await context.Database.ExecuteSqlRawAsync("DROP TRIGGER ledger_entries_refuses_update");
        await context.Database.ExecuteSqlRawAsync("UPDATE ledger_entries SET amount = amount + 1 WHERE beneficiary = '310620' AND sequence = 1");

        var text = await cli.RunAsync("verify-ledger");
        var json = await cli.RunJsonAsync("verify-ledger");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (text.ExitCode, json.ExitCode));
        Assert.Contains("O razão não está íntegro. O lançamento 2 da conta de 310620", text.Error, StringComparison.Ordinal);
        Assert.Equal(("ledger.chain", "310620"), (Fault(json, "code"), Fault(json, "beneficiary")));
    }

    private static string? Fault(CommandResult result, string name) => result.Json.GetProperty("fault").GetProperty(name).GetString();

    private static async Task<CommandLine> OpenAsync(DatabaseKind kind)
    {
        var cli = await CommandLine.OpenAsync(kind);
        await WorkedExampleTests.ImportAsync(cli);
        await cli.AddUserAsync(Ana, RoleNames.Analyst);
        await cli.AddUserAsync(Bia, RoleNames.Approver);
        await SignAsync(cli, "310620");
        return cli;
    }

    private static async Task SignAsync(CommandLine cli, string municipality)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("instrumentos.csv");
        await File.WriteAllLinesAsync(
            path,
            ["BENEFICIARIO;TIPO;NUMERO;ASSINADO_EM;VIGENTE_DESDE;VIGENTE_ATE;VALOR", $"{municipality};TERMO_DE_ADESAO;1/2023;31/08/2023;2023-09-01;2025-07-25;100.00"]);
        await DoneAsync(cli, "import", "instruments", path, "--as", Ana);
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
