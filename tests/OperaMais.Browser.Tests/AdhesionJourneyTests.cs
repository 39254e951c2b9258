using Microsoft.Playwright;
using OperaMais.Domain;
using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Testing.Processes;

namespace OperaMais.Browser.Tests;

/// <summary>A municipality's way into the programme: asked for by its manager, returned, approved by an analyst, and hidden from all other managers.</summary>
public sealed class AdhesionJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    // One that the annexes do not list.
    private const string Newcomer = "310010";
    private const string Manager = "gestora@exemplo.invalid";
    private const string Password = "uma senha bem comprida";

    private static readonly Procedure[] Procedures =
        [.. NormLibrary.Embedded.Current.Catalogue.Procedures.Where(procedure => procedure.UnitValue > Money.Zero).Take(30)];

    [Fact]
    public async Task Thirty_pasted_procedures_are_returned_corrected_and_approved_and_nobody_elses_manager_sees_any_of_it()
    {
        using var folder = new TemporaryFolder();
        await using var site = await DemonstrationSite.StartAsync(folder.Path);
        await using var manager = await EnterNewManagerAsync(site);
        var page = manager.Page;

        // The own area of who is not in yet tells how to get in.
        await page.WaitForURLAsync($"**/municipio/{Newcomer}");
        await manager.AssertFlawlessAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Pedir adesão" }).ClickAsync();
        await page.WaitForURLAsync("**/adesoes/nova");
        await page.Locator("#campo-signatario").FillAsync("Maria da Silva");
        await page.Locator("#campo-cpf").FillAsync("529.982.247-25");
        await page.Locator("#campo-processo").FillAsync("1320.01.0123456/2023-45");
        await page.GetByText("Trazer linhas de uma planilha ou de um arquivo").ClickAsync();
        await page.Locator("#campo-colar").FillAsync(string.Join('\n', Procedures.Select((procedure, index) => $"9000003\tSANTA CASA\t{procedure.Code}\t{index + 1}")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Acrescentar ao quadro" }).ClickAsync();
        await page.Locator(".capacities tbody tr").Nth(Procedures.Length).WaitForAsync();
        await manager.AssertFlawlessAsync();
        Assert.Contains(QuadrimesterOf(index => index + 1).ToText(), await EstimateAsync(page), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar à SES/MG" }).ClickAsync();
        await page.GetByText("foi enviado à SES/MG").WaitForAsync();
        var address = new Uri(page.Url).AbsolutePath;

        await using var analyst = await Visit.BeginAsync(chromium, site);
        await analyst.SignInAsync("analyst");
        await OpenAdhesionAsync(analyst);
        await analyst.Page.Locator("#motivos").FillAsync("A capacidade da primeira linha é de dez por mês.");
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Devolver para correção" }).ClickAsync();
        await analyst.Page.GetByText("foi devolvido").WaitForAsync();

        await page.GotoAsync(address);
        await page.GetByText("A capacidade da primeira linha é de dez por mês.").First.WaitForAsync();
        await page.Locator("[name=capacidade]").First.FillAsync("10");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enviar à SES/MG" }).ClickAsync();
        await page.GetByText("foi enviado à SES/MG").WaitForAsync();

        await OpenAdhesionAsync(analyst);
        Assert.Contains(QuadrimesterOf(index => index == 0 ? 10 : index + 1).ToText(), await EstimateAsync(analyst.Page), StringComparison.Ordinal);
        var estimate = (await analyst.Page.Locator("#estimativa strong").Nth(2).InnerTextAsync()).Replace('\u00a0', ' ');
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Aprovar" }).ClickAsync();
        await analyst.Page.GetByRole(AriaRole.Link, new() { Name = "Ver o beneficiário" }).ClickAsync();
        await analyst.Page.WaitForURLAsync($"**/beneficiarios/{Newcomer}");
        Assert.Contains(estimate, (await analyst.Page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);
        await analyst.AssertFlawlessAsync();

        // Now the own area is one like any other.
        await page.GotoAsync($"/municipio/{Newcomer}");
        await page.GetByText("ainda não é beneficiário").WaitForAsync(new() { State = WaitForSelectorState.Detached });

        await using var other = await Visit.BeginAsync(chromium, site);
        await other.SignInAsync("manager");
        foreach (var path in (string[])
        [
            address, $"/relatorios/adesao/{Newcomer}{address["/adesoes".Length..]}", $"/relatorios/previa/adesao/{Newcomer}{address["/adesoes".Length..]}",
            $"/beneficiarios/{Newcomer}", $"/beneficiarios/{Newcomer}/conta", $"/municipio/{Newcomer}", $"/municipio/{Newcomer}/simulador",
            $"/municipio/{Newcomer}/cenarios", $"/api/v1/beneficiaries/{Newcomer}", $"/api/v1/beneficiaries/{Newcomer}/parcels",
        ])
            Assert.Equal((path, 404), (path, (await other.Page.GotoAsync(path))!.Status));
        // A page of the department, whatever the municipality.
        await other.Page.GotoAsync($"/ppi/{Newcomer}");
        Assert.EndsWith("/acesso-negado", new Uri(other.Page.Url).AbsolutePath, StringComparison.Ordinal);
        await other.Page.GotoAsync("/adesoes");
        Assert.DoesNotContain(Newcomer, await other.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
    }

    // Art. 4 § 6: the capacity of a month, four months, at the unit values of Annex I.
    private static Money QuadrimesterOf(Func<int, int> perMonth) =>
        new(Procedures.Select((procedure, index) => perMonth(index) * 4 * procedure.UnitValue.Centavos).Sum());

    private static async Task<string> EstimateAsync(IPage page)
    {
        await page.Locator("#estimativa strong").First.WaitForAsync();
        return (await page.Locator("#estimativa strong").First.InnerTextAsync()).Replace('\u00a0', ' ');
    }

    private static async Task OpenAdhesionAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/adesoes");
        await visit.Page.Locator("main tbody a").First.ClickAsync();
        await visit.Page.Locator("#motivos").WaitForAsync();
    }

    private async Task<Visit> EnterNewManagerAsync(SiteProcess site)
    {
        await using var administrator = await Visit.BeginAsync(chromium, site);
        await administrator.SignInAsync("administrator");
        var page = administrator.Page;
        await page.GotoAsync("/usuarios/novo");
        await page.Locator("#email").FillAsync(Manager);
        await page.Locator("#display-name").FillAsync("Gestora");
        await page.Locator("[name=Roles][value=manager]").CheckAsync();
        await page.Locator("#municipalities").FillAsync(Newcomer);
        await page.GetByRole(AriaRole.Button, new() { Name = "Criar usuário" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gerar link para definir a senha" }).ClickAsync();
        var link = await page.Locator("main code").InnerTextAsync();

        var manager = await Visit.BeginAsync(chromium, site);
        await manager.Page.GotoAsync(link);
        await manager.Page.Locator("#password").FillAsync(Password);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Definir senha" }).ClickAsync();
        await manager.Page.WaitForURLAsync("**/entrar**");
        await manager.Page.Locator("#email").FillAsync(Manager);
        await manager.Page.Locator("#password").FillAsync(Password);
        await manager.Page.GetByRole(AriaRole.Button, new() { Name = "Entrar", Exact = true }).ClickAsync();
        return manager;
    }
}
