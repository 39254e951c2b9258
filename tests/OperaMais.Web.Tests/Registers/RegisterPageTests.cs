using System.Net;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Registers;

/// <summary>Acts on who is a beneficiary, in the browser.</summary>
public sealed class RegisterPageTests
{
    private const string Hospital = "2126796";

    [Fact]
    public async Task An_analyst_records_every_kind_of_act_and_the_pages_tell_it()
    {
        await using var site = await StartAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);
        Assert.Contains("Nenhum ato até agora", await ReadAsync(client, "/cadastro"), StringComparison.Ordinal);

        await DoneAsync(client, "adesao", "adesao", ("beneficiario", "310010"), ("valor", "1.250.000,00"), ("data", "2023-11-06"), ("documento", "Adesão 1/2023"));
        var takenOver = await SendAsync(client, "gestao", "gestao", ("beneficiario", Hospital), ("municipio", "3100203"), ("data", "2023-11-20"), ("documento", "Termo 7/2023"));
        Assert.Equal($"/cadastro?feito=gestao&prestador={Hospital}", AddressOf(takenOver));
        await DoneAsync(client, "desligamento", "desligamento", ("beneficiario", "310620"), ("data", "2023-11-20"), ("documento", "Ofício 3"));
        await DoneAsync(client, "revogacao?ato=3", "revogacao", ("documento", "Despacho 2"));

