using System.Diagnostics;
using System.Text.Json;
using Microsoft.Playwright;

namespace OperaMais.WebBench;

/// <summary>A Chromium with an empty cache, signed in as analyst.</summary>
internal sealed class Window(IBrowser browser, Uri address)
{
    /// <summary>Kilobytes that come over the wire when a browser that has nothing opens a page.</summary>
    internal async Task<double> TransferAsync(string path)
    {
        await using var context = await SignedInAsync();
        // Another page object of a new context would be signed out: the cache is emptied instead.
        var page = context.Pages[0];
        var session = await context.NewCDPSessionAsync(page);
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.clearBrowserCache");
        var bytes = 0.0;
        session.Event("Network.loadingFinished").OnEvent += (_, detail) => bytes += detail!.Value.GetProperty("encodedDataLength").GetDouble();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle });
        return bytes / 1000;
    }

    /// <summary>Milliseconds from asking for a page until the browser has painted something that is there.</summary>
    internal async Task<double> ShowAsync(string path, string selector)
    {
        await using var context = await SignedInAsync();
        var page = context.Pages[0];
        await page.GotoAsync(path);
        var watch = Stopwatch.StartNew();
        await page.GotoAsync(path, new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator(selector).First.WaitForAsync();
        // Two frames later it is on the screen.
        await page.EvaluateAsync<JsonElement?>("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(null))))");
        return watch.Elapsed.TotalMilliseconds;
    }

    private async Task<IBrowserContext> SignedInAsync()
    {
        var context = await browser.NewContextAsync(new() { BaseURL = address.ToString(), ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync("/entrar");
        await page.Locator("button[value=analyst]").ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/entrar", StringComparison.Ordinal));
        return context;
    }
}
