using System.Net;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Naive;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Settlements;

[Collection(ExampleTests.Name)]
public sealed class BeneficiarySettlementPageTests(ExampleSite example)
{
    private const string Own = "/apuracao/2024-1/310620";

    // The busiest one of the example, so that there is something of everything.
    private static readonly string Busiest = NaiveReference.Fates(WorkedExample.Scenario)["2024-1"].MaxBy(entry => entry.Value.Values.Sum()).Key;

    [Theory]
    [InlineData(Own, HttpStatusCode.OK)]
    [InlineData("/beneficiarios/310620", HttpStatusCode.OK)]
    [InlineData("/apuracao/2024-1/317020", HttpStatusCode.NotFound)]
    [InlineData("/beneficiarios/317020", HttpStatusCode.NotFound)]
    [InlineData("/apuracao/2024-1/2126796", HttpStatusCode.NotFound)]
    [InlineData("/beneficiarios/2126796", HttpStatusCode.NotFound)]
    public async Task A_manager_finds_its_own_municipality_alone(string address, HttpStatusCode status)
    {
        using var client = await example.Site.SignedInAsync(Roles.Manager);
        Assert.Equal(status, (await client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/apuracao/2022-1")]
    [InlineData("/apuracao/2023-4")]
    [InlineData("/apuracao/amanha")]
    [InlineData("/apuracao/2023-3?versao=2")]
    [InlineData("/apuracao/2023-3?versao=ultima")]
    [InlineData("/apuracao/2023-3/999999")]
    [InlineData("/apuracao/2023-3/abc")]
    [InlineData("/apuracao/2022-1/310620")]
    [InlineData("/apuracao/2023-3/310620?versao=2")]
    [InlineData("/apuracao/2022-1/apurar")]
    [InlineData("/beneficiarios/999999")]
    [InlineData("/beneficiarios/31062")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);
        var answer = await client.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("Não há nada neste endereço", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Analyst, true)]
    [InlineData(Roles.Auditor, true)]
    [InlineData(Roles.Approver, false)]
    public async Task Aih_numbers_are_whole_for_analysts_and_auditors_only(string role, bool isWhole)
    {
        using var client = await example.Site.SignedInAsync(role);
        var page = await (await client.GetAsync($"/apuracao/2024-1/{Busiest}?parte=aihs")).TextAsync();
        var numbers = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=aihs")).ConvertAll(row => row[""].Split(' ')[0]);
        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Matches(isWhole ? @"^\d{13}$" : @"^\d{5}•{6}\d{2}$", number));
        if (!isWhole)
            Assert.DoesNotContain(WorkedExample.Scenario.Production, aih => page.Contains(aih.Number.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_aihs_are_counted_by_fate_and_can_be_chosen_by_it()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        var fates = NaiveReference.Fates(WorkedExample.Scenario)["2024-1"][Busiest];

        var paid = await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=aihs&destino=paga");
        var repeated = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=aihs&destino=repetida"));

        Assert.Equal(Math.Min(50, fates["counted"]), TableRows.Of(paid).Count);
        Assert.Equal(fates.GetValueOrDefault("repeatedAih"), repeated.Count);
        Assert.All(repeated, row => Assert.StartsWith("✕ AIH repetida", row["Situação"], StringComparison.Ordinal));
        var byMonth = 0;
        foreach (var (month, text) in ((string, string)[])[("202401", "jan/2024"), ("202402", "fev/2024"), ("202403", "mar/2024"), ("202404", "abr/2024")])
        {
            var rows = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=aihs&mes={month}"));
            Assert.All(rows, row => Assert.Equal(text, row["Competência"]));
            byMonth += rows.Count;
        }
        Assert.Equal(fates.Values.Sum(), byMonth);
        Assert.DoesNotContain("apure de novo", await (await client.GetAsync($"/apuracao/2024-1/{Busiest}")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Production_and_parcels_add_up_to_what_was_calculated()
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        var figures = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-1"][Busiest];

        var lines = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=producao"));
        var parcels = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=parcelas"));
        var origins = TableRows.Of(await client.GetStringAsync($"/apuracao/2024-1/{Busiest}?parte=origem"));

        Assert.Equal(figures.Financing, lines.Sum(row => TableRows.Centavos(row["Total"])));
        Assert.Equal(figures.BonusReference, lines.Sum(row => TableRows.Centavos(row["Referência de bônus"])));
        Assert.Equal(figures.Procedures, lines.Sum(row => long.Parse(row["Quantidade"])));
        Assert.Equal(
            ExpectedFigures.OfWorkedExample.Schedule[Busiest].Select(parcel => (parcel.Credit, parcel.Debit, parcel.Discount, parcel.Net, parcel.Balance)),
            parcels.Select(row => (Of(row, "Crédito"), Of(row, "Débito"), Of(row, "Desconto"), Of(row, "Líquido"), Of(row, "Saldo"))));
        Assert.Equal(figures.Procedures, origins.Sum(row => long.Parse(row["AIHs"])));
    }

    private static long Of(Dictionary<string, string> row, string label) => TableRows.Centavos(row[label]);
}
