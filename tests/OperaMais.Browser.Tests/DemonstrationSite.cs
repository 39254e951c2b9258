using OperaMais.Testing;
using OperaMais.Testing.Processes;

namespace OperaMais.Browser.Tests;

/// <summary>A site with a small demonstration, shared by tests that only look.</summary>
public sealed class DemonstrationSite : IAsyncLifetime
{
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> Made = new(KeepAsync);

    private readonly string folder = Directory.CreateTempSubdirectory("operamais-test-").FullName;

    /// <summary>The site.</summary>
    internal SiteProcess Site { get; private set; } = null!;

    /// <summary>The browser.</summary>
    internal Chromium Chromium { get; } = new();

    /// <summary>Starts a site with a demonstration of its own, which was made once and is copied.</summary>
    /// <param name="folder">Its working folder.</param>
    internal static async Task<SiteProcess> StartAsync(string folder)
    {
        foreach (var (name, content) in await Made.Value)
            await File.WriteAllBytesAsync(Path.Combine(folder, name), content);
        return await MakeAsync(folder);
    }

    /// <summary>Starts a site that makes its demonstration.</summary>
    /// <param name="folder">Its working folder.</param>
    /// <param name="settings">Other environment variables.</param>
    internal static Task<SiteProcess> MakeAsync(string folder, params IEnumerable<(string Name, string Value)> settings) => SiteProcess.StartAsync(
        folder, [("OperaMais__Demonstration", "true"), ("OperaMais__DemonstrationPerMille", "5"), .. settings]);

    // The database and its log, which a process that is ended leaves beside it.
    private static async Task<Dictionary<string, byte[]>> KeepAsync()
    {
        using var temporary = new TemporaryFolder();
        var site = await MakeAsync(temporary.Path);
        await site.StopAsync();
        return new[] { "operamais.db", "operamais.db-wal" }
            .Where(name => File.Exists(temporary.File(name)))
            .ToDictionary(name => name, name => File.ReadAllBytes(temporary.File(name)));
    }

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
