using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

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
    public static async Task FillAsync(TestDatabase test)
    {
        var (database, norms, paths) = (test.Database, NormLibrary.Embedded, ScenarioPaths.OfWorkedExample);
        var options = new FactImportOptions { Author = "test" };
        await new ImportProduction(database, norms, TimeProvider.System).RunAsync(paths.Production, new() { Author = "test" });
        await new ImportPpi(database, norms, TimeProvider.System).RunAsync(paths.Pacts, options);
        await new ImportDecisions(database, norms, TimeProvider.System).RunAsync(paths.Decisions, options);
        await new ImportOpeningBalances(database, norms, TimeProvider.System).RunAsync(paths.OpeningBalances, options);
        await new ImportRegistrations(database, norms, TimeProvider.System).RunAsync(paths.Registrations, options);
        foreach (var quadrimester in norms.Current.Quadrimesters)
            await new SettleQuadrimester(database, norms, TimeProvider.System).RunAsync(quadrimester, allowMissing: false, "test");
    }
}

/// <summary>Tests that read the worked example share one site.</summary>
[CollectionDefinition(Name)]
public sealed class ExampleTests : ICollectionFixture<ExampleSite>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Example";
}
