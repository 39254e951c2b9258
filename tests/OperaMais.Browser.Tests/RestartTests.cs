using OperaMais.Testing;

namespace OperaMais.Browser.Tests;

public sealed class RestartTests(Chromium chromium) : IClassFixture<Chromium>
{
    // Enough that the check is still under way when the server goes away.
    private const int Rows = 150_000;

    [Fact]
    public async Task A_page_whose_server_was_restarted_says_so_and_comes_back_with_the_work_done()
    {
        using var folder = new TemporaryFolder();
        await using var site = await DemonstrationSite.StartAsync(folder.Path);
        await using var visit = await Visit.BeginAsync(chromium, site);
        var page = visit.Page;
        await visit.SignInAsync("analyst");
        await page.GotoAsync("/producao");
        await page.Locator("#files").SetInputFilesAsync([MadeUpFiles.WriteRd(folder.Path, Rows)]);
        await page.GetByText("Pode sair desta página: o trabalho continua no servidor.").WaitForAsync();
        var address = page.Url;

        await site.StopAsync();
        await page.GetByText("A conexão com o servidor caiu. Tentando de novo…").WaitForAsync();
        await site.StartAgainAsync();

        await page.GetByText("Só pode ser importado se substituir o que já existe").WaitForAsync(new() { Timeout = 60_000 });
        Assert.Equal(address, page.Url);
    }
}
