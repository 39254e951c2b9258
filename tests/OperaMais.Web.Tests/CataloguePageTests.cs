using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests;

[Collection(ExampleTests.Name)]
public sealed partial class CataloguePageTests(ExampleSite example)
{
    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Manager)]
    public async Task Whoever_has_signed_in_reads_it(string role) =>
        Assert.Contains("1–50 de 676 procedimentos", await PageAsync("/catalogo", role), StringComparison.Ordinal);

    [Fact]
    public async Task Words_are_found_without_their_accents() => Assert.Contains(
        "ARTROPLASTIA DA ARTICULAÇÃO TÊMPORO-MANDIBULAR", await PageAsync("/catalogo?busca=articulacao+temporo"), StringComparison.Ordinal);

    [Fact]
    public async Task Nothing_found_says_what_that_means() =>
        Assert.Contains("O que não está no Anexo I não é financiado.", await PageAsync("/catalogo?busca=transplante+de+asa"), StringComparison.Ordinal);

    [Theory]
    [InlineData("codigo", false)]
    [InlineData("-codigo", true)]
    public async Task The_address_sorts(string order, bool isDescending)
    {
        var codes = Codes(await PageAsync($"/catalogo?ordem={order}"));
        Assert.Equal(50, codes.Count);
        Assert.Equal(isDescending ? codes.OrderDescending(StringComparer.Ordinal) : codes.Order(StringComparer.Ordinal), codes);
    }

    [Theory]
    [InlineData("14", "651–676 de 676 procedimentos")]
    [InlineData("99", "651–676 de 676 procedimentos")]
    [InlineData("-1", "1–50 de 676 procedimentos")]
    [InlineData("x", "1–50 de 676 procedimentos")]
    public async Task Pages_end_where_the_catalogue_does(string page, string expected) =>
        Assert.Contains(expected, await PageAsync($"/catalogo?pagina={page}"), StringComparison.Ordinal);

    [Fact]
    public async Task Pages_part_the_catalogue()
    {
        var codes = new List<string>();
        for (var page = 1; page <= 14; page++)
            codes.AddRange(Codes(await PageAsync($"/catalogo?ordem=nome&pagina={page}")));
        Assert.Equal(676, codes.Distinct().Count());
        Assert.Equal(676, codes.Count);
    }

    [Theory]
    [InlineData("0404020569", "uma vez o SIGTAP mais o giro de fila de 10 %")]
    [InlineData("0404030068", "inclui pisos e custos hospitalares")]
    [InlineData("0415010012", "a AIH vale o seu primeiro ato")]
    public async Task A_value_is_explained(string code, string expected) => Assert.Contains(
        expected, Tag().Replace(await PageAsync($"/catalogo/{code}"), ""), StringComparison.Ordinal);

    [Theory]
    [InlineData("0401010015")]
    [InlineData("123")]
    [InlineData("x")]
    public async Task What_the_catalogue_does_not_have_is_not_found(string code)
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"/catalogo/{code}")).StatusCode);
    }

    private static List<string> Codes(string page) => [.. Code().Matches(page).Select(match => match.Groups["code"].Value)];

    private async Task<string> PageAsync(string address, string role = Roles.Auditor)
    {
        using var client = await example.Site.SignedInAsync(role);
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    [GeneratedRegex("href=\"/catalogo/(?<code>\\d{10})\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Code();

    [GeneratedRegex("<[^>]+>", RegexOptions.None, 5_000)]
    private static partial Regex Tag();
}
