using System.Net;
using OperaMais.Application.Imports;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Settlements;

public sealed class SettlePageTests
{
    [Fact]
    public async Task Missing_competences_are_refused_with_the_sentence_and_a_draft_says_what_it_is()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);

        Assert.Contains("Este quadrimestre ainda não foi apurado", await (await client.GetAsync("/apuracao/2023-3")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("ainda não foi apurado", await (await client.GetAsync("/apuracao/2023-3/310620")).TextAsync(), StringComparison.Ordinal);
        var refused = await client.PostFormAsync("/apuracao", "/apuracao/2023-3/apurar", new() { ["_handler"] = "apurar" });
        Assert.Contains("faltam competências de Minas Gerais (202205, 202206", await refused.TextAsync(), StringComparison.Ordinal);
        var draft = await client.PostFormAsync("/apuracao", "/apuracao/2023-3/apurar", new() { ["_handler"] = "apurar", ["rascunho"] = "sim" });
        Assert.Equal("/apuracao/2023-3?apurada=nova", new Uri(new("http://localhost"), draft.Headers.Location!).PathAndQuery);

        var page = await (await client.GetAsync("/apuracao/2023-3?apurada=nova")).TextAsync();
        Assert.Contains("A apuração foi gravada como versão 1.", page, StringComparison.Ordinal);
        Assert.Contains("Esta versão nunca poderá ser aprovada.", page, StringComparison.Ordinal);
        Assert.Contains("rascunho", await (await client.GetAsync("/apuracao")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("rascunho incompleto", await (await client.GetAsync("/beneficiarios/310620")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_settles_is_written_down_and_a_second_time_changes_nothing()
    {
        await using var site = await Site.StartAsync(fill: ExampleSite.FillAsync);
        await site.CreateUsersAsync();
        // A new fact makes a new version.
        using (var folder = new TemporaryFolder())
        {
            var path = folder.File("decisions.csv");
            await File.WriteAllLinesAsync(path, ["QUADRIMESTRE;IBGE;DECISAO;ATO", "2023-3;310620;CUMPRIU;Ato 1"]);
            await new ImportDecisions(site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
                .RunAsync(path, new() { Author = "analyst@example.org", Replace = true });
        }
        using var client = await site.SignedInAsync(Roles.Analyst);
        var fields = new Dictionary<string, string> { ["_handler"] = "apurar" };

        var first = await client.PostFormAsync("/apuracao", "/apuracao/2023-3/apurar", fields);
        var second = await client.PostFormAsync("/apuracao", "/apuracao/2023-3/apurar", fields);

        Assert.EndsWith("apurada=nova", first.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.EndsWith("apurada=igual", second.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("por analyst@example.org", await (await client.GetAsync("/apuracao")).TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Approver)]
    [InlineData(Roles.Manager)]
    public async Task Only_analysts_settle(string role)
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(role);

        var answer = await client.PostAsync("/apuracao/2023-3/apurar", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["_handler"] = "apurar", ["rascunho"] = "sim", [FormPosts.TokenField] = await client.TokenAsync("/beneficiarios") }));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/acesso-negado", new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery, StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Settlements);
    }
}