        var page = await ReadAsync(client, "/cadastro?feito=revogacao");
        foreach (var part in (string[])["O ato foi revogado.", "Gestão plena assumida pelo município de Abaeté, beneficiário a partir de 2024-1.", "revogado pelo ato 4", "Adesão 1/2023, de 06/11/2023", "por analyst@example.org"])
            Assert.Contains(part, page, StringComparison.Ordinal);
        Assert.Contains("gestão assumida pelo município, a partir de 2024-1", await ReadAsync(client, $"/beneficiarios/{Hospital}"), StringComparison.Ordinal);
        var municipality = await ReadAsync(client, "/beneficiarios/310020");
        foreach (var part in (string[])["ABAETÉ", "beneficiário a partir de 2024-1, por assumir a gestão", "não é beneficiário neste quadrimestre", "gestão plena assumida (Art. 2º, § 3º)"])
            Assert.Contains(part, municipality, StringComparison.Ordinal);
        Assert.Contains("R$ 1.250.000,00", await ReadAsync(client, "/beneficiarios/310010"), StringComparison.Ordinal);
        Assert.Contains("Abadia dos Dourados", await ReadAsync(client, "/beneficiarios?busca=abadia"), StringComparison.Ordinal);
        Assert.Contains("Nada foi lançado", await ReadAsync(client, "/beneficiarios/310010/conta"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/beneficiarios/310010/conta/tabela")).StatusCode);
        Assert.Contains("310010", await ReadAsync(client, "/api/v1/beneficiaries"), StringComparison.Ordinal);
        // The settlements were made before the acts.
        Assert.Contains("Não é beneficiário neste quadrimestre", await ReadAsync(client, "/apuracao/2024-1/310020"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/?quadrimestre=2024-1")).StatusCode);
    }

    [Fact]
    public async Task What_is_to_be_paid_back_is_tracked()
    {
        await using var site = await StartAsync(async test =>
        {
            await new RecordTakeover(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(new(Id("2102854"), new(311570), new(2023, 11, 20), "Termo 9", "ana"));
        });
        using var client = await site.SignedInAsync(Roles.Analyst);
        Assert.Contains("a restituir ao erário", await ReadAsync(client, "/beneficiarios/2102854"), StringComparison.Ordinal);

        var tooMuch = await SendAsync(client, "devolucao?beneficiario=2102854", "devolucao", ("valor", "999.999,00"), ("data", "2023-12-04"), ("documento", "DAE 1"));
        Assert.Contains("é maior que o que está em aberto", await tooMuch.TextAsync(), StringComparison.Ordinal);
        await DoneAsync(client, "devolucao?beneficiario=2102854", "devolucao", ("valor", "0,01"), ("data", "2023-12-04"), ("documento", "DAE 1"));
        var again = await SendAsync(client, "devolucao?beneficiario=2102854", "devolucao", ("valor", "0,01"), ("data", "2023-12-04"), ("documento", "DAE 1"));
        Assert.Contains("já foi registrada por analyst@example.org", await again.TextAsync(), StringComparison.Ordinal);
        var row = TableRows.Of(await client.GetStringAsync("/cadastro"))[0];
        Assert.Equal(("0,01", TableRows.Centavos(row["A restituir"]) - 1), (row["Devolvido"], TableRows.Centavos(row["Em aberto"])));
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_next_to_its_field_at_once()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);

        var answer = await (await SendAsync(client, "adesao", "adesao", ("beneficiario", "12"), ("valor", "1.234.5"), ("quadrimestre", "2024"), ("data", ""))).TextAsync();
        foreach (var sentence in (string[])["«12» não é um código", "«1.234.5» não é um valor", "«2024» não é um quadrimestre", "Preencha este campo."])
            Assert.Contains(sentence, answer, StringComparison.Ordinal);
        Assert.Contains("id=\"campo-data-error\"", answer, StringComparison.Ordinal);
        Assert.Contains("id=\"campo-documento-error\"", answer, StringComparison.Ordinal);
        var seat = await (await SendAsync(client, "gestao", "gestao", ("beneficiario", Hospital), ("municipio", "310620"), ("data", "2023-11-20"), ("documento", "Termo"))).TextAsync();
        Assert.Contains("id=\"campo-municipio-error\"", seat, StringComparison.Ordinal);
        Assert.Contains("é ABAETÉ (310020), não 310620", seat, StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.RegistryActs);
    }

    [Theory]
    [InlineData("/cadastro/devolucao?beneficiario=310620")]
    [InlineData("/cadastro/devolucao")]
    [InlineData("/cadastro/revogacao?ato=1")]
    [InlineData("/cadastro/revogacao?ato=x")]
    public async Task What_there_is_not_is_not_found(string address)
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var client = await site.SignedInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Others_read_the_acts_and_record_none()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        foreach (var role in (string[])[Roles.Approver, Roles.Auditor])
        {
            using var client = await site.SignedInAsync(role);
            Assert.DoesNotContain("Nova adesão", await ReadAsync(client, "/cadastro"), StringComparison.Ordinal);
            foreach (var form in (string[])["adesao", "gestao", "desligamento", "devolucao", "revogacao"])
                Assert.StartsWith("/acesso-negado", AddressOf(await client.GetAsync($"/cadastro/{form}")), StringComparison.Ordinal);
        }
        using var manager = await site.SignedInAsync(Roles.Manager);
        Assert.StartsWith("/acesso-negado", AddressOf(await manager.GetAsync("/cadastro")), StringComparison.Ordinal);
    }

    private static async Task<Site> StartAsync(Func<TestDatabase, Task>? then = null)
    {
        var site = await Site.StartAsync(fill: async test =>
        {
            await ExampleSite.FillAsync(test);
            var release = new ReleaseParcel(test.Database, NormLibrary.Embedded, TimeProvider.System);
            foreach (var month in (int[])[202309, 202311])
                await release.RunAsync(new() { Parcel = new(month), Author = "bia" });
            await (then?.Invoke(test) ?? Task.CompletedTask);
        });
        await site.CreateUsersAsync();
        return site;
    }

    private static BeneficiaryId Id(string code) => BeneficiaryId.TryRead(code, out var id) ? id : throw new FormatException(code);

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static string AddressOf(HttpResponseMessage answer) => new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;

    private static async Task DoneAsync(HttpClient client, string page, string form, params (string Name, string Value)[] fields) =>
        Assert.Equal($"/cadastro?feito={form}", AddressOf(await SendAsync(client, page, form, fields)));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string page, string form, params (string Name, string Value)[] fields) => client.PostFormAsync(
        $"/cadastro/{page}", $"/cadastro/{page}", fields.Append(("_handler", form)).ToDictionary(field => field.Item1, field => field.Item2));
}
