using System.Net;
using System.Text.Json.Nodes;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Api;

[Collection(ExampleTests.Name)]
public sealed class ApiAccessTests(ExampleSite example)
{
    private const string Other = "310160";

    // Analyst, approver, manager, auditor, administrator: the status each gets.
    private static readonly Dictionary<string, int[]> Statuses = new()
    {
        ["/api/v1/quadrimesters"] = [200, 200, 200, 200, 403],
        ["/api/v1/quadrimesters/2023-3/settlement"] = [200, 200, 403, 200, 403],
        [$"/api/v1/quadrimesters/2023-3/settlement/{Site.ManagedMunicipality}"] = [200, 200, 200, 200, 403],
        [$"/api/v1/quadrimesters/2023-3/settlement/{Other}"] = [200, 200, 404, 200, 403],
        ["/api/v1/beneficiaries"] = [200, 200, 200, 200, 403],
        [$"/api/v1/beneficiaries/{Site.ManagedMunicipality}"] = [200, 200, 200, 200, 403],
        [$"/api/v1/beneficiaries/{Other}"] = [200, 200, 404, 200, 403],
        [$"/api/v1/beneficiaries/{Site.ManagedMunicipality}/parcels"] = [200, 200, 200, 200, 403],
        [$"/api/v1/beneficiaries/{Other}/parcels"] = [200, 200, 404, 200, 403],
        ["/api/v1/procedures"] = [200, 200, 200, 200, 200],
        ["/api/v1/procedures/0415010012"] = [200, 200, 200, 200, 200],
    };

    public static TheoryData<string, string, int> Table
    {
        get
        {
            var table = new TheoryData<string, string, int>();
            foreach (var (address, statuses) in Statuses)
                for (var role = 0; role < Roles.All.Length; role++)
                    // Whoever has nothing to do with this programme reads what an administrator does.
                    table.Add(address, Roles.All[role], statuses[Math.Min(role, statuses.Length - 1)]);
            return table;
        }
    }

    public static TheoryData<string> Addresses => [.. Statuses.Keys];

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Every_role_gets_what_it_may_see(string address, string role, int expected)
    {
        using var client = await example.Site.SignedInAsync(role);
        var answer = await client.GetAsync(address);
        Assert.Equal(expected, (int)answer.StatusCode);
        Assert.Equal(expected == 200 ? "application/json" : "application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Who_has_not_signed_in_gets_a_document_not_a_page(string address)
    {
        using var visitor = example.Site.Visitor();
        var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("signIn", (await ProblemAsync(answer))["code"]!.GetValue<string>());
    }

    [Fact]
    public async Task What_a_manager_may_not_see_looks_like_what_is_not_there()
    {
        using var client = await example.Site.SignedInAsync(Roles.Manager);
        var hidden = await ProblemAsync(await client.GetAsync($"/api/v1/beneficiaries/{Other}"));
        var missing = await ProblemAsync(await client.GetAsync("/api/v1/beneficiaries/310001"));
        Assert.Equal(missing.ToJsonString(), hidden.ToJsonString());
        var seen = JsonNode.Parse(await client.GetStringAsync("/api/v1/beneficiaries"))!.AsArray();
        Assert.Equal([Site.ManagedMunicipality], seen.Select(beneficiary => beneficiary!["id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("/api/v1/quadrimesters/2023-9/settlement", 404, "quadrimester")]
    [InlineData("/api/v1/quadrimesters/2023-2/settlement", 404, "settlement")]
    [InlineData("/api/v1/quadrimesters/2023-3/settlement?version=99", 404, "settlement")]
    [InlineData("/api/v1/quadrimesters/2023-3/settlement?version=um", 400, "version")]
    [InlineData("/api/v1/quadrimesters/2023-3/settlement/31062", 404, "beneficiary")]
    [InlineData("/api/v1/quadrimesters/2023-3/settlement/310010", 404, "beneficiary")]
    [InlineData("/api/v1/beneficiaries/x/parcels", 404, "beneficiary")]
    [InlineData("/api/v1/procedures/0401010015", 404, "procedure")]
    [InlineData("/api/v1/nothing", 404, "path")]
    public async Task What_is_not_there_is_told_by_code_and_sentence(string address, int status, string code)
    {
        using var client = await example.Site.SignedInAsync(Roles.Auditor);
        var answer = await client.GetAsync(address);
        var problem = await ProblemAsync(answer);
        Assert.Equal((status, code), ((int)answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.EndsWith(".", problem["title"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_document_describes_every_endpoint()
    {
        using var visitor = example.Site.Visitor();
        var document = JsonNode.Parse(await visitor.GetStringAsync("/api/v1/openapi.json"))!;
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/v1/beneficiaries",
                "/api/v1/beneficiaries/{id}",
                "/api/v1/beneficiaries/{id}/parcels",
                "/api/v1/procedures",
                "/api/v1/procedures/{code}",
                "/api/v1/quadrimesters",
                "/api/v1/quadrimesters/{quadrimester}/settlement",
                "/api/v1/quadrimesters/{quadrimester}/settlement/{beneficiary}",
            ],
            document["paths"]!.AsObject().Select(path => path.Key).Order(StringComparer.Ordinal));
        Assert.Equal("number", document["components"]!["schemas"]!["Money"]!["type"]!.GetValue<string>());
    }

    private static async Task<JsonNode> ProblemAsync(HttpResponseMessage answer) =>
        JsonNode.Parse(await answer.Content.ReadAsStringAsync())!;
}
