using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Settlements;

/// <summary>Tells whether the production held now is still the one that a settlement was calculated from.</summary>
/// <param name="database">Where the production is.</param>
public sealed class CompareProduction(OperaMaisDatabase database)
{
    // Files that change which AIHs are paid without changing a slice: first acts and registrations.
    private static readonly string[] AddingKinds = ["SP", "SUSFACIL"];

    /// <summary>Whether something imported since could have changed which AIHs are paid.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<bool> HasChangedSinceAsync(RecalculatedSettlement settlement, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var query = new SettlementInputsQuery(context, settlement.RuleSet);
        if (!settlement.Slices.SequenceEqual(await query.SlicesAsync(settlement.Quadrimester.Last, cancellation)))
            return true;
        var at = settlement.CalculatedAt;
        return await context.Imports.AnyAsync(
            import => import.At > at && import.Files.Any(file => AddingKinds.Contains(file.Kind)), cancellation);
    }
}
