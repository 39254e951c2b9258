using OperaMais.Testing.Processes;

namespace OperaMais.Browser.Tests;

/// <summary>A site with a small demonstration, shared by tests that only look.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("operamais-test-").FullName;

    /// <summary>The site.</summary>
    internal SiteProcess Site { get; private set; } = null!;

    /// <summary>The browser.</summary>
    internal Chromium Chromium { get; } = new();

    /// <summary>Starts a site with a demonstration of its own.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="settings">Other environment variables.</param>
    internal static Task<SiteProcess> StartAsync(string folder, params IEnumerable<(string Name, string Value)> settings) => SiteProcess.StartAsync(
        folder, [("OperaMais__Demonstration", "true"), ("OperaMais__DemonstrationPerMille", "5"), .. settings]);

    public async Task InitializeAsync()
    {
        await Chromium.InitializeAsync();
        Site = await StartAsync(folder);
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        await Site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}

/// <summary>Tests that only look share one site.</summary>
[CollectionDefinition(Name)]
public sealed class DemonstrationTests : ICollectionFixture<DemonstrationSite>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Demonstration";
}
