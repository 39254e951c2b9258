using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Simulations;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Simulations;

namespace OperaMais.Application.Simulations;

/// <summary>A scenario that was saved.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name.</param>
/// <param name="Scenario">What is supposed.</param>
/// <param name="Author">Who saved it last.</param>
/// <param name="At">When (UTC).</param>
public sealed record SavedScenario(Guid Id, string Name, Scenario Scenario, string Author, DateTime At);

/// <summary>Lists the scenarios saved of a beneficiary.</summary>
/// <param name="database">Where they are.</param>
public sealed class ListScenarios(OperaMaisDatabase database)
{
    /// <summary>Those of a quadrimester, by name.</summary>
    public async Task<ImmutableArray<SavedScenario>> RunAsync(
        BeneficiaryId beneficiary, Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var stored = await context.Scenarios
            .Where(scenario => scenario.Beneficiary == beneficiary && scenario.Quadrimester == quadrimester)
            .OrderBy(scenario => scenario.Name)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. stored.Select(Of)];
    }

    private static SavedScenario Of(StoredScenario stored) =>
        new(stored.Id, stored.Name, ScenarioDocument.Read(stored.Document), stored.Author, stored.At);
}
