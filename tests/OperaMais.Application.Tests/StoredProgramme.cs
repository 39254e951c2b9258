using OperaMais.Application.Imports;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain.Norms;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests;

/// <summary>A programme imported into a database and calculated from there, as its users do it.</summary>
internal sealed class StoredProgramme(OperaMaisDatabase database)
{
    internal static NormLibrary Norms => NormLibrary.Embedded;

    internal static ProductionImportOptions Options { get; } = new() { Author = "test" };

    internal static FactImportOptions FactOptions { get; } = new() { Author = "test" };

    internal ImportProduction Production { get; } = new(database, Norms, TimeProvider.System);

    internal SettleQuadrimester Settle { get; } = new(database, Norms, TimeProvider.System);

    internal Task<ProductionImportReport> ImportAsync(params string[] files) => Production.RunAsync(files, Options);

    internal async Task ImportFactsAsync(ScenarioPaths paths)
    {
        await new ImportPpi(database, Norms, TimeProvider.System).RunAsync(paths.Pacts, FactOptions);
        await new ImportDecisions(database, Norms, TimeProvider.System).RunAsync(paths.Decisions, FactOptions);
        await new ImportOpeningBalances(database, Norms, TimeProvider.System).RunAsync(paths.OpeningBalances, FactOptions);
        await new ImportRegistrations(database, Norms, TimeProvider.System).RunAsync(paths.Registrations, FactOptions);
    }

    /// <summary>Everything that can be calculated, settled anew.</summary>
    internal async Task<ExpectedFigures> FiguresAsync()
    {
        var settlements = new List<SettlementVersion>();
        foreach (var quadrimester in Norms.Current.Quadrimesters)
            settlements.Add(await Settle.RunAsync(quadrimester, allowMissing: false, "test"));
        var schedules = await new ShowSchedule(database, Norms).RunAsync(null);
        var terms = await new ShowTermValues(database, Norms).RunAsync();
        var parcels = schedules.ToDictionary(schedule => schedule.Beneficiary, schedule => schedule.Parcels);
        var estimates = terms.ToDictionary(row => row.Beneficiary, row => row.Estimated!.Amount);
        return ExpectedFigures.Of(
            Norms.Current,
            settlements.ConvertAll(version => version.Settlement),
            beneficiary => parcels[beneficiary],
            beneficiary => estimates[beneficiary]);
    }
}
