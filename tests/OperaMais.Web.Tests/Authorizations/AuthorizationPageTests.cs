using System.Net;
using System.Text.RegularExpressions;
using OperaMais.Application.Imports;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Authorizations;

/// <summary>Ranges of authorization numbers in the browser: an analyst's, those of Belo Horizonte's manager, and what Contagem's manager is told.</summary>
public sealed partial class AuthorizationPageTests
{
    private const string Neighbour = "vizinha";
    private const string City = "/autorizacoes/municipios/310620";

    [Fact]
    public async Task From_the_state_to_issued_numbers_and_nobody_else_sees_anything_of_it()
    {
        await using var site = await StartAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var manager = await site.SignedInAsync(Roles.Manager);
        using var neighbour = await site.SignedInAsync(Neighbour);

        Assert.Contains("Nenhuma série cadastrada", await ReadAsync(analyst, "/autorizacoes"), StringComparison.Ordinal);
        await DoneAsync(analyst, "/autorizacoes/nova", "/autorizacoes?feito=registrada", "serie", ("primeiro", "31.24.5.0000001"), ("ultimo", "31.24.5.0001000"), ("ato", "Deliberação 1"));
        var list = await ReadAsync(analyst, "/autorizacoes?feito=registrada");
        Assert.Contains("A série foi cadastrada", list, StringComparison.Ordinal);
        var series = SeriesAddress().Match(list).Value;

        // Three quarters and one quarter of 800.
        var proposal = await ReadAsync(analyst, $"{series}/distribuir?reserva=200");
        Assert.Contains("value=\"600\"", proposal, StringComparison.Ordinal);
        Assert.Contains("value=\"200\"", proposal, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"Números para Belo Horizonte\"", proposal, StringComparison.Ordinal);
        Assert.Contains("não pode ser negativa", await ReadAsync(analyst, $"{series}/distribuir?reserva=-1"), StringComparison.Ordinal);
        Assert.Contains("«Reserva do Estado»: «muita» não é um número inteiro", await ReadAsync(analyst, $"{series}/distribuir?reserva=muita"), StringComparison.Ordinal);
        var allocation = $"{series}/distribuir?reserva=200";
        Assert.Contains("só há 800 livres", await RefusedAsync(analyst, allocation, "distribuir", ("livres", "1000"), ("municipio", "310620"), ("quantidade", "801")), StringComparison.Ordinal);
        Assert.Contains("«mil» não é um número inteiro", await RefusedAsync(analyst, allocation, "distribuir", ("livres", "1000"), ("municipio", "310620"), ("quantidade", "mil")), StringComparison.Ordinal);
        await DoneAsync(analyst, allocation, $"{series}?feito=distribuida", "distribuir", ("livres", "1000"), ("municipio", "310620"), ("quantidade", "590"), ("outroMunicipio", "311860"), ("outraQuantidade", "210"));
        Assert.Contains("31.24.5.0000591 a 31.24.5.0000800", await ReadAsync(analyst, series), StringComparison.Ordinal);
        // What was sent twice says so.
        Assert.Contains("agora há 200", await RefusedAsync(analyst, allocation, "distribuir", ("livres", "1000"), ("municipio", "310620"), ("quantidade", "10")), StringComparison.Ordinal);

        var page = await ReadAsync(manager, City);
        Assert.Contains("31.24.5.0000001 a 31.24.5.0000590", page, StringComparison.Ordinal);
        Assert.DoesNotContain("31.24.5.0000591", page, StringComparison.Ordinal);
        var free = Chosen(page, "faixa");
        Assert.Contains("CNES «9000004» não é válido", await RefusedAsync(manager, City, "redistribuir", ("faixa", free), ("orgao", "Santa Casa"), ("cnes", "9000004"), ("numeros", "30")), StringComparison.Ordinal);
        Assert.Contains("só há 590 livres", await RefusedAsync(manager, City, "redistribuir", ("faixa", free), ("orgao", "Santa Casa"), ("cnes", "9000003"), ("numeros", "591")), StringComparison.Ordinal);
        await DoneAsync(manager, City, $"{City}?feito=redistribuida", "redistribuir", ("faixa", free), ("orgao", "Santa Casa"), ("cnes", "9000003"), ("numeros", "30"));
        var range = RangeAddress().Match(await ReadAsync(manager, City)).Value;

        await DoneAsync(manager, range, $"{range}?feito=emitidos&quantos=20", "emitir", ("quantos", "20"), ("emitidos", "0"));
        page = await ReadAsync(manager, $"{range}?feito=emitidos&quantos=20");
        Assert.Contains("Números emitidos: 20, de 31.24.5.0000001 a 31.24.5.0000020", page, StringComparison.Ordinal);
        Assert.Contains("31.24.5.0000020-", page, StringComparison.Ordinal);
        Assert.Contains("foram emitidos 20 números", await RefusedAsync(manager, range, "emitir", ("quantos", "20"), ("emitidos", "0")), StringComparison.Ordinal);
        Assert.Contains("só restam 10", await RefusedAsync(manager, range, "emitir", ("quantos", "11"), ("emitidos", "20")), StringComparison.Ordinal);
        Assert.Contains("de 1 a 1000 por vez", await RefusedAsync(manager, range, "emitir", ("quantos", "-2"), ("emitidos", "20")), StringComparison.Ordinal);
        await DoneAsync(manager, range, $"{range}?feito=emitidos&quantos=7", "emitir", ("quantos", "7"), ("emitidos", "20"));
        Assert.Contains("90 % já foi emitida; restam 3 números", await ReadAsync(manager, range), StringComparison.Ordinal);

        var number = AuthorizationNumber.Format(new NumberRange(312_450_000_003, 1).Numbers.Single());
        Assert.Contains("Informe o motivo", await RefusedAsync(manager, range, "mudar", ("numero", number), ("motivo", " "), ("acao", "cancelado")), StringComparison.Ordinal);
        await DoneAsync(manager, range, $"{range}?feito=cancelado", "mudar", ("numero", number), ("motivo", "Digitado errado"), ("acao", "cancelado"));
        Assert.Contains("Digitado errado", await ReadAsync(manager, $"{range}?situacao=cancelados"), StringComparison.Ordinal);
        await DoneAsync(manager, range, $"{range}?feito=devolvidos", "devolver", ("devolvidos", "3"), ("tinha", "30"));
        Assert.Contains("A faixa está esgotada", await ReadAsync(manager, range), StringComparison.Ordinal);
        var csv = await (await manager.GetAsync($"{range}/tabela?formato=programa")).Content.ReadAsStringAsync();
        Assert.Equal(28, csv.TrimEnd().Split('\n').Length);
        Assert.Contains("3124500000039", csv, StringComparison.Ordinal);
        Assert.Contains(";cancelado;Digitado errado;", csv, StringComparison.Ordinal);

        // A municipality's range is not found by another's manager, and numbers are masked to whoever may not see those of AIHs.
        foreach (var address in (string[])[City, $"{City}/tabela", range, $"{range}/tabela"])
            Assert.Equal((address, HttpStatusCode.NotFound), (address, (await neighbour.GetAsync(address)).StatusCode));
        foreach (var address in (string[])[series, $"{series}/distribuir", "/autorizacoes/nova"])
            Assert.NotEqual((address, HttpStatusCode.OK), (address, (await neighbour.GetAsync(address)).StatusCode));
        Assert.DoesNotContain("310620", await ReadAsync(neighbour, "/autorizacoes"), StringComparison.Ordinal);
        // The form of a page that is not there is none either.
        var sent = await PostAsync(neighbour, "/autorizacoes/municipios/311860", range, "emitir", ("quantos", "1"), ("emitidos", "27"));
        Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode);
        Assert.DoesNotContain("Santa Casa", await sent.TextAsync(), StringComparison.Ordinal);
        var foreign = Chosen(await ReadAsync(manager, City), "faixa");
        Assert.Contains("Não há esta faixa", await RefusedAsync(neighbour, "/autorizacoes/municipios/311860", "redistribuir", ("faixa", foreign), ("orgao", "x"), ("numeros", "1")), StringComparison.Ordinal);
        Assert.Contains("Não há esta faixa", await RefusedAsync(neighbour, "/autorizacoes/municipios/311860", "devolver", ("faixa", foreign), ("numeros", "1")), StringComparison.Ordinal);
        using var approver = await site.SignedInAsync(Roles.Approver);
        page = await ReadAsync(approver, range);
        Assert.Contains("31245••••••", page, StringComparison.Ordinal);
        Assert.DoesNotContain("31.24.5.0000003-9", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Emitir números", page, StringComparison.Ordinal);
        Assert.DoesNotContain("3124500000039", await (await approver.GetAsync($"{range}/tabela?formato=programa")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        Assert.Contains("31.24.5.0000003-9", await ReadAsync(auditor, range), StringComparison.Ordinal);
        // Reading is not doing.
        foreach (var reader in (HttpClient[])[auditor, analyst])
            Assert.DoesNotContain("Emitir números", await ReadAsync(reader, range), StringComparison.Ordinal);
        Assert.Contains("Belo Horizonte", await (await auditor.GetAsync($"{series}/tabela?formato=programa")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("Deliberação 1", await (await auditor.GetAsync("/autorizacoes/tabela?formato=programa")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("31.24.5.0000001", "31.24.6.0000010", "uma faixa é de um só Estado, ano e tipo")]
    [InlineData("31.24.5.0000010", "31.24.5.0000001", "antes de começar")]
    [InlineData("31.24.7.0000001", "31.24.7.0000010", "A posição 5 traz 7")]
    [InlineData("00.24.5.0000001", "00.24.5.0000010", "As posições 1 e 2 trazem 00")]
    [InlineData("31.99.5.0000001", "31.99.5.0000010", "posterior a")]
    [InlineData("", "", "0 algarismos em vez de 13")]
    public async Task What_is_no_series_is_refused_beside_its_field(string first, string last, string words)
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        Assert.Contains(words, await RefusedAsync(analyst, "/autorizacoes/nova", "serie", ("primeiro", first), ("ultimo", last), ("ato", "x")), StringComparison.Ordinal);
    }

    private static async Task<Site> StartAsync()
    {
        var site = await Site.StartAsync(fill: async test =>
        {
            using var folder = new TemporaryFolder();
            await File.WriteAllTextAsync(folder.File("ppi.csv"), "COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL\n202312;310620;10;300\n202312;311860;0;100\n");
            await new ImportPpi(test.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(folder.File("ppi.csv"), new() { Author = "test" });
        });
        await site.CreateUsersAsync();
        await site.CreateManagerAsync(Neighbour, "311860");
        return site;
    }

    private static async Task<string> ReadAsync(HttpClient client, string address)
    {
        var answer = await client.GetAsync(address);
        Assert.Equal((address, HttpStatusCode.OK), (address, answer.StatusCode));
        return await answer.TextAsync();
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string page, string address, string form, params (string Name, string Value)[] fields) =>
        client.PostFormAsync(page, address, fields.Append(("_handler", form)).ToDictionary(field => field.Item1, field => field.Item2));

    private static async Task DoneAsync(HttpClient client, string address, string then, string form, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(client, address, address, form, fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.TextAsync());
        Assert.EndsWith(then, answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    private static async Task<string> RefusedAsync(HttpClient client, string address, string form, params (string Name, string Value)[] fields)
    {
        var answer = await PostAsync(client, address, address, form, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.TextAsync();
    }

    // What is chosen first in a list of ranges.
    private static string Chosen(string page, string name) =>
        Regex.Match(page, $"name=\"{name}\".*?<option value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture | RegexOptions.Singleline, TimeSpan.FromSeconds(5)).Groups["value"].Value;

    [GeneratedRegex("/autorizacoes/series/[0-9a-f-]+", RegexOptions.None, 5_000)]
    private static partial Regex SeriesAddress();

    [GeneratedRegex("/autorizacoes/faixas/[0-9a-f-]+", RegexOptions.None, 5_000)]
    private static partial Regex RangeAddress();
}
