using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Settlements;

[Collection(ExampleTests.Name)]
public sealed class SettlementPageTests(ExampleSite example)
{
    public static TheoryData<string> Quadrimesters => [.. ExpectedFigures.OfWorkedExample.Quadrimesters.Keys];

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task All_rows_on_screen_are_what_was_calculated(string quadrimester)
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        var rows = new List<Dictionary<string, string>>();
        for (var page = 1; page <= 6; page++)
            rows.AddRange(TableRows.Of(await client.GetStringAsync($"/apuracao/{quadrimester}?pagina={page}")));

        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester];
        Assert.Equal(275, rows.Select(CodeOf).Distinct().Count());
        foreach (var row in rows)
        {
            var figures = expected[CodeOf(row)];
            Assert.Equal(
                (figures.Financing, figures.Anticipation, figures.Adjustment, figures.Bonus),
                (Amount("Financiamento"), Amount("Antecipação"), Amount("Ajuste"), Amount("Bônus")));
            Assert.EndsWith(figures.TargetBp is { } target ? $"de {target / 100},{target % 100:D2} %" : "de —", row["Indicador"], StringComparison.Ordinal);
            Assert.EndsWith(figures.Status switch { "met" => "cumpriu", "notMet" => "não cumpriu", "pending" => "pendente", _ => "sem produção" }, row["Situação"], StringComparison.Ordinal);
            long Amount(string label) => TableRows.Centavos(row[label]);
        }
    }

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task What_is_transferred_is_the_parcels_net(string quadrimester)
    {
        var month = quadrimester switch { "2023-3" => "2024-03", "2024-1" => "2024-07", "2024-2" => "2024-11", _ => "2025-03" };
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        foreach (var row in TableRows.Of(await client.GetStringAsync($"/apuracao/{quadrimester}?ordem=-liquido")))
            Assert.Equal(
                ExpectedFigures.OfWorkedExample.Schedule[CodeOf(row)].Single(parcel => parcel.Month == month).Net,
                TableRows.Centavos(row["Líquido"]));
    }

    [Fact]
    public async Task The_address_says_what_is_searched_filtered_sorted_and_on_which_page()
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-1"];

        var sorted = await RowsAsync("?ordem=-financiamento&pagina=2");
        Assert.Equal(
            expected.Values.Select(figures => figures.Financing).OrderDescending().Skip(50).Take(50),
            sorted.Select(row => TableRows.Centavos(row["Financiamento"])));
        // Words in any order, without accents and capitals.
        Assert.Equal("316250", CodeOf(Assert.Single(await RowsAsync("?busca=rei+sao+del&gestao=municipal"))));
        Assert.Equal("310620", CodeOf(Assert.Single(await RowsAsync("?busca=310620"))));
        var missed = await RowsAsync("?situacao=nao-cumpriu&gestao=estadual");
        Assert.NotEmpty(missed);
        Assert.All(missed, row => Assert.Equal((7, "notMet"), (CodeOf(row).Length, expected[CodeOf(row)].Status)));
        // What makes no sense counts as nothing said.
        Assert.Equal(25, (await RowsAsync("?pagina=99&ordem=peso&situacao=talvez")).Count);

        async Task<List<Dictionary<string, string>>> RowsAsync(string query) =>
            TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1{query}"));
    }

    [Fact]
    public async Task The_foot_sums_what_is_filtered_on_all_pages()
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        var sum = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-2"].Where(entry => entry.Key.Length == 6).Sum(entry => entry.Value.Financing);

        var page = await (await client.GetAsync("/apuracao/2024-2?gestao=municipal")).TextAsync();

        var foot = page[page.IndexOf("<tfoot>", StringComparison.Ordinal)..];
        Assert.Contains("208 beneficiários", foot, StringComparison.Ordinal);
        Assert.Contains(new Domain.Money(sum).ToText()[3..], foot, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_beside_the_table_shows_the_memory_of_calculation()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);

        var page = await (await client.GetAsync("/apuracao/2024-2?ver=310620")).TextAsync();

        foreach (var part in (string[])["financiamento R$ 5.913,21 − antecipação R$ 6.876,75", "Anexo VII, Ajuste", "Fora do pagamento", "/apuracao/2024-2/310620"])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quadrimester_without_registrations_says_that_article_6_was_not_verified()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        Assert.Contains("Art. 6º § 1º não verificado", await (await client.GetAsync("/apuracao/2023-3")).TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Art. 6º § 1º não verificado", await (await client.GetAsync("/apuracao/2024-2")).TextAsync(), StringComparison.Ordinal);
    }

    // Code and management stand under the name, after a dot.
    private static string CodeOf(Dictionary<string, string> row) => row[""].Split(" · ")[^2].Split(' ')[^1];
}
