using System.Text.RegularExpressions;
using Microsoft.Playwright;
using OperaMais.Testing;

namespace OperaMais.Browser.Tests;

/// <summary>The way of authorization numbers: from the state's series to a municipality's bodies, to numbers issued, to production that used them.</summary>
public sealed partial class AuthorizationJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string City = "/autorizacoes/municipios/310620";
    private const int Issued = 20;
    private const int Used = 5;

    [Fact]
    public async Task What_the_state_allocates_a_body_issues_and_production_uses()
    {
        using var folder = new TemporaryFolder();
        await using var site = await DemonstrationSite.StartAsync(folder.Path);
        await using var analyst = await Visit.BeginAsync(chromium, site);
        await analyst.SignInAsync("analyst");
        foreach (var kind in (int[])[5, 6])
            await AllocateAsync(analyst, kind);

        await using var manager = await Visit.BeginAsync(chromium, site);
        await manager.SignInAsync("manager");
        await RedistributeAsync(manager, "Santa Casa", "9000003");
        await RedistributeAsync(manager, "Central de Regulação", "");
        await manager.AssertFlawlessAsync();

        var page = manager.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Santa Casa (CNES 9000003)" }).ClickAsync();
        await page.Locator("#quantos").FillAsync($"{Issued}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Emitir" }).ClickAsync();
        await page.GetByText($"Números emitidos: {Issued}").WaitForAsync();
        await manager.AssertFlawlessAsync();
        var range = new Uri(page.Url).AbsolutePath;
        var numbers = await DownloadAsync(page, folder.Path);
        Assert.Equal(Issued, numbers.Count);
        Assert.Equal(numbers.Order(StringComparer.Ordinal), numbers.Distinct());

        // Production that has five of them, and one more that the body has not issued.
        await analyst.Page.GotoAsync("/producao");
        await analyst.Page.Locator("#files").SetInputFilesAsync(MadeUpFiles.WriteRd(folder.Path, [.. numbers.Take(Used), Next(numbers[^1])]));
        await analyst.Page.GetByText("Só pode ser importado se substituir o que já existe").WaitForAsync();
        await analyst.Page.GetByText("não foi emitido aqui").WaitForAsync();
        await analyst.AssertFlawlessAsync();
        await analyst.Page.GetByText("Substituir o que já existe (o anterior fica registrado)").ClickAsync();
        await analyst.Page.GetByRole(AriaRole.Button, new() { Name = "Importar" }).ClickAsync();
        await analyst.Page.GetByText("Importação gravada").WaitForAsync();
        await analyst.AssertFlawlessAsync();
        Assert.Matches(@"emitido aqui\s+5\s+0", await analyst.Page.Locator("section[aria-labelledby=autorizacoes] table").InnerTextAsync());

        await page.GotoAsync($"{range}?situacao=utilizados");
        await page.GetByText("na produção importada").First.WaitForAsync();
        Assert.Equal(numbers.Take(Used), (await page.Locator("tbody th").AllInnerTextsAsync()).Select(text => Separators().Replace(text, "")));
        await manager.AssertFlawlessAsync();
    }

    private static async Task AllocateAsync(Visit analyst, int kind)
    {
        var page = analyst.Page;
        await page.GotoAsync("/autorizacoes/nova");
        await page.Locator("#primeiro").FillAsync($"31.24.{kind}.0000001");
        await page.Locator("#ultimo").FillAsync($"31.24.{kind}.0100000");
        await page.Locator("#ato").FillAsync("Deliberação CIB-SUS/MG 1/2024");
        await page.GetByRole(AriaRole.Button, new() { Name = "Cadastrar" }).ClickAsync();
        await page.GetByText("A série foi cadastrada").WaitForAsync();
        await analyst.AssertFlawlessAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = $"{(kind == 5 ? "AIH" : "APAC")} de cirurgia eletiva, 2024" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Distribuir aos municípios" }).ClickAsync();
        await page.Locator("#reserva").FillAsync("10000");
        await page.GetByRole(AriaRole.Button, new() { Name = "Propor" }).ClickAsync();
        await page.WaitForURLAsync("**reserva=10000**");
        await analyst.AssertFlawlessAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Gravar a distribuição" }).ClickAsync();
        await page.GetByText("A distribuição foi gravada").WaitForAsync();
        await analyst.AssertFlawlessAsync();
    }

    private static async Task RedistributeAsync(Visit manager, string body, string cnes)
    {
        var page = manager.Page;
        await page.GotoAsync(City);
        await page.Locator("#orgao").FillAsync(body);
        await page.Locator("#cnes").FillAsync(cnes);
        await page.Locator("#numeros").FillAsync("30");
        await page.GetByRole(AriaRole.Button, new() { Name = "Redistribuir" }).ClickAsync();
        await page.GetByText("A faixa foi redistribuída").WaitForAsync();
    }

    private static async Task<List<string>> DownloadAsync(IPage page, string folder)
    {
        await page.Locator(".downloads > summary").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "CSV para programas" }).ClickAsync());
        var path = Path.Combine(folder, "numeros.csv");
        await download.SaveAsAsync(path);
        return [.. (await File.ReadAllTextAsync(path)).TrimEnd().Split('\n').Skip(1).Select(line => line.Split(';')[0])];
    }

    // The number after a number, with its check digit.
    private static string Next(string number) => MadeUpFiles.Number(long.Parse(number[..12], System.Globalization.CultureInfo.InvariantCulture) + 1);

    [GeneratedRegex("[.-]", RegexOptions.None, 5_000)]
    private static partial Regex Separators();
}
