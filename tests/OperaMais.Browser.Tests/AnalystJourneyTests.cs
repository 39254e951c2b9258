using System.Globalization;
using OperaMais.Cli;
using OperaMais.Testing;

namespace OperaMais.Browser.Tests;

/// <summary>An analyst's way from DATASUS files to a figure that can be explained, on a desktop and on a phone.</summary>
public sealed class AnalystJourneyTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Database = "Data Source=operamais.db";

    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task From_files_to_an_explained_payment(Device device)
    {
        using var folder = new TemporaryFolder();
        await using var site = await DemonstrationSite.StartAsync(folder.Path);
        await using var visit = await Visit.BeginAsync(chromium, site, device);
        var page = visit.Page;
        await visit.SignInAsync("analyst");

        // The dry run shows what the files are and what they would replace.
        await page.GotoAsync("/producao");
        await page.Locator("#files").SetInputFilesAsync([MadeUpFiles.WriteRd(folder.Path), MadeUpFiles.WriteSp(folder.Path)]);
        await page.GetByText("Só pode ser importado se substituir o que já existe").WaitForAsync();
        await visit.AssertFlawlessAsync();
        foreach (var part in (string[])["RDMG2312.dbc", "SPMG2312.dbc", "dez/2023"])
            Assert.Contains(part, await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);

        // The import, with its funnel: 40 AIHs, four of them urgent.
        await page.Locator("#extracted").FillAsync("2024-03-01");
        await page.GetByText("Substituir o que já existe (o anterior fica registrado)").ClickAsync();
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Importar" }).ClickAsync();
        await page.GetByText("Importação gravada").WaitForAsync();
        await visit.AssertFlawlessAsync();
        var funnel = await page.Locator("main").InnerTextAsync();
        Assert.Contains("36", funnel, StringComparison.Ordinal);

        // The settlement.
        await page.GotoAsync("/apuracao/2023-3");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Button, new() { Name = "Apurar de novo" }).ClickAsync();
        await page.WaitForURLAsync("**/apuracao/2023-3?apurada=nova");

        // Filter, open beside the table, drill down to the AIH.
        await page.GetByRole(Microsoft.Playwright.AriaRole.Searchbox).FillAsync("belo horizonte");
        await page.WaitForURLAsync("**/apuracao/2023-3?busca=belo*horizonte*");
        await page.Locator("tbody").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "BELO HORIZONTE" }).ClickAsync();
        await page.WaitForURLAsync("**ver=310620**");
        await page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "abrir página" }).First.ClickAsync();
        await page.WaitForURLAsync("**/apuracao/2023-3/310620**");
        await visit.AssertFlawlessAsync();
        await page.GotoAsync("/apuracao/2023-3/310620?parte=aihs&mes=202312");
        await page.GetByText(MadeUpFiles.Multiple).First.WaitForAsync();

        await AssertDownloadEqualsTheCommandLineAsync(visit, folder.Path);
    }

    private static async Task AssertDownloadEqualsTheCommandLineAsync(Visit visit, string folder)
    {
        await visit.Page.GotoAsync("/apuracao/2023-3");
        await visit.Page.Locator(".downloads > summary").ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(
            () => visit.Page.GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "CSV para programas" }).ClickAsync());
        var path = Path.Combine(folder, "baixado.csv");
        await download.SaveAsAsync(path);

        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exitCode = await OperaMaisCli.RunAsync(
            ["calculate", "2023-3", "--format", "csv", "--as", "analyst@demonstracao.invalid"],
            new CliHost
            {
                Output = output,
                Error = error,
                IsTerminal = false,
                Time = TimeProvider.System,
                ConnectionString = Database.Replace("operamais.db", Path.Combine(folder, "operamais.db"), StringComparison.Ordinal) + ";Pooling=False",
            });

        Assert.Equal(ExitCode.Done, exitCode);
        var (downloaded, calculated) = (Sums(await File.ReadAllTextAsync(path)), Sums(output.ToString()));
        Assert.Equal(275, downloaded["rows"]);
        Assert.Equal(calculated, downloaded);
    }

    private static Dictionary<string, decimal> Sums(string csv)
    {
        var lines = csv.TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(';')).ToList();
        var sums = ((string[])["procedures", "financing", "anticipation", "adjustment", "bonusReference", "bonus"]).ToDictionary(
            column => column,
            column => lines.Skip(1).Sum(line => decimal.Parse(line[Array.IndexOf(lines[0], column)], CultureInfo.InvariantCulture)));
        sums["rows"] = lines.Count - 1;
        return sums;
    }
}
