using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Reports.Tests;

/// <summary>The worked example, imported and calculated once for tests that only look.</summary>
public sealed class ExampleProgramme : IAsyncLifetime
{
    private TestDatabase database = null!;

    internal static NormLibrary Norms => NormLibrary.Embedded;

    internal OperaMaisDatabase Database => database.Database;

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var paths = ScenarioPaths.OfWorkedExample;
        var options = new FactImportOptions { Author = "ana" };
        await new ImportProduction(Database, Norms, TimeProvider.System).RunAsync(paths.Production, new() { Author = "ana" });
        await new ImportPpi(Database, Norms, TimeProvider.System).RunAsync(paths.Pacts, options);
        await new ImportDecisions(Database, Norms, TimeProvider.System).RunAsync(paths.Decisions, options);
        await new ImportOpeningBalances(Database, Norms, TimeProvider.System).RunAsync(paths.OpeningBalances, options);
        await new ImportRegistrations(Database, Norms, TimeProvider.System).RunAsync(paths.Registrations, options);
        foreach (var quadrimester in Norms.Current.Quadrimesters)
            await new SettleQuadrimester(Database, Norms, TimeProvider.System).RunAsync(quadrimester, allowMissing: false, "ana");
    }

    public async Task DisposeAsync() => await database.DisposeAsync();
}
