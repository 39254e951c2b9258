// Takes pictures of the pages listed in docs/screens.md: OperaMais.Screens ADDRESS FOLDER
using Microsoft.Playwright;
using OperaMais.Screens;

var (address, folder) = (args[0], args[1]);
Screen[] screens =
[
    new("entrar", "", "/entrar"),
    new("painel", "analyst", "/?quadrimestre=2023-3"),
    new("painel", "analyst", "/?quadrimestre=2023-3&medida=indicador", IsDark: true),
    new("painel", "analyst", "/?quadrimestre=2023-3", IsPhone: true),
    new("producao", "analyst", "/producao"),
    new("apuracao", "analyst", "/apuracao/2023-3?ver=313670"),
    new("apuracao", "analyst", "/apuracao/2023-3", IsPhone: true),
    new("beneficiario-apurado", "auditor", "/apuracao/2023-3/313670"),
    new("beneficiarios", "analyst", "/beneficiarios"),
    new("beneficiario", "manager", "/beneficiarios/310620"),
    new("catalogo", "analyst", "/catalogo?busca=hernioplastia"),
    new("procedimento", "analyst", "/catalogo/0407040102"),
    new("norma", "auditor", "/norma"),
    new("usuarios", "administrator", "/usuarios"),
];

using var playwright = await Playwright.CreateAsync();
await using var browser = await playwright.Chromium.LaunchAsync(new()
{
    ExecutablePath = "/usr/bin/chromium",
    Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
foreach (var screen in screens)
{
    await using var context = await browser.NewContextAsync(new()
    {
        BaseURL = address,
        ViewportSize = screen.IsPhone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
        ColorScheme = screen.IsDark ? ColorScheme.Dark : ColorScheme.Light,
        Locale = "pt-BR",
    });
    var page = await context.NewPageAsync();
    if (screen.Role.Length > 0)
    {
        await page.GotoAsync("/entrar");
        await page.Locator($"button[value={screen.Role}]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/entrar", StringComparison.Ordinal));
    }
    await page.GotoAsync(screen.Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
    await page.ScreenshotAsync(new() { Path = Path.Combine(folder, screen.File) });
    Console.WriteLine(screen.File);
}
