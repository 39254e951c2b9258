using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Payments;

public sealed class WithheldPageTests
{
    private const string Page = "/pagamentos/retidos";

    [Fact]
    public async Task One_beneficiary_or_everybody_with_an_instrument_by_now_is_let_go_once()
    {
        await using var site = await PaymentSite.StartAsync("310620", "310540", "2126796");
        await site.ReleaseAsync(202309);
        using var approver = await site.SignedInAsync(Roles.Approver);
        Assert.Contains("de 0 beneficiários com instrumento", await (await approver.GetAsync(Page)).TextAsync(), StringComparison.Ordinal);
        await PaymentSite.SignAsync(site.Database, "310620", "310540");
        Assert.Contains("Liberar tudo", await (await approver.GetAsync(Page)).TextAsync(), StringComparison.Ordinal);

        var one = await ReleaseAsync("310540");
        Assert.EndsWith($"{Page}?ordem=2", one.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Não há valor retido a liberar", await (await ReleaseAsync("310540")).TextAsync(), StringComparison.Ordinal);
        var rest = await ReleaseAsync("");
        Assert.EndsWith("?ordem=3", rest.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("nenhum com instrumento", await (await ReleaseAsync("")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("não é o código de um beneficiário", await (await ReleaseAsync("x")).TextAsync(), StringComparison.Ordinal);

        var rows = TableRows.Of(await (await approver.GetAsync("/pagamentos/ordens/2")).Content.ReadAsStringAsync());
        Assert.Contains("310540", Assert.Single(rows)[""], StringComparison.Ordinal);

        async Task<HttpResponseMessage> ReleaseAsync(string beneficiary) =>
            await approver.PostFormAsync(Page, Page, new() { ["_handler"] = "liberar", ["beneficiario"] = beneficiary });
    }

    [Fact]
    public async Task Others_see_what_waits_and_for_what_but_let_nothing_go()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        await site.ReleaseAsync(202309);
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var row = Assert.Single(TableRows.Of(await analyst.GetStringAsync(Page)));
        await analyst.PostFormAsync("/minha-conta", Page, new() { ["_handler"] = "liberar", ["beneficiario"] = "" });

        Assert.Contains("instrumento", row["À espera de"], StringComparison.Ordinal);
        Assert.DoesNotContain("Liberar", await analyst.GetStringAsync(Page), StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Single(context.LedgerBatches);
    }
}
