namespace OperaMais.Browser.Tests;

/// <summary>A contest from the question to the last word, as those who write in it see it.</summary>
[Collection(DemonstrationTests.Name)]
public sealed class ContestTests(DemonstrationSite demonstration)
{
    // A figure of one version can be questioned once: each device has its own.
    [Theory]
    [InlineData(Device.Desktop, "o ajuste")]
    [InlineData(Device.Phone, "o financiamento")]
    public async Task It_is_opened_beside_the_figure_answered_replied_to_and_closed(Device device, string figure)
    {
        await using var manager = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await manager.SignInAsync("manager");
        await manager.OpenAsync("/apuracao/2023-3/310620");
        await manager.Page.GetByText($"Contestar {figure}").ClickAsync();
        await manager.Page.Locator("#texto").FillAsync("Falta a produção de um hospital.");
        await manager.Page.Locator("#anexo").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "laudo.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.7"u8.ToArray() });
        await SendAsync(manager, "Enviar a contestação", "A contestação foi enviada");
        var address = new Uri(manager.Page.Url).AbsolutePath;

        await using var analyst = await Visit.BeginAsync(demonstration.Chromium, demonstration.Site, device);
        await analyst.SignInAsync("analyst");
        await AnswerAsync(analyst, address, "A produção chegou depois do corte.");
        await manager.OpenAsync(address);
        await manager.Page.Locator("#texto").FillAsync("Chegou no dia 9.");
        await SendAsync(manager, "Enviar a réplica", "A réplica foi enviada");
        await AnswerAsync(analyst, address, "Chegou no dia 12.");
        Assert.Equal(0, await analyst.Page.Locator("textarea").CountAsync());
        await analyst.OpenAsync("/contestacoes?situacao=encerradas");
        Assert.Contains("não acolhida em definitivo", await analyst.Page.Locator("table").InnerTextAsync(), StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(Visit analyst, string address, string text)
    {
        await analyst.OpenAsync(address);
        await analyst.Page.Locator("#texto").FillAsync(text);
        await SendAsync(analyst, "Não acolher", "A resposta foi registrada");
    }

    private static async Task SendAsync(Visit visit, string button, string told)
    {
        await visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = button }).ClickAsync();
        await visit.Page.GetByText(told).WaitForAsync();
        await visit.AssertFlawlessAsync();
    }
}
