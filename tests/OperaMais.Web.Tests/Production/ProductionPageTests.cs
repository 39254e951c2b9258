using System.Net;
using System.Text;
using OperaMais.Application.Imports;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Production;

public sealed class ProductionPageTests
{
    private const string Wrong = "=1+1;3";

    [Fact]
    public async Task An_analyst_sees_what_is_missing_and_may_declare_it_empty_where_others_only_read()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var auditor = await site.SignedInAsync(Roles.Auditor);

        var working = await (await analyst.GetAsync("/producao")).TextAsync();
        var reading = await (await auditor.GetAsync("/producao")).TextAsync();

        Assert.Contains("1 de 28 presentes, 27 faltam", working, StringComparison.Ordinal);
        Assert.Contains("1 de 28 presentes, 27 faltam", reading, StringComparison.Ordinal);
        Assert.Contains("extraída em 08/03/2024", reading, StringComparison.Ordinal);
        foreach (var action in new[] { "data-upload", "/producao/vazia" })
        {
            Assert.Contains(action, working, StringComparison.Ordinal);
            Assert.DoesNotContain(action, reading, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Administrator)]
    public async Task Who_does_not_see_the_programme_does_not_see_its_production(string role)
    {
        await using var site = await StartAsync();
        using var other = await site.SignedInAsync(role);
        Assert.Contains("/acesso-negado", (await other.GetAsync("/producao")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/producao/019a0000-0000-7000-8000-000000000000")]
    [InlineData("/producao/nada")]
    [InlineData("/producao/importacoes/019a0000-0000-7000-8000-000000000000/linhas-deixadas-de-fora/tabela")]
    public async Task What_does_not_exist_is_not_found(string address)
    {
        await using var site = await StartAsync();
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Analyst, true)]
    [InlineData(Roles.Auditor, true)]
    [InlineData(Roles.Approver, false)]
    [InlineData(Roles.Manager, false)]
    [InlineData(Roles.Administrator, false)]
    public async Task Rows_left_out_are_downloaded_by_those_who_may_see_AIH_numbers(string role, bool mayRead)
    {
        await using var site = await StartAsync();
        using var user = await site.SignedInAsync(role);
        await using var context = site.Database.Database.CreateContext();
        var address = $"/producao/importacoes/{Assert.Single(context.Imports).Id}/linhas-deixadas-de-fora/tabela";

        var answer = await user.GetAsync(address);

        if (role == Roles.Approver)
            Assert.DoesNotContain("linhas-deixadas-de-fora", await (await user.GetAsync("/producao")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
        if (!mayRead)
            return;
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()).Split("\r\n");
        Assert.Equal("\uFEFFArquivo;Linha;Coluna;Código;Motivo;Texto", lines[0]);
        // The raw text begins like a formula and holds semicolons.
        Assert.StartsWith("a.csv;3;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith($";\"'{Wrong};2023;09;9999990;310620;310620;01;1;0407040102;;0.00;0.00\"", lines[1], StringComparison.Ordinal);
        Assert.Contains(address, await (await user.GetAsync("/producao")).TextAsync(), StringComparison.Ordinal);
    }

    // One row counts, one is left out.
    private static async Task<Site> StartAsync()
    {
        var site = await Site.StartAsync(fill: async test =>
        {
            using var folder = new Testing.TemporaryFolder();
            await File.WriteAllBytesAsync(folder.File("a.csv"), Extract.CsvWithFault(Wrong, 1));
            await new ImportProduction(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(
                [folder.File("a.csv")], new() { Author = "test", SkipInvalid = true, ExtractedOn = new(2024, 3, 8) });
        });
        await site.CreateUsersAsync();
        return site;
    }
}
