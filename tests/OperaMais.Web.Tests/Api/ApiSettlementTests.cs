using System.Text.Json;
using System.Text.Json.Nodes;
using OperaMais.Application.Documents;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Scenarios;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Api;

[Collection(ExampleTests.Name)]
public sealed class ApiSettlementTests(ExampleSite example) : IAsyncLifetime
{
    private HttpClient client = null!;

    public static TheoryData<string> Quadrimesters => [.. NormLibrary.Embedded.Current.Quadrimesters.Select(quadrimester => quadrimester.ToString())];

    public async Task InitializeAsync() => client = await example.Site.SignedInAsync(Roles.Auditor);

    public Task DisposeAsync()
    {
        client.Dispose();
        return Task.CompletedTask;
    }

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task Every_row_is_what_the_command_line_writes(string quadrimester)
    {
        Assert.True(Quadrimester.TryRead(quadrimester, out var read));
        var calculated = await new SettleQuadrimester(example.Site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
            .RunAsync(read, allowMissing: false, "test");
        var expected = JsonSerializer.SerializeToNode(SettlementDocument.Of(calculated.Settlement), DocumentJson.Options)!.AsObject();

        var answer = await JsonAsync($"/api/v1/quadrimesters/{quadrimester}/settlement");

        Assert.Equal(275, answer["beneficiaries"]!.AsArray().Count);
        foreach (var (name, value) in expected)
            Assert.Equal(value!.ToJsonString(), answer[name]!.ToJsonString());
        Assert.Equal(calculated.Version, answer["version"]!.GetValue<int>());
    }

    [Theory]
    [MemberData(nameof(Quadrimesters))]
    public async Task Every_row_is_what_a_separate_program_calculated(string quadrimester)
    {
        var rows = (await JsonAsync($"/api/v1/quadrimesters/{quadrimester}/settlement"))["beneficiaries"]!.AsArray();
        Assert.Equal(ExpectedFigures.OfWorkedExample.Quadrimesters[quadrimester], rows.ToDictionary(row => row!["id"]!.GetValue<string>(), Figures!));
    }

    [Fact]
    public async Task One_beneficiary_is_a_row_of_all()
    {
        var all = (await JsonAsync("/api/v1/quadrimesters/2024-1/settlement?version=1"))["beneficiaries"]!.AsArray();
        var one = await JsonAsync("/api/v1/quadrimesters/2024-1/settlement/310620?version=1");
        Assert.Equal(all.Single(row => row!["id"]!.GetValue<string>() == "310620")!.ToJsonString(), one.ToJsonString());
    }

    [Fact]
    public async Task Parcels_are_those_of_the_schedule()
    {
        foreach (var (id, expected) in ExpectedFigures.OfWorkedExample.Schedule)
        {
            var parcels = (await JsonAsync($"/api/v1/beneficiaries/{id}/parcels"))["parcels"]!.AsArray();
            Assert.Equal(expected, parcels.Select(parcel => new ExpectedParcel(
                parcel!["month"]!.GetValue<string>(),
                Centavos(parcel["credit"]),
                Centavos(parcel["debit"]),
                Centavos(parcel["discount"]),
                Centavos(parcel["net"]),
                Centavos(parcel["balance"]))));
        }
    }

    [Fact]
    public async Task Quadrimesters_say_how_far_they_have_come()
    {
        var list = (await JsonNodeAsync("/api/v1/quadrimesters")).AsArray();
        Assert.Equal(4, list.Count);
        Assert.Equal("""{"quadrimester":"2023-3","firstCompetence":"202309","lastCompetence":"202312","cutOff":"2024-03-10","missingCompetences":[],"latestVersion":1}""", list[0]!.ToJsonString());
    }

    private static ExpectedSettlement Figures(JsonNode row) => new(
        row["procedures"]!.GetValue<long>(),
        Centavos(row["financing"]),
        Centavos(row["financingSh"]),
        Centavos(row["anticipation"]),
        Centavos(row["adjustment"]),
        row["indicator"]!["status"]!.GetValue<string>(),
        row["indicator"]!["targetBp"]?.GetValue<int>(),
        row["indicator"]!["referenced"]!.GetValue<long>(),
        row["indicator"]!["total"]!.GetValue<long>(),
        Centavos(row["bonusReference"]),
        Centavos(row["bonus"]));

    private static long Centavos(JsonNode? amount) => (long)(amount!.GetValue<decimal>() * 100);

    private async Task<JsonObject> JsonAsync(string address) => (await JsonNodeAsync(address)).AsObject();

    private async Task<JsonNode> JsonNodeAsync(string address) => JsonNode.Parse(await client.GetStringAsync(address))!;
}
