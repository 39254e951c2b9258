namespace OperaMais.Browser.Tests;

/// <summary>The form of an adhesion, filled in by an analyst for a municipality that the annexes do not list.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class AdhesionTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task The_estimate_follows_the_typing_and_what_is_wrong_stands_beside_its_field(Device device)
    {
        await using var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        var page = visit.Page;
        await visit.SignInAsync("analyst");
        await visit.OpenAsync("/adesoes/nova");
        Assert.Contains("Informe quem quer aderir", await page.Locator("#estimativa").InnerTextAsync(), StringComparison.Ordinal);

        await page.Locator("#campo-beneficiario").FillAsync("310010");
        await page.Locator("[name=cnes]").FillAsync("9000003");
        await page.Locator("[name=hospital]").FillAsync("HOSPITAL");
        await page.Locator("[name=procedimento]").FillAsync("0407040102");
        await page.Locator("[name=capacidade]").FillAsync("10");
        await page.Locator("#estimativa").GetByText("Valor estimado").WaitForAsync();

        // What is typed stays, and the rest of the page is told by its button.
        Assert.Equal("10", await page.Locator("[name=capacidade]").InputValueAsync());
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Conferir e recalcular" }).ClickAsync();
        await page.Locator("#campo-cpf-error").WaitForAsync();
        Assert.Contains("HERNIOPLASTIA", await page.Locator(".capacities").InnerTextAsync(), StringComparison.OrdinalIgnoreCase);
        await visit.AssertFlawlessAsync();

        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Guardar rascunho" }).ClickAsync();
        await page.GetByText("O pedido de adesão foi guardado").WaitForAsync();
        await visit.AssertFlawlessAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Enviar à SES/MG" }).ClickAsync();
        await page.GetByText("guardado, mas não enviado").WaitForAsync();
    }
}
