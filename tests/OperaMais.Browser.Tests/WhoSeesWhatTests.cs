namespace OperaMais.Browser.Tests;

[Collection(DemonstrationTests.Name)]
public sealed class WhoSeesWhatTests(DemonstrationSite demonstration)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task An_auditor_reads_imports_but_cannot_import(Device device)
    {
        await using var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await visit.SignInAsync("auditor");
        await visit.OpenAsync("/producao");

        Assert.Equal(0, await visit.Page.Locator("#files").CountAsync());
        Assert.True(await visit.Page.GetByText("production-202309.csv").CountAsync() > 0);
        await visit.Page.GotoAsync("/apuracao/2023-3/apurar");
        Assert.Contains("não tem acesso", await visit.Page.Locator("h1").InnerTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task A_manager_sees_the_own_municipality_and_of_others_not_even_that_they_exist(Device device)
    {
        await using var visit = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await visit.SignInAsync("manager");
        await visit.OpenAsync("/apuracao/2023-3/310620");
        Assert.Equal("BELO HORIZONTE", await visit.Page.Locator("h1").InnerTextAsync());

        // Another municipality, a hospital that the State pays, and what does not exist: no difference.
        foreach (var path in (string[])["/apuracao/2023-3/313670", "/apuracao/2023-3/2126796", "/apuracao/2023-3/999999", "/beneficiarios/313670", "/beneficiarios/000000"])
        {
            var answer = await visit.Page.GotoAsync(path);
            Assert.Equal(404, answer!.Status);
            Assert.Equal("Não encontrado", await visit.Page.Locator("h1").InnerTextAsync());
        }
    }
}
