using System.Net;
using OperaMais.Application.Progress;
using OperaMais.Application.Simulations;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Simulations;
using OperaMais.Reports;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Municipalities;

public sealed class MunicipalityPageTests : IAsyncLifetime
{
    private const string Area = "/municipio/310620";
    private const string First = "quadrimestre=2023-3";

    private static readonly BeneficiaryId Own = Read(Site.ManagedMunicipality);

    private Site site = null!;
    private HttpClient manager = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(fill: ExampleSite.FillAsync);
        await site.CreateUsersAsync();
        manager = await site.SignedInAsync(Roles.Manager);
    }

    public async Task DisposeAsync()
    {
        manager.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_manager_begins_there_and_sees_the_progress_in_exact_numbers_and_the_published_term_value()
    {
        var start = await manager.GetAsync("/");
        Assert.Contains("Minha área", await (await manager.GetAsync("/beneficiarios")).TextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.InternalServerError, start.StatusCode);
        var progress = (await new ShowProgress(site.Database.Database, NormLibrary.Embedded).RunAsync(new(2023, 3))).Of(Own)!;
        var missing = progress.Distance!.Missing!.Value;

        var page = await TextAsync($"{Area}?{First}");

        Assert.Contains(
            missing == 0 ? "está alcançada" : missing == 1 ? "Falta 1 cirurgia de referenciado" : $"Faltam {missing} cirurgias de referenciados", page, StringComparison.Ordinal);
        Assert.Contains(progress.Basis.Target!.Value.ToString(), page, StringComparison.Ordinal);
        Assert.Contains("As quatro competências do quadrimestre estão importadas", page, StringComparison.Ordinal);
        Assert.Contains("prevista", page, StringComparison.Ordinal);
        Assert.Contains(
            NormLibrary.Embedded.Current.Registry.Find(Own)!.TermValue.ToText().Replace('\u00a0', ' '), await TextAsync($"{Area}?{First}&parte=termo"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_manager_of_a_municipality_that_is_no_beneficiary_yet_is_told_how_to_become_one()
    {
        await site.CreateManagerAsync("newcomer", "310010");
        using var newcomer = await site.SignedInAsync("newcomer");

        var page = await (await newcomer.GetAsync("/municipio/310010")).TextAsync();

        Assert.Contains("ABADIA DOS DOURADOS", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("ainda não é beneficiário", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/adesoes/nova\"", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await newcomer.GetAsync("/municipio/310020")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/municipio/310010")).StatusCode);
    }

    [Theory]
    [InlineData("producao", "Por especialidade, contra a linha de base")]
    [InlineData("pacientes", "Município de residência")]
    [InlineData("fora", "do Anexo I que não contaram")]
    [InlineData("relatorios", "/relatorios/pagamento/2024-1/310620")]
    [InlineData("nada", "Mês a mês")]
    public async Task Each_part_shows_its_own(string part, string text)
    {
        Assert.Contains(text, WebUtility.HtmlDecode(await manager.GetStringAsync($"{Area}?{First}&parte={part}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_supposed_stands_in_the_address_and_its_result_beside_what_is_expected()
    {
        var progress = (await new ShowProgress(site.Database.Database, NormLibrary.Embedded).RunAsync(new(2024, 1))).Of(Own)!;
        foreach (var change in (int[])[10, -10])
        {
            var simulation = Simulation.Of(progress.RuleSet.Catalogue, progress.SimulationBasis!, new() { Change = change });
            var page = await TextAsync($"{Area}/simulador?quadrimestre=2024-1&variacao={change}");
            Assert.Contains(Shown.Amount(simulation.Production.Financing), page, StringComparison.Ordinal);
            Assert.Contains(Shown.Amount(simulation.Adjustment.Amount), page, StringComparison.Ordinal);
        }
        var supposed = await TextAsync($"{Area}/simulador?quadrimestre=2024-1&procedimento=0407040102&referenciados=45,5");
        Assert.Contains("name=\"p.0407040102\"", supposed, StringComparison.Ordinal);
        Assert.Contains("value=\"45,5\"", supposed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("variacao=muito", "“muito” não é um número inteiro")]
    [InlineData("variacao=-101", "A variação das quantidades vai de")]
    [InlineData("ritmo=5000", "O ritmo dos meses que faltam vai de")]
    [InlineData("referenciados=101", "“101” não é uma porcentagem")]
    [InlineData("referenciados=4,555", "“4,555” não é uma porcentagem")]
    [InlineData("p.0101010010=3", "“0101010010” não é um procedimento do Anexo I")]
    [InlineData("p.0415010012=3", "“0415010012” não é um procedimento do Anexo I")]
    [InlineData("p.0407040102=-1", "A quantidade de um procedimento vai de")]
    public async Task What_nobody_can_suppose_is_told_in_a_sentence(string query, string sentence) =>
        Assert.Contains(sentence, await TextAsync($"{Area}/simulador?{First}&{query}"), StringComparison.Ordinal);

    [Fact]
    public async Task Scenarios_are_saved_compared_exported_and_thrown_away()
    {
        foreach (var (change, name) in ((string, string)[])[("10", "Mais dez"), ("-10", "Menos dez"), ("0", "Igual"), ("50", "Metade a mais")])
            Assert.Equal(HttpStatusCode.Redirect, (await SaveAsync(change, name)).StatusCode);
        Assert.Contains("O cenário precisa de um nome", await (await SaveAsync("10", "  ")).TextAsync(), StringComparison.Ordinal);

        var saved = await new ListScenarios(site.Database.Database).RunAsync(Own, new(2024, 1));
        Assert.Equal(["Igual", "Mais dez", "Menos dez", "Metade a mais"], saved.Select(scenario => scenario.Name).Order(StringComparer.Ordinal));
        var all = string.Concat(saved.Select(scenario => $"&comparar={scenario.Id}"));
        var compared = await TextAsync($"{Area}/cenarios?quadrimestre=2024-1{all}");
        Assert.Contains("Comparam-se até 3 cenários", compared, StringComparison.Ordinal);
        Assert.Contains("Como se espera", compared, StringComparison.Ordinal);

        var lines = (await manager.GetStringAsync($"{Area}/cenarios/tabela?quadrimestre=2024-1&formato=programa")).TrimEnd().Split('\n');
        Assert.Equal(1 + 1 + 4, lines.Length);
        Assert.StartsWith("Como se espera;", lines[1], StringComparison.Ordinal);

        var gone = saved.First(scenario => scenario.Name == "Igual");
        Assert.Equal(HttpStatusCode.Redirect, (await manager.PostFormAsync(
            $"{Area}/cenarios?quadrimestre=2024-1", $"{Area}/cenarios?quadrimestre=2024-1", new() { ["_handler"] = "excluir", ["cenario"] = gone.Id.ToString() })).StatusCode);
        Assert.Equal(3, (await new ListScenarios(site.Database.Database).RunAsync(Own, new(2024, 1))).Length);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Approver)]
    public async Task Whoever_only_reads_simulates_but_neither_saves_nor_throws_away(string role)
    {
        await SaveAsync("10", "Mais dez");
        var saved = Assert.Single(await new ListScenarios(site.Database.Database).RunAsync(Own, new(2024, 1)));
        using var reader = await site.SignedInAsync(role);
        var (simulator, scenarios) = ($"{Area}/simulador?quadrimestre=2024-1&variacao=5", $"{Area}/cenarios?quadrimestre=2024-1");

        Assert.DoesNotContain("Salvar cenário", await (await reader.GetAsync(simulator)).TextAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("Excluir", await (await reader.GetAsync(scenarios)).TextAsync(), StringComparison.Ordinal);
        // With the token of another form.
        foreach (var (address, form) in ((string, Dictionary<string, string>)[])
            [(simulator, new() { ["_handler"] = "salvar", ["nome"] = "Mais dez" }), (scenarios, new() { ["_handler"] = "excluir", ["cenario"] = saved.Id.ToString() })])
            Assert.Equal(HttpStatusCode.BadRequest, (await reader.PostFormAsync("/minha-conta", address, form)).StatusCode);

        Assert.Equal(saved.At, Assert.Single(await new ListScenarios(site.Database.Database).RunAsync(Own, new(2024, 1))).At);
    }

    [Fact]
    public async Task A_procedure_comes_into_the_simulation_as_it_is_expected()
    {
        var progress = (await new ShowProgress(site.Database.Database, NormLibrary.Embedded).RunAsync(new(2024, 1))).Of(Own)!;
        var line = progress.SimulationBasis!.Done.Lines.First(line => !progress.RuleSet.Catalogue.IsComposite(line.Value.Procedure.Code));
        var code = line.Value.Procedure.Code;

        var page = await TextAsync($"{Area}/simulador?quadrimestre=2024-1&procedimento={code}");

        Assert.Matches($"name=\"p\\.{code}\"[^>]*value=\"{Simulation.ExpectedOf(progress.SimulationBasis, code)}\"", page);
    }

    [Fact]
    public async Task Another_municipality_s_area_is_not_found_whatever_the_address()
    {
        var saved = await new SaveScenario(site.Database.Database, NormLibrary.Embedded, TimeProvider.System)
            .RunAsync(Read("310540"), new(2024, 1), "alheio", Scenario.Unchanged, "ana");
        foreach (var address in (string[])
            ["/municipio/310540", "/municipio/310540/simulador", "/municipio/310540/cenarios", "/municipio/310540/cenarios/tabela", "/municipio/27014", "/municipio/999999", "/municipio/x", $"{Area}?quadrimestre=2022-1"])
            Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("alheio", await TextAsync($"{Area}/cenarios?quadrimestre=2024-1&comparar={saved}"), StringComparison.Ordinal);
        // Nor can it be thrown away from another area.
        await manager.PostFormAsync($"{Area}/simulador?quadrimestre=2024-1", $"{Area}/cenarios?quadrimestre=2024-1", new() { ["_handler"] = "excluir", ["cenario"] = saved.ToString() });
        Assert.Single(await new ListScenarios(site.Database.Database).RunAsync(Read("310540"), new(2024, 1)));
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync("/municipio/310540")).StatusCode);
        using var administrator = await site.SignedInAsync(Roles.Administrator);
        Assert.Equal(HttpStatusCode.Redirect, (await administrator.GetAsync(Area)).StatusCode);
    }

    private Task<HttpResponseMessage> SaveAsync(string change, string name)
    {
        var address = $"{Area}/simulador?quadrimestre=2024-1&variacao={change}";
        return manager.PostFormAsync(address, address, new() { ["_handler"] = "salvar", ["nome"] = name });
    }

    private async Task<string> TextAsync(string address) => await (await manager.GetAsync(address)).TextAsync();

    private static BeneficiaryId Read(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        return id;
    }
}
