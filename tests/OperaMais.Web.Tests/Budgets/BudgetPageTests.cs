using System.Net;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;
using OperaMais.Web.Tests.Payments;

namespace OperaMais.Web.Tests.Budgets;

public sealed class BudgetPageTests
{
    private const string Appropriations = "/orcamento/dotacoes";
    private const string Commitments = "/orcamento/empenhos";

    [Fact]
    public async Task The_years_stand_with_ceiling_use_and_rest_and_what_is_outside_apart()
    {
        await using var site = await PaymentSite.StartAsync();
        await site.ReleaseAsync(202309);

        var page = await site.TextAsync(Roles.Auditor, "/orcamento");

        foreach (var (year, article) in (ReadOnlySpan<(int, string)>)[(2023, "Art. 4º, I"), (2024, "Art. 4º, II"), (2025, "Art. 4º, III")])
        {
            Assert.Contains($"Teto ({article})", page, StringComparison.Ordinal);
            Assert.Contains(NormLibrary.Embedded.Current.CeilingOf(year)!.Value.Amount.ToText()[3..], page, StringComparison.Ordinal);
        }
        Assert.Contains("À parte: Resolução 8.500/2022", page, StringComparison.Ordinal);
        Assert.Contains("Autorização para passar do teto: Ato 1", page, StringComparison.Ordinal);
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        var lines = (await auditor.GetStringAsync("/orcamento/tabela")).TrimEnd().Split("\r\n");
        Assert.Equal(10, lines.Length);
        Assert.StartsWith("2023;set/2023;", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_analyst_chooses_appropriations_and_records_commitments_and_refusals_stand_next_to_their_fields()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var named = NormLibrary.Embedded.Current.Appropriations[0].Code;

        Assert.Contains("Informe a dotação.", await ChooseAsync("2023", "", ""), StringComparison.Ordinal);
        Assert.Matches("id=\"dotacao\"[^>]*aria-invalid=\"true\"", await ChooseAsync("2023", "1234", ""));
        Assert.Matches("id=\"ato\"[^>]*aria-invalid=\"true\"", await ChooseAsync("2024", named, ""));
        Assert.Matches("id=\"dotacao\"[^>]*aria-invalid=\"true\"", await CommitAsync("2023-09", named, "1,00"));
        Assert.Equal("", await ChooseAsync("2023", named, ""));
        Assert.Equal("", await ChooseAsync("2024", "9999", "Lei 24.678/2024"));

        Assert.Contains("Escreva o valor como 1.234,56", await CommitAsync("2023-09", named, "1234.56"), StringComparison.Ordinal);
        Assert.Contains("não pode ser zero", await CommitAsync("2023-09", named, "0"), StringComparison.Ordinal);
        Assert.Contains("A redução passa", await CommitAsync("2023-09", named, "-1,00"), StringComparison.Ordinal);
        Assert.Equal("", await CommitAsync("2023-09", named, "1.234,56"));
        Assert.Equal("", await CommitAsync("2023-09", named, "-34,56"));

        var page = await (await analyst.GetAsync(Commitments)).TextAsync();
        Assert.Contains("1.200,00", page, StringComparison.Ordinal);
        Assert.Contains("registrado por analyst@example.org", page, StringComparison.Ordinal);
        Assert.Contains("Lei 24.678/2024", await (await analyst.GetAsync(Appropriations)).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(3, (await analyst.GetStringAsync($"{Commitments}/tabela")).TrimEnd().Split("\r\n").Length);

        Task<string> ChooseAsync(string year, string code, string act) => SendAsync(analyst, Appropriations, new()
        {
            ["_handler"] = "dotacao",
            ["ano"] = year,
            ["tipo"] = "AdhesionTerm",
            ["dotacao"] = code,
            ["ato"] = act,
        });
        Task<string> CommitAsync(string parcel, string code, string amount) => SendAsync(analyst, Commitments, new()
        {
            ["_handler"] = "empenho",
            ["parcela"] = parcel,
            ["dotacao"] = code,
            ["numero"] = "NE 1",
            ["valor"] = amount,
            ["dia"] = "2023-09-01",
        });
    }

    [Fact]
    public async Task Others_read_it_and_find_no_forms_and_managers_do_not_see_it()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        foreach (var page in (string[])[Appropriations, Commitments])
            Assert.DoesNotContain("<form method=\"post\" action=\"/orcamento", await site.TextAsync(Roles.Approver, page), StringComparison.Ordinal);
        Assert.DoesNotContain("Registrar empenho", await site.TextAsync(Roles.Auditor, Commitments), StringComparison.Ordinal);
        using var manager = await site.SignedInAsync(Roles.Manager);
        foreach (var page in (string[])["/orcamento", "/orcamento/tabela", Appropriations, Commitments])
            Assert.Equal(HttpStatusCode.Redirect, (await manager.GetAsync(page)).StatusCode);
    }

    private static async Task<string> SendAsync(HttpClient client, string page, Dictionary<string, string> fields)
    {
        var answer = await client.PostFormAsync(page, page, fields);
        return answer.Headers.Location is null ? await answer.TextAsync() : "";
    }
}
