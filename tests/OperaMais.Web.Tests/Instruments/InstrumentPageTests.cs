using System.Net;
using OperaMais.Web.Access;
using OperaMais.Web.Tests.Payments;

namespace OperaMais.Web.Tests.Instruments;

public sealed class InstrumentPageTests
{
    private const string Register = "/instrumentos/registrar";

    [Fact]
    public async Task What_is_wrong_stands_next_to_its_field()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var empty = await SendAsync(analyst, []);
        foreach (var (field, message) in (ReadOnlySpan<(string, string)>)
            [("beneficiario", "Informe o código do beneficiário"), ("tipo", "Escolha o tipo"), ("numero", "Informe o número"), ("valor", "Escreva o valor como 1.234,56")])
        {
            Assert.Matches($"id=\"{field}\"[^>]*aria-invalid=\"true\"", empty);
            Assert.Contains(message, empty, StringComparison.Ordinal);
        }
        foreach (var (field, value, id, message) in ((string, string, string, string)[])
        [
            ("valor", "1234.56", "valor", "Escreva o valor como 1.234,56"),
            ("valor", "0", "valor", "deve ser maior que zero"),
            ("tipo", "TERMO_DE_METAS", "tipo", "O tipo não combina"),
            ("beneficiario", "310001", "beneficiario", ""),
            ("vigente_ate", "2030-01-01", "ate", "passa da vigência da resolução"),
            ("vigente_ate", "2022-01-01", "ate", "O fim da vigência vem antes"),
            ("assinado_em", "2099-01-01", "assinado", "A data de assinatura está no futuro"),
        ])
        {
            var page = await SendAsync(analyst, new(Instrument("310620")) { [field] = value });
            Assert.Matches($"id=\"{id}\"[^>]*aria-invalid=\"true\"", page);
            Assert.Contains(message, page, StringComparison.Ordinal);
        }
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Instruments);
    }

    [Fact]
    public async Task One_of_the_same_number_is_replaced_knowingly_and_values_are_read_as_Brazilians_write_them()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        Assert.Equal("", await SendAsync(analyst, Instrument("310620")));
        Assert.Contains("R$ 1.234,56", await (await analyst.GetAsync("/instrumentos?busca=310620&feito=registrado")).TextAsync(), StringComparison.Ordinal);
        var other = new Dictionary<string, string>(Instrument("310620")) { ["valor"] = "999999999,99" };
        var asked = await SendAsync(analyst, other);
        Assert.Contains("Já há um instrumento com este número", asked, StringComparison.Ordinal);
        Assert.Contains("name=\"substituir\"", asked, StringComparison.Ordinal);
        Assert.Equal("", await SendAsync(analyst, new(other) { ["substituir"] = "sim" }));

        var page = await (await analyst.GetAsync("/instrumentos?situacao=valor-excedido")).TextAsync();
        Assert.Contains("R$ 999.999.999,99", page, StringComparison.Ordinal);
        Assert.Contains("valor acima do valor de termo", page, StringComparison.Ordinal);
        Assert.Contains("value=\"999.999.999,99\"", await (await analyst.GetAsync($"{Register}?beneficiario=310620&numero=12%2F2023")).TextAsync(), StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.Equal(2, context.Instruments.Count());
    }

    [Fact]
    public async Task Everybody_is_listed_filtered_and_downloaded()
    {
        await using var site = await PaymentSite.StartAsync("310620");
        await site.ReleaseAsync(202309);
        using var auditor = await site.SignedInAsync(Roles.Auditor);

        Assert.Contains("310620", Assert.Single(TableRows.Of(await auditor.GetStringAsync("/instrumentos?situacao=sem-instrumento")))[""], StringComparison.Ordinal);
        Assert.Contains("310620", Assert.Single(TableRows.Of(await auditor.GetStringAsync("/instrumentos?situacao=com-valor-retido")))[""], StringComparison.Ordinal);
        var exceeded = TableRows.Of(await auditor.GetStringAsync("/instrumentos?situacao=valor-excedido&ordem=-repassado"));
        Assert.Equal(50, exceeded.Count);
        Assert.Contains("repasses acima do valor do instrumento", exceeded[0]["Instrumentos"], StringComparison.Ordinal);
        var lines = (await auditor.GetStringAsync("/instrumentos/tabela")).TrimEnd().Split("\r\n");
        Assert.Equal(276, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("310540;", StringComparison.Ordinal) && line.Contains(";310540/2023;31/08/2023;01/09/2023;25/07/2025;1,00;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_approver_prorogues_the_resolution_by_an_act()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);

        Assert.Contains("Informe o ato que prorroga", await SendAsync("2026-12-31", ""), StringComparison.Ordinal);
        Assert.Contains("informe uma data posterior", await SendAsync("2024-01-01", "Resolução 1"), StringComparison.Ordinal);
        Assert.Contains("Informe o novo último dia", await SendAsync("", "Resolução 1"), StringComparison.Ordinal);
        Assert.Equal("", await SendAsync("2026-12-31", "Resolução 1"));
        Assert.Contains("vai até <strong>31/12/2026", await (await approver.GetAsync("/instrumentos")).TextAsync(), StringComparison.Ordinal);
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.Redirect, (await analyst.GetAsync("/instrumentos/prorrogar")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await approver.GetAsync(Register)).StatusCode);

        async Task<string> SendAsync(string until, string act)
        {
            var answer = await approver.PostFormAsync("/instrumentos/prorrogar", "/instrumentos/prorrogar", new() { ["_handler"] = "prorrogar", ["ate"] = until, ["ato"] = act });
            return answer.Headers.Location is null ? await answer.TextAsync() : "";
        }
    }

    private static Dictionary<string, string> Instrument(string beneficiary) => new()
    {
        ["beneficiario"] = beneficiary,
        ["tipo"] = "TERMO_DE_ADESAO",
        ["numero"] = "12/2023",
        ["assinado_em"] = "2023-08-31",
        ["vigente_desde"] = "2023-09-01",
        ["vigente_ate"] = "2025-07-25",
        ["valor"] = "1.234,56",
    };

    private static async Task<string> SendAsync(HttpClient client, Dictionary<string, string> fields)
    {
        var answer = await client.PostFormAsync(Register, Register, new(fields) { ["_handler"] = "instrumento" });
        return answer.Headers.Location is null ? await answer.TextAsync() : "";
    }
}
