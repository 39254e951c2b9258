using System.Text.Json;
using Microsoft.Playwright;
using OperaMais.Testing.Processes;

namespace OperaMais.Browser.Tests;

/// <summary>How wide the window of a visitor is.</summary>
public enum Device
{
    /// <summary>A desktop.</summary>
    Desktop,

    /// <summary>A phone.</summary>
    Phone,
}

/// <summary>One visitor with a window of their own, of whom every complaint of the browser is kept.</summary>
internal sealed class Visit : IAsyncDisposable
{
    // What the browser says of an answer that a test asked for on purpose.
    private const string ExpectedFailure = "Failed to load resource: the server responded with a status of";

    private readonly IBrowserContext context;
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
    }

    /// <summary>The window.</summary>
    internal IPage Page { get; }

    /// <summary>Opens a window.</summary>
    internal static async Task<Visit> BeginAsync(Chromium chromium, SiteProcess site, Device device = Device.Desktop)
    {
        var window = await chromium.Browser.NewContextAsync(new()
        {
            BaseURL = site.Address.ToString(),
            ViewportSize = device == Device.Phone ? new() { Width = 390, Height = 844 } : new() { Width = 1440, Height = 900 },
            ColorScheme = ColorScheme.Light,
            Locale = "pt-BR",
            AcceptDownloads = true,
        });
        var visit = new Visit(window, await window.NewPageAsync());
        // CSP violations are console errors.
        visit.Page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.StartsWith(ExpectedFailure, StringComparison.Ordinal))
                visit.complaints.Add(message.Text);
        };
        visit.Page.PageError += (_, error) => visit.complaints.Add(error);
        visit.Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
                visit.complaints.Add($"A request left the site: {request.Url}");
        };
        return visit;
    }

    /// <summary>Signs in as the demonstration's user of a role.</summary>
    internal async Task SignInAsync(string role)
    {
        await Page.GotoAsync("/entrar");
        await Page.Locator($"button[value={role}]").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/entrar", StringComparison.Ordinal));
    }

    /// <summary>Opens a page and asks whether everybody can use it and the browser had nothing to complain of.</summary>
    internal async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(path);
        Assert.Equal(200, answer!.Status);
        await AssertUsableAsync();
    }

    /// <summary>The same of a page that the visitor is on, once nothing is under way.</summary>
    internal async Task AssertFlawlessAsync()
    {
        await Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await AssertUsableAsync();
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();

    // No violation of WCAG 2.2 A and AA that axe can see, no console error, no CSP violation, no request to elsewhere. In dark only colours differ.
    private async Task AssertUsableAsync()
    {
        // Evaluated by the debugger, not added as a script: the site's policy forbids that, rightly.
        await Page.EvaluateAsync(await AxeScript.Value + "; undefined");
        Assert.Equal([], await ViolationsAsync("""["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]"""));
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal([], await ViolationsAsync("""{ type: "rule", values: ["color-contrast", "link-in-text-block"] }"""));
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        Assert.Equal([], complaints);
    }

    // Of what passes, axe then doesn't spell out every element.
    private async Task<IEnumerable<string>> ViolationsAsync(string rules) => (await Page.EvaluateAsync<JsonElement>(
        $$"""
        async () => (await axe.run(document, { runOnly: {{rules}}, resultTypes: ["violations"] }))
            .violations.map(violation => violation.id + ": " + violation.nodes.map(node => node.target.join(" ")).join(", "))
        """)).EnumerateArray().Select(violation => violation.GetString()!);

    private static readonly Lazy<Task<string>> AxeScript =
        new(() => File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));
}
