using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Settlements;

[Collection(ExampleTests.Name)]
public sealed class SettlementDownloadTests(ExampleSite example)
{
    private const string Header =
        "id;kind;name;municipality;procedures;financing;financingSh;financingSp;anticipation;adjustment;referenced;total;achievedBp;targetBp;status;bonusReference;bonus";

    [Theory]
    [InlineData("2023-3")]
    [InlineData("2024-1")]
    [InlineData("2024-2")]
    [InlineData("2024-3")]
    public async Task Its_rows_and_sums_are_those_of_the_command_line(string name)
    {
        Assert.True(Quadrimester.TryRead(name, out var quadrimester));
        // What the command line calls and writes.
        var calculated = (await new SettleQuadrimester(example.Site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
            .RunAsync(quadrimester, allowMissing: false, "test")).Settlement;
        using var client = await example.Site.SignedInAsync(Roles.Auditor);

        var answer = await client.GetAsync($"/apuracao/{name}/tabela?formato=programa");

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal($"apuracao-{name}-v1.csv", answer.Content.Headers.ContentDisposition!.FileName);
        var rows = Rows(await answer.Content.ReadAsStringAsync());
        Assert.Equal(calculated.Beneficiaries.Select(settled => settled.Beneficiary.Id.ToString()), rows.Select(row => row["id"]));
        foreach (var (row, settled) in rows.Zip(calculated.Beneficiaries))
        {
            var figures = ExpectedFigures.OfWorkedExample.Quadrimesters[name][row["id"]];
            Assert.Equal(
                (figures.Procedures, figures.Referenced, figures.Total, figures.Status, $"{figures.TargetBp}", $"{settled.Indicator.Achieved?.Value}"),
                (long.Parse(row["procedures"]), long.Parse(row["referenced"]), long.Parse(row["total"]), row["status"], row["targetBp"], row["achievedBp"]));
            Assert.Equal((settled.Beneficiary.Name, settled.Beneficiary.Municipality.ToString()), (row["name"], row["municipality"]));
            Assert.Equal(
                (settled.Production.Financing, settled.Production.Sh, settled.Production.Sp, settled.Bonus.Reference),
                (Money(row["financing"]), Money(row["financingSh"]), Money(row["financingSp"]), Money(row["bonusReference"])));
        }
        foreach (var (column, amount) in (ReadOnlySpan<(string, Func<ExpectedSettlement, long>)>)
            [("financing", row => row.Financing), ("anticipation", row => row.Anticipation), ("adjustment", row => row.Adjustment), ("bonus", row => row.Bonus)])
            Assert.Equal(ExpectedFigures.OfWorkedExample.Quadrimesters[name].Values.Sum(amount), rows.Sum(row => Money(row[column]).Centavos));
    }

    [Fact]
    public async Task It_holds_what_is_filtered_in_the_order_chosen()
    {
        using var client = await example.Site.SignedInAsync(Roles.Analyst);

        var rows = Rows(await client.GetStringAsync("/apuracao/2024-1/tabela?formato=programa&situacao=cumpriu&gestao=municipal&ordem=-bonus"));

        var expected = ExpectedFigures.OfWorkedExample.Quadrimesters["2024-1"].Where(entry => entry is { Key.Length: 6, Value.Status: "met" }).ToList();
        Assert.Equal(expected.Select(entry => entry.Value.Bonus).OrderDescending(), rows.Select(row => Money(row["bonus"]).Centavos));
        Assert.Equal(expected.Select(entry => entry.Key).Order(), rows.Select(row => row["id"]).Order());
    }

    [Theory]
    [InlineData(Roles.Auditor, "/apuracao/2022-1/tabela", System.Net.HttpStatusCode.NotFound)]
    [InlineData(Roles.Auditor, "/apuracao/2023-3/tabela?versao=7", System.Net.HttpStatusCode.NotFound)]
    [InlineData(Roles.Manager, "/apuracao/2023-3/tabela", System.Net.HttpStatusCode.Redirect)]
    public async Task What_is_not_there_or_not_theirs_cannot_be_downloaded(string role, string address, System.Net.HttpStatusCode status)
    {
        using var client = await example.Site.SignedInAsync(role);
        Assert.Equal(status, (await client.GetAsync(address)).StatusCode);
    }

    // Reais with a point and two decimals.
    private static Money Money(string text)
    {
        Assert.Matches(@"^-?\d+\.\d\d$", text);
        return new(long.Parse(text.Replace(".", "", StringComparison.Ordinal)));
    }

    private static List<Dictionary<string, string>> Rows(string csv)
    {
        var lines = csv.TrimEnd('\n').Split('\n');
        Assert.Equal(Header, lines[0]);
        return [.. lines.Skip(1).Select(line => Header.Split(';').Zip(line.Split(';')).ToDictionary(pair => pair.First, pair => pair.Second))];
    }
}
