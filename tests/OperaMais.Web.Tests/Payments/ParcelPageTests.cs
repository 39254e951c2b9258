using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Application.Imports;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Payments;

public sealed class ParcelPageTests
{
    private const string First = "/pagamentos/2023-09";

    [Fact]
    public async Task The_nine_parcels_stand_with_their_figures_and_what_the_next_one_lacks()
    {
        await using var site = await PaymentSite.StartAsync();
        var schedule = ExpectedFigures.OfWorkedExample.Schedule;

        using var client = await site.SignedInAsync(Roles.Auditor);
        var rows = TableRows.Of(await client.GetStringAsync("/pagamentos"));

        Assert.Equal(9, rows.Count);
        for (var place = 0; place < 9; place++)
        {
            Assert.Equal(schedule.Values.Sum(account => account[place].Credit), TableRows.Centavos(rows[place]["Crédito"]));
            Assert.Equal(schedule.Values.Sum(account => account[place].Discount), TableRows.Centavos(rows[place]["Desconto"]));
            Assert.Equal(schedule.Values.Sum(account => account[place].Net), TableRows.Centavos(rows[place]["Líquido"]));
        }
        Assert.Contains("próxima Pronta para ser conferida e repassada.", rows[0]["Situação"], StringComparison.Ordinal);
        Assert.Contains("apuração (versão 1) ainda não aprovada", rows[3]["Situação"], StringComparison.Ordinal);

        foreach (var parcel in (int[])[202309, 202311, 202312])
            await site.ReleaseAsync(parcel);
        rows = TableRows.Of(await client.GetStringAsync("/pagamentos"));
        Assert.Contains("por bia · lote 2", rows[1]["Situação"], StringComparison.Ordinal);
        Assert.Contains("a apuração de 2023-3 ainda não foi aprovada", rows[3]["Situação"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_approver_sees_what_would_be_released_releases_it_and_comes_second_the_next_time()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        using var approver = await site.SignedInAsync(Roles.Approver);
        var preview = await (await approver.GetAsync(First)).TextAsync();
        var fields = new Dictionary<string, string> { ["_handler"] = "repassar", ["visto"] = Seen(preview), ["nota"] = "de acordo" };

        Assert.Contains("1 beneficiário(s) sem instrumento vigente", preview, StringComparison.Ordinal);
        Assert.Contains("com esta parcela, os repasses somam", preview, StringComparison.Ordinal);
        var done = await approver.PostFormAsync(First, First, fields);
        Assert.EndsWith($"{First}?feito=repassada", done.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var page = await (await approver.GetAsync(done.Headers.Location)).TextAsync();
        Assert.Contains("A parcela de set/2023 foi repassada", page, StringComparison.Ordinal);
        Assert.Contains("de acordo", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Repassar<", page, StringComparison.Ordinal);

        // The form of somebody who had it open is answered with who was faster.
        var second = await (await approver.PostFormAsync("/minha-conta", First, fields)).TextAsync();
        Assert.Matches(@"já foi repassada por approver@example\.org, em \d\d/\d\d/\d{4}", second);
        await using var context = site.Database.Database.CreateContext();
        Assert.Equal("de acordo", Assert.Single(context.LedgerBatches).Note);
    }

    [Fact]
    public async Task What_changed_since_it_was_seen_is_not_released()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        using var approver = await site.SignedInAsync(Roles.Approver);
        var seen = Seen(await (await approver.GetAsync(First)).TextAsync());
        await PaymentSite.SignAsync(site.Database, "310620");

        var answer = await approver.PostFormAsync(First, First, new() { ["_handler"] = "repassar", ["visto"] = seen });

        Assert.Contains("mudou desde que a página foi aberta", await answer.TextAsync(), StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.LedgerBatches);
    }

    [Fact]
    public async Task Whoever_brought_what_is_paid_is_told_before_the_click()
    {
        await using var site = await PaymentSite.StartAsync();
        using (var folder = new TemporaryFolder())
        {
            var path = folder.File("balances.csv");
            await File.WriteAllLinesAsync(path, ["BENEFICIARIO;TIPO;VALOR;ORIGEM", "310620;SALDO_ANTERIOR;-1.00;Resolução 1"]);
            await new ImportOpeningBalances(site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
                .RunAsync(path, new() { Author = "approver@example.org" });
        }

        var page = await site.TextAsync(Roles.Approver, First);
        Assert.Contains("Peça o repasse a outra pessoa", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Repassar<", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Peça o repasse a outra pessoa", await site.TextAsync(Roles.Analyst, First), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_file_has_the_rows_that_are_shown()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        await site.ReleaseAsync(202309);
        using var client = await site.SignedInAsync(Roles.Auditor);

        var all = (await client.GetStringAsync($"{First}/tabela")).TrimEnd().Split("\r\n");
        var withheld = (await client.GetStringAsync($"{First}/tabela?situacao=retido")).TrimEnd().Split("\r\n");

        await using var context = site.Database.Database.CreateContext();
        Assert.Equal(1 + context.LedgerEntries.Select(entry => entry.Beneficiary).Distinct().Count(), all.Length);
        Assert.StartsWith("310620;", Assert.Single(withheld.Skip(1)), StringComparison.Ordinal);
        var row = Assert.Single(TableRows.Of(await client.GetStringAsync($"{First}?busca=310620")));
        Assert.Equal(row["Líquido"], row["Retido"]);
        Assert.Equal("sem instrumento vigente", row["Instrumento"]);
    }

    [Theory]
    [InlineData(Roles.Manager, "/pagamentos", HttpStatusCode.Redirect)]
    [InlineData(Roles.Manager, First, HttpStatusCode.Redirect)]
    [InlineData(Roles.Manager, $"{First}/tabela", HttpStatusCode.Redirect)]
    [InlineData(Roles.Administrator, "/pagamentos/retidos", HttpStatusCode.Redirect)]
    [InlineData(Roles.Auditor, "/pagamentos/2023-10", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/pagamentos/2023-13", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/pagamentos/2023-12/tabela", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/pagamentos/ordens/7", HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/pagamentos/ordens/7/registrar", HttpStatusCode.Redirect)]
    public async Task What_is_not_there_or_not_theirs_is_not_shown(string role, string address, HttpStatusCode status)
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(role);
        Assert.Equal(status, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Analysts_do_not_release_whatever_they_send()
    {
        await using var site = await PaymentSite.StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var page = await (await analyst.GetAsync(First)).TextAsync();
        Assert.DoesNotContain(">Repassar<", page, StringComparison.Ordinal);

        await analyst.PostFormAsync("/minha-conta", First, new() { ["_handler"] = "repassar", ["visto"] = LedgerHash.None.ToString() });

        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.LedgerBatches);
    }

    private static string Seen(string page) => Regex.Match(
        page, "name=\"visto\" value=\"(?<hash>[0-9a-f]{64})\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Groups["hash"].Value;
}
