using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Beneficiaries;

[Collection(ExampleTests.Name)]
public sealed class RegistryTests(ExampleSite example)
{
    [Fact]
    public async Task It_shows_every_term_value_published_and_estimated()
    {
        using var client = await example.Site.SignedInAsync(Roles.Approver);
        var shown = new Dictionary<string, ExpectedTermValue>();
        for (var page = 1; page <= 6; page++)
            foreach (var row in TableRows.Of(await client.GetStringAsync($"/beneficiarios?pagina={page}")))
                shown.Add(CodeOf(row), new(TableRows.Centavos(row["Termo publicado"]), TableRows.Centavos(row["Termo estimado"])));

        Assert.Equal(
            ExpectedFigures.OfWorkedExample.TermValues.OrderBy(entry => entry.Key),
            shown.OrderBy(entry => entry.Key));
    }

    [Fact]
    public async Task A_manager_sees_its_own_municipality()
    {
        using var client = await example.Site.SignedInAsync(Roles.Manager);
        Assert.Equal(Site.ManagedMunicipality, CodeOf(Assert.Single(TableRows.Of(await client.GetStringAsync("/beneficiarios")))));
    }

    [Fact]
    public async Task The_address_says_what_is_searched_and_how_it_is_sorted()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);

        var rows = TableRows.Of(await client.GetStringAsync("/beneficiarios?busca=sao+joao&gestao=municipal&ordem=-publicado"));

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.StartsWith("SÃO JOÃO", row["Município"], StringComparison.Ordinal));
        var published = rows.ConvertAll(row => TableRows.Centavos(row["Termo publicado"]));
        Assert.Equal(published.OrderDescending(), published);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Manager)]
    public async Task A_beneficiarys_page_has_targets_settlements_and_parcels(string role)
    {
        using var client = await example.Site.SignedInAsync(role);

        var page = await (await client.GetAsync("/beneficiarios/310620")).TextAsync();

        foreach (var part in (string[])["50,81 %", "38,13 %", "/apuracao/2024-2/310620", "R$ 104.978.799,76", "PPI de abr/2024", "As nove parcelas", "Produção importada"])
            Assert.Contains(part, page, StringComparison.Ordinal);
    }

    private static string CodeOf(Dictionary<string, string> row) => row[""].Split(" · ")[^2].Split(' ')[^1];
}
