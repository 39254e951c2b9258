using OperaMais.Testing.Databases;

namespace OperaMais.Web.Tests;

/// <summary>A site over the worked example, all four quadrimesters settled; shared by tests that only read.</summary>
public sealed class ExampleSite : IAsyncLifetime
{
    /// <summary>The site.</summary>
    public Site Site { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Site = await Site.StartAsync(fill: FillAsync);
        await Site.CreateUsersAsync();
    }

    public async Task DisposeAsync() => await Site.DisposeAsync();

    /// <summary>Imports the worked example and settles it.</summary>
    public static Task FillAsync(TestDatabase test) => StoredExample.FillAsync(test);
}

/// <summary>Tests that read the worked example share one site.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleTests : ICollectionFixture<ExampleSite>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Example";
}
