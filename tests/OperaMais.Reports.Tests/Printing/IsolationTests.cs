using Microsoft.Playwright;

namespace OperaMais.Reports.Tests.Printing;

/// <summary>Nothing a document contains makes the browser ask anybody for anything, without help from the document's own policy.</summary>
[Collection(nameof(SharedPrinter))]
public sealed class IsolationTests(SharedPrinter shared)
{
    private static readonly string[] Asked =
    [
        "/stylesheet", "/import", "/font", "/background", "/print", "/script", "/fetch", "/image", "/source", "/frame", "/nested", "/object",
        "/poster", "/drawing", "/input", "/preload", "/prefetch", "/refresh",
    ];

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    public async Task A_hostile_document_prints_without_a_connection(string host)
    {
        await using var trap = new Trap();

        var hostile = await shared.Printer.PrintAsync(Hostile($"{host}:{trap.Port}"));
        // Time for what was put off until after the print, and nothing of it may reach the next document.
        var next = await shared.Printer.PrintAsync(SampleDocument.Of("Seguinte"));

        Assert.Equal(1, await trap.CountWithOwnAsync());
        var text = await Poppler.TextAsync(hostile);
        Assert.Contains("Documento hostil", text);
        Assert.DoesNotContain("root:", text);
        Assert.Contains("Seguinte", await Poppler.TextAsync(next));
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task The_same_document_asks_for_everything_in_a_browser_that_may(string host)
    {
        await using var trap = new Trap();
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var page = await browser.NewPageAsync();
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.SetContentAsync(Hostile($"{host}:{trap.Port}"));

        foreach (var path in Asked) await trap.AskedAsync(path);
    }

    private static string Hostile(string authority) =>
        $$"""
        <!DOCTYPE html>
        <html lang="pt-BR"><head><title>Hostil</title>
        <meta http-equiv="refresh" content="0;url=http://{{authority}}/refresh">
        <link rel="stylesheet" href="http://{{authority}}/stylesheet">
        <link rel="prefetch" href="http://{{authority}}/prefetch">
        <link rel="preload" as="image" href="http://{{authority}}/preload">
        <link rel="preconnect" href="http://{{authority}}">
        <link rel="dns-prefetch" href="http://{{authority}}">
        <style>
        @import url(http://{{authority}}/import);
        @font-face { font-family: f; src: url(http://{{authority}}/font); }
        body { font-family: f; background: url(http://{{authority}}/background); }
        @media print { h1 { background: url(http://{{authority}}/print); } }
        </style>
        <script src="http://{{authority}}/script"></script>
        <script>fetch('http://{{authority}}/fetch', { mode: 'no-cors' }); new WebSocket('ws://{{authority}}/socket');</script></head>
        <body><h1>Documento hostil</h1>
        <img alt="" src="http://{{authority}}/image">
        <picture><source srcset="http://{{authority}}/source"><img alt=""></picture>
        <iframe src="http://{{authority}}/frame"></iframe>
        <iframe srcdoc="<img src=http://{{authority}}/nested>"></iframe>
        <iframe src="file:///etc/passwd"></iframe>
        <object data="http://{{authority}}/object"></object>
        <object data="file:///etc/passwd"></object>
        <video poster="http://{{authority}}/poster"></video>
        <svg><image href="http://{{authority}}/drawing" width="5" height="5"/></svg>
        <form action="http://{{authority}}/form"><input type="image" alt="" src="http://{{authority}}/input"></form>
        </body></html>
        """;
}
