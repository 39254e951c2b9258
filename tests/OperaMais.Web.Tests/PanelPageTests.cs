using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests;

[Collection(ExampleTests.Name)]
public sealed partial class PanelPageTests(ExampleSite example)
{
    [Fact]
    public async Task It_shows_the_figures_of_the_last_version()
    {
        var settlement = (await new ShowSettlement(example.Site.Database.Database, NormLibrary.Embedded).RunAsync(new(2023, 3), null))!;
        var page = await PageAsync("/?quadrimestre=2023-3");
        foreach (var amount in new[]
        {
            Sum(settlement, row => row.Financing),
            Sum(settlement, row => row.Figures.Anticipation),
            Sum(settlement, row => row.Figures.Adjustment),
            Sum(settlement, row => row.Figures.Bonus),
        })
            Assert.Contains(amount.ToText(), page.Replace(' ', ' '), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("valor")]
    [InlineData("indicador")]
    [InlineData("referenciados")]
    public async Task The_map_links_every_municipality_of_the_policy_and_one_of_them_takes_the_focus(string measure)
    {
        var page = await PageAsync($"/?quadrimestre=2023-3&medida={measure}");
        var map = Map().Match(page).Value;
        var policy = NormLibrary.Embedded.Current.Registry.Municipalities.Length;
        Assert.Equal(853, Count(map, "<title>"));
        Assert.Equal(policy, Count(map, "<a href=\"/apuracao/2023-3"));
        Assert.Equal(853 - policy, Count(map, ": fora da política</title>"));
        Assert.Equal(1, Count(map, "tabindex=\"0\""));
    }

    [Fact]
    public async Task The_map_can_be_read_as_a_table()
    {
        var page = await PageAsync("/?quadrimestre=2023-3&ver=tabela");
        Assert.DoesNotContain("<svg class=\"map\"", page, StringComparison.Ordinal);
        Assert.All(
            NormLibrary.Embedded.Current.Registry.All.Where(beneficiary => beneficiary.Id.Kind == Domain.Beneficiaries.BeneficiaryKind.Municipality),
            beneficiary => Assert.Contains($"href=\"/apuracao/2023-3/{beneficiary.Id}\"", page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_quadrimester_the_one_worked_on_is_shown() =>
        Assert.Contains("<h1 tabindex=\"-1\">3º quadrimestre de 2024</h1>", await PageAsync("/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("2023-2")]
    [InlineData("2023-4")]
    [InlineData("x")]
    public async Task An_unknown_quadrimester_is_not_found(string quadrimester)
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/?quadrimestre={quadrimester}")).StatusCode);
    }

    [Fact]
    public async Task Only_who_may_act_is_offered_to()
    {
        const string Action = "informar a data";
        Assert.Contains(Action, await PageAsync("/?quadrimestre=2023-3"), StringComparison.Ordinal);
        Assert.DoesNotContain(Action, await PageAsync("/?quadrimestre=2023-3", Roles.Auditor), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_database_shows_what_to_do_first()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);
        var page = await (await client.GetAsync("/")).TextAsync();
        Assert.Contains("3º quadrimestre de 2023", page, StringComparison.Ordinal);
        Assert.Contains("Faltam 12 competências da linha de base", page, StringComparison.Ordinal);
        Assert.Contains("Valor do termo por município", page, StringComparison.Ordinal);
        Assert.Contains("Ainda não há produção contada", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_something_was_stored_it_is_gathered_anew()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);
        foreach (var beneficiary in (string[])["310620", "310540", "310160"])
        {
            await Payments.PaymentSite.SignAsync(site.Database, beneficiary);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/")).StatusCode);
        }
    }

    private static Money Sum(SettlementView settlement, Func<SettlementRow, Money> amount) =>
        settlement.Rows.Sum(amount);

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private async Task<string> PageAsync(string address, string role = Roles.Analyst)
    {
        using var client = await example.Site.SignedInAsync(role);
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    [GeneratedRegex("<svg class=\"map\".*?</svg>", RegexOptions.Singleline, 5_000)]
    private static partial Regex Map();
}
