using Microsoft.Playwright;

namespace OperaMais.Reports.Printing;

/// <summary>One running Chromium with one page, cut off from every network.</summary>
internal sealed class ChromiumSession : IAsyncDisposable
{
    /// <summary>How long a browser may take to close before its driver is let go, which ends it by force.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    // No name resolves, an address in figures neither, and whatever asks for one all the same meets a proxy that is not there, on loopback too.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    ];

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;
    private readonly IPage page;
    private bool crashed;

    private ChromiumSession(IPlaywright playwright, IBrowser browser, IPage page)
    {
        (this.playwright, this.browser, this.page) = (playwright, browser, page);
        page.Crash += (_, _) => crashed = true;
    }

    /// <summary>Whether it can still print, as far as is known.</summary>
    internal bool IsAlive => browser.IsConnected && !crashed;

    /// <summary>Starts a browser.</summary>
    /// <exception cref="PlaywrightException">The browser or its driver does not start.</exception>
    internal static async Task<ChromiumSession> StartAsync(ChromiumOptions options)
    {
        var driver = await Playwright.CreateAsync();
        try
        {
            var chromium = await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = options.ExecutablePath,
                Args = Arguments,
                Timeout = (float)options.Timeout.TotalMilliseconds,
            });
            var context = await chromium.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, ServiceWorkers = ServiceWorkerPolicy.Block });
            // The printer knows how long a document may take.
            context.SetDefaultTimeout(0);
            // "aborted" leaves the document where it is; any other error would put the browser's own error page in its place.
            await context.RouteAsync("**/*", route => route.AbortAsync("aborted"));
            return new ChromiumSession(driver, chromium, await context.NewPageAsync());
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    /// <summary>Prints a document as the browser writes it.</summary>
    /// <exception cref="PlaywrightException">The browser broke down.</exception>
    internal async Task<byte[]> PrintAsync(string html)
    {
        // A fresh document first: what the last one set going (a refresh to come) must not reach into this one.
        await page.GotoAsync("about:blank");
        await page.SetContentAsync(html);
        return await page.PdfAsync(new() { Tagged = true, Outline = true, PreferCSSPageSize = true, PrintBackground = true });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(Farewell);
        }
        catch (Exception failure) when (failure is PlaywrightException or TimeoutException)
        {
            // Gone already, or stuck: without its driver it ends.
        }
        playwright.Dispose();
    }
}
