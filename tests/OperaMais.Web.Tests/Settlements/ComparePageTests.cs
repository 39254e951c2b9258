using System.Net;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Settlements;

/// <summary>Two versions of 2023-3: a decision gave Barão de Cocais (310540) its bonus, and October 2023 turned out to be empty.</summary>
public sealed class ComparePageTests(ComparePageTests.TwoVersions two) : IClassFixture<ComparePageTests.TwoVersions>
{
    private const string Page = "/apuracao/2023-3/comparar";

    [Fact]
    public async Task The_effects_of_the_causes_and_of_the_beneficiaries_sum_to_the_total()
    {
        using var client = await two.Site.SignedInAsync(Roles.Auditor);
        var html = await client.GetStringAsync($"{Page}?de=1&ate=3");

        var causes = TableRows.Of(html);
        Assert.Equal(["Produção do quadrimestre", "Decisões"], causes.Select(row => row[""]));
        Assert.Equal("431,18", causes[1]["Diferença"]);
        var total = causes.Sum(row => TableRows.Centavos(row["Diferença"]));
        var rows = await RowsAsync(client, $"{Page}/tabela?formato=programa&de=1&ate=3");
        Assert.Equal(total, rows.Sum(row => Centavos(row["difference"])));
        Assert.All(rows, row => Assert.Equal(Centavos(row["difference"]), Centavos(row["production"]) + Centavos(row["decisions"])));
        Assert.Contains("Deliberação 9", rows.Single(row => row["id"] == "310540")["why"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_beneficiary_is_shown_before_and_after_with_the_reason()
    {
        using var client = await two.Site.SignedInAsync(Roles.Auditor);
        var page = await (await client.GetAsync($"{Page}?de=1&ate=2")).TextAsync();

        Assert.Contains("BARÃO DE COCAIS", page, StringComparison.Ordinal);
        Assert.Contains("Indicador passou de «não cumpriu» a «cumpriu» (decisão: Deliberação 9). Bônus de R$ 0,00 para R$ 431,18.", page, StringComparison.Ordinal);
        Assert.Contains("o beneficiário que mudou", page, StringComparison.Ordinal);
        // Without a choice the last two are compared, and cause and search narrow the list.
        Assert.Contains("Nenhuma outra causa mudou nada", await (await client.GetAsync(Page)).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("1–1 de 1 beneficiário", await (await client.GetAsync($"{Page}?de=1&ate=3&causa=decisoes")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nenhum beneficiário corresponde", await (await client.GetAsync($"{Page}?de=1&ate=3&busca=nada")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Escolha duas versões diferentes", await (await client.GetAsync($"{Page}?de=2&ate=2")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("uma só versão", await (await client.GetAsync("/apuracao/2024-1/comparar")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manager_sees_own_beneficiaries_only()
    {
        using var client = await two.Site.SignedInAsync(Roles.Manager);

        var page = await (await client.GetAsync($"{Page}?de=1&ate=3")).TextAsync();
        Assert.Contains("BELO HORIZONTE", page, StringComparison.Ordinal);
        Assert.DoesNotContain("BARÃO DE COCAIS", page, StringComparison.Ordinal);
        Assert.Equal(Site.ManagedMunicipality, Assert.Single(await RowsAsync(client, $"{Page}/tabela?formato=programa&de=1&ate=3"))["id"]);
        Assert.Contains("ninguém que você acompanha", await (await client.GetAsync($"{Page}?de=1&ate=2")).TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/apuracao/2023-3/comparar?de=1&ate=4")]
    [InlineData("/apuracao/2023-3/comparar?de=0&ate=1")]
    [InlineData("/apuracao/2023-3/comparar?de=um&ate=2")]
    [InlineData("/apuracao/2022-1/comparar")]
    [InlineData("/apuracao/2023-3/comparar/tabela?de=1&ate=4")]
    [InlineData("/apuracao/nada/comparar/tabela?de=1&ate=2")]
    public async Task What_is_not_there_is_not_found(string address)
    {
        using var client = await two.Site.SignedInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_versions_of_a_quadrimester_lead_there()
    {
        using var client = await two.Site.SignedInAsync(Roles.Analyst);
        Assert.Contains($"{Page}?de=2&ate=3", await (await client.GetAsync("/apuracao/2023-3")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains($"{Page}?de=1&ate=3", await (await client.GetAsync("/apuracao/2023-3?versao=1")).TextAsync(), StringComparison.Ordinal);
    }

    private static long Centavos(string reais) => (long)(decimal.Parse(reais, System.Globalization.CultureInfo.InvariantCulture) * 100);

    private static async Task<List<Dictionary<string, string>>> RowsAsync(HttpClient client, string address)
    {
        var lines = (await client.GetStringAsync(address)).TrimEnd('\n').Split('\n');
        var names = lines[0].Split(';');
        // Only the reason, at the end, may hold the separator.
        return [.. lines[1..].Select(line => names.Zip(line.Split(';', names.Length)).ToDictionary(both => both.First, both => both.Second))];
    }

    /// <summary>The site, shared by tests that only read.</summary>
    public sealed class TwoVersions : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await Site.StartAsync(fill: FillAsync);
            await Site.CreateUsersAsync();
        }

        public async Task DisposeAsync() => await Site.DisposeAsync();

        private static async Task FillAsync(TestDatabase test)
        {
            await ExampleSite.FillAsync(test);
            var (database, norms, settle) = (test.Database, NormLibrary.Embedded, new SettleQuadrimester(test.Database, NormLibrary.Embedded, TimeProvider.System));
            using var folder = new TemporaryFolder();
            var path = folder.File("decisions.csv");
            await File.WriteAllLinesAsync(path, ["QUADRIMESTRE;IBGE;DECISAO;ATO", "2023-3;310540;CUMPRIU;Deliberação 9"]);
            await new ImportDecisions(database, norms, TimeProvider.System).RunAsync(path, new() { Author = "test", Replace = true });
            await settle.RunAsync(new(2023, 3), allowMissing: false, "test");
            await new ImportProduction(database, norms, TimeProvider.System).RunAsync(
                [], new() { Author = "test", Replace = true, Empty = [new(norms.Current.State, new(202310))] });
            await settle.RunAsync(new(2023, 3), allowMissing: false, "test");
        }
    }
}
