using Microsoft.Playwright;

namespace OperaMais.Browser.Tests;

/// <summary>The panel's map, by mouse and by keys.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class MapTests(DemonstrationSite demonstration)
{
    private const string Panel = "/?quadrimestre=2023-3";
    private const string FocusedName = "() => document.activeElement.getAttribute('aria-label')";
    private const string FocusedId = "() => document.activeElement.id";

    [Fact]
    public async Task It_is_one_stop_of_the_tab_key_and_arrows_go_to_neighbours()
    {
        await using var visit = await OpenAsync();
        var keyboard = visit.Page.Keyboard;
        await visit.Page.Locator(".skip-map").FocusAsync();
        await keyboard.PressAsync("Tab");
        Assert.StartsWith("Abaeté: ", await visit.Page.EvaluateAsync<string>(FocusedName), StringComparison.Ordinal);

        await keyboard.PressAsync("ArrowRight");
        Assert.StartsWith("Pompéu: ", await visit.Page.EvaluateAsync<string>(FocusedName), StringComparison.Ordinal);
        Assert.StartsWith("Pompéu: ", await visit.Page.Locator(".map-caption").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.Locator("svg.map a[tabindex='0']").CountAsync());

        await keyboard.PressAsync("Tab");
        Assert.Equal(0, await visit.Page.Locator("svg.map a:focus").CountAsync());
        await keyboard.PressAsync("Shift+Tab");
        await keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/apuracao/2023-3/*");
    }

    [Fact]
    public async Task A_measure_recolours_it_without_loading_the_page_anew_and_goes_back()
    {
        await using var visit = await OpenAsync();
        await visit.Page.EvaluateAsync("() => { window.isSamePage = true; }");
        var first = await visit.Page.Locator("svg.map a path").First.GetAttributeAsync("class");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "Indicador", Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#map-title")).ToHaveTextAsync("Parte da meta alcançada");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#map-title")).ToHaveTextAsync("Financiamento por município (R$)");

        Assert.True(await visit.Page.EvaluateAsync<bool>("() => window.isSamePage"));
        Assert.Equal(first, await visit.Page.Locator("svg.map a path").First.GetAttributeAsync("class"));
        await visit.AssertFlawlessAsync();
    }

    [Theory]
    [InlineData(".skip", "conteudo")]
    [InlineData(".skip-map", "map-legend")]
    public async Task Skip_links_take_the_focus_along(string link, string target)
    {
        await using var visit = await OpenAsync();
        await visit.Page.Locator(link).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(target, await visit.Page.EvaluateAsync<string>(FocusedId));
    }

    private async Task<Visit> OpenAsync()
    {
        var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site);
        await visit.SignInAsync("analyst");
        await visit.OpenAsync(Panel);
        return visit;
    }
}
