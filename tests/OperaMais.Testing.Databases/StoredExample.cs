using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Testing.Databases;

/// <summary>The worked example in a database, as its users bring it there.</summary>
public static class StoredExample
{
    /// <summary>Fills a database with it, imported and all of its quadrimesters settled.</summary>
    public static Task FillAsync(TestDatabase test) => test.FillAsync(nameof(StoredExample), FillAsync);

    private static async Task FillAsync(OperaMaisDatabase database)
    {
        var (norms, paths) = (NormLibrary.Embedded, ScenarioPaths.OfWorkedExample);
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
