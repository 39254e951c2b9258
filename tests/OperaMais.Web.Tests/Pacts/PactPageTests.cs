using System.Net;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Reports;
using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Pacts;

/// <summary>Targets, the PPI and the decisions held, as they are read.</summary>
[Collection(ExampleTests.Name)]
public sealed class PactPageTests(ExampleSite example)
{
    private static BeneficiaryRegistry Registry => NormLibrary.Embedded.Current.Registry;

    [Theory]
    [InlineData("2023-3")]
    [InlineData("2024-1")]
    [InlineData("2024-3")]
    public async Task Every_municipality_s_target_is_that_of_the_worked_example(string quadrimester)
    {
        using var auditor = await example.Site.SignedInAsync(Roles.Auditor);
        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester];
        var rows = new List<Dictionary<string, string>>();
        for (var page = 1; rows.Count < Registry.Municipalities.Length; page++)
            rows.AddRange(TableRows.Of(await auditor.GetStringAsync($"/ppi?quadrimestre={quadrimester}&pagina={page}")));

        Assert.Equal(Registry.Municipalities.Length, rows.Count);
        foreach (var row in rows)
        {
            var own = Registry.All
                .Where(beneficiary => beneficiary.Municipality.ToString() == row[""][^6..])
                .Select(beneficiary => expected[beneficiary.Id.ToString()]).ToList();
            Assert.EndsWith($"{Shown.Number(own[0].Referenced)} de {Shown.Number(own[0].Total)}", row["Alcançado"], StringComparison.Ordinal);
            Assert.StartsWith(Shown.Percent(own[0].TargetBp).Replace('\u00a0', ' '), row["Meta"], StringComparison.Ordinal);
            Assert.Contains(
                own[0].Status switch { "met" => "cumpriu", "notMet" => "não cumpriu", "pending" => "pendente", _ => "sem produção" }, row["Situação"], StringComparison.Ordinal);
            Assert.Equal(own.Sum(figures => figures.BonusReference), TableRows.Centavos(row["Bônus em jogo"]));
        }
    }

    [Fact]
    public async Task The_arithmetic_of_a_target_is_shown_in_words_and_numbers()
    {
        using var approver = await example.Site.SignedInAsync(Roles.Approver);
        // 202312;310020;38;171
        var row = Assert.Single(TableRows.Of(await approver.GetStringAsync("/ppi?quadrimestre=2024-1&busca=310020")));
        Assert.Equal(("PPI de dez/2023", "38 de 171", "20,00 % 90 % de 38/171 = 20,00 %"), (row["De onde vem"], row["Pactuadas"], row["Meta"]));
        var rounded = Assert.Single(TableRows.Of(await approver.GetStringAsync("/ppi?quadrimestre=2024-1&busca=310030")));
        Assert.Equal("8,41 % 90 % de 211/2.256 = 8,41 %, arredondado para baixo", rounded["Meta"]);
        var without = TableRows.Of(await approver.GetStringAsync("/ppi?quadrimestre=2024-1&fonte=sem-pacto"));
        Assert.All(without, other => Assert.Contains("sem meta", other["Meta"], StringComparison.Ordinal));
        Assert.NotEmpty(without);
        var printed = Assert.Single(TableRows.Of(await approver.GetStringAsync("/ppi?quadrimestre=2023-3&busca=310020")));
        Assert.Equal(("2,85 % 2,85 %, como está impresso", "—"), (printed["Meta"], printed["Anexo − PPI"]));

        var history = await TextAsync(approver, "/ppi/310020");
        foreach (var text in (string[])["PPI de Abaeté", "vale para o 1º de 2024", "90 % de 38/171 = 20,00 %", "em vigor", "ppi.csv", "por test"])
            Assert.Contains(text, history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_waits_for_a_decision_is_listed_with_what_is_at_stake()
    {
        using var auditor = await example.Site.SignedInAsync(Roles.Auditor);
        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-2"];
        var pending = Registry.All
            .GroupBy(beneficiary => beneficiary.Municipality.ToString(), beneficiary => expected[beneficiary.Id.ToString()])
            .Where(municipality => municipality.First().Status == "pending")
            .ToDictionary(municipality => municipality.Key, municipality => (municipality.First().Referenced, municipality.Sum(own => own.BonusReference)));

        var html = await auditor.GetStringAsync("/decisoes?quadrimestre=2024-2");
        var rows = TableRows.Of(html);

        Assert.Equal(pending, rows.ToDictionary(row => row[""][^6..], row => (long.Parse(row["Referenciados"]), TableRows.Centavos(row["Bônus em jogo"]))));
        Assert.Contains("Deliberacao do Grupo Condutor", html, StringComparison.Ordinal);
        // Who only reads records nothing.
        Assert.DoesNotContain("/decisoes/registrar", html, StringComparison.Ordinal);
        Assert.StartsWith("/acesso-negado", AddressOf(await auditor.GetAsync("/decisoes/registrar?quadrimestre=2024-2&municipio=313320")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/ppi/tabela?quadrimestre=2024-1&formato=programa", 1)]
    [InlineData("/ppi/310020/tabela?formato=csv", 0)]
    [InlineData("/decisoes/tabela?quadrimestre=2024-1&formato=programa", 0)]
    [InlineData("/ppi/tabela?formato=xlsx", 0)]
    public async Task Tables_are_files_too(string address, int all)
    {
        using var auditor = await example.Site.SignedInAsync(Roles.Auditor);
        var answer = await auditor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n').Length;
        Assert.True(all == 0 ? lines > 1 : lines == Registry.Municipalities.Length + 1, $"{lines} lines");
    }

    [Theory]
    [InlineData("/ppi?quadrimestre=2022-1")]
    [InlineData("/ppi?quadrimestre=x")]
    [InlineData("/ppi/999999")]
    [InlineData("/ppi/355030")]
    [InlineData("/decisoes?quadrimestre=2019-1")]
    [InlineData("/decisoes/documento/3f2504e0-4f89-11d3-9a0c-0305e82c3301")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        using var auditor = await example.Site.SignedInAsync(Roles.Auditor);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Managers_see_their_own_targets_elsewhere()
    {
        using var manager = await example.Site.SignedInAsync(Roles.Manager);
        foreach (var address in (string[])
            ["/ppi", "/ppi/310620", "/ppi/tabela", "/decisoes", "/decisoes/tabela", "/decisoes/registrar?quadrimestre=2024-1&municipio=310620", "/decisoes/documento/3f2504e0-4f89-11d3-9a0c-0305e82c3301"])
            Assert.StartsWith("/acesso-negado", AddressOf(await manager.GetAsync(address)), StringComparison.Ordinal);
    }

    private static string AddressOf(HttpResponseMessage answer) => new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;

    private static async Task<string> TextAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();
}
