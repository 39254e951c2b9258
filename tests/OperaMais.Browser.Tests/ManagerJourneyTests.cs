using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Testing;

namespace OperaMais.Browser.Tests;

/// <summary>A municipal manager's way from the term value to two scenarios side by side.</summary>
public sealed partial class ManagerJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Area = "/municipio/310620";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task From_the_term_value_to_scenarios_side_by_side(Device device)
    {
        using var folder = new TemporaryFolder();
        await using var site = await DemonstrationSite.StartAsync(folder.Path);
        await using var visit = await Visit.BeginAsync(chromium, site, device);
        var page = visit.Page;
        await visit.SignInAsync("manager");
        await page.WaitForURLAsync($"**{Area}");

        // The published value, as Annex III has it.
        Assert.True(BeneficiaryId.TryRead("310620", out var own));
        var published = NormLibrary.Embedded.Current.Registry.Find(own)!.TermValue.ToText().Replace('\u00a0', ' ');
        await page.GetByRole(AriaRole.Link, new() { Name = "Valor do termo" }).ClickAsync();
        await page.WaitForURLAsync("**parte=termo**");
        await page.GetByText("Publicado (Anexo III)").WaitForAsync();
        Assert.Contains(published, (await page.Locator("main").InnerTextAsync()).Replace('\u00a0', ' '), StringComparison.Ordinal);

        foreach (var (change, name) in ((string, string)[])[("10", "Mais dez"), ("-10", "Menos dez")])
        {
            await page.GotoAsync($"{Area}/simulador?quadrimestre=2023-3");
            // Only a page whose scripts run follows the typing: they give the form its button when its field is entered.
            await page.WaitForFunctionAsync(
                "() => { const field = document.querySelector('#variacao'); field.blur(); field.focus(); return field.form.querySelector('button') !== null; }");
            // Without a button: the result follows what is typed, and the address says what was supposed.
            await page.Locator("#variacao").FillAsync(change);
            await page.WaitForURLAsync($"**variacao={change}*");
            // More surgeries are worth more, fewer less; the address comes before what it shows.
            var difference = page.Locator("[aria-labelledby=resultado] tbody tr").Nth(1).Locator("td").Nth(2);
            await Assertions.Expect(difference).ToHaveTextAsync(change == "10" ? Gain() : Loss());
            await visit.AssertFlawlessAsync();
            await page.Locator("#nome").FillAsync(name);
            await page.GetByRole(AriaRole.Button, new() { Name = "Salvar cenário" }).ClickAsync();
            await page.GetByText("O cenário foi salvo.").WaitForAsync();
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Cenários salvos (2)" }).ClickAsync();
        await page.WaitForURLAsync($"**{Area}/cenarios**");
        await page.GetByLabel("Mais dez").CheckAsync();
        await page.WaitForURLAsync("**comparar=*");
        await page.GetByLabel("Menos dez").CheckAsync();
        await page.Locator(".compared-scenarios").GetByText("Menos dez").WaitForAsync();
        await visit.AssertFlawlessAsync();

        // Nothing of another municipality.
        Assert.Equal(404, (await page.GotoAsync("/municipio/310540/cenarios?quadrimestre=2023-3"))!.Status);
    }

    [GeneratedRegex("^[^−]*[1-9]", RegexOptions.None, 1_000)]
    private static partial Regex Gain();

    [GeneratedRegex("−.*[1-9]", RegexOptions.None, 1_000)]
    private static partial Regex Loss();
}
