using OperaMais.Data.Storage;

namespace OperaMais.Application.Settlements;

/// <summary>Tells whether the production held now is still the one that a settlement was calculated from.</summary>
/// <param name="database">Where the production is.</param>
public sealed class CompareProduction(OperaMaisDatabase database)
{
    /// <summary>Whether something imported or recorded since could have changed which AIHs are paid.</summary>
    /// <param name="settlement">The settlement.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<bool> HasChangedSinceAsync(RecalculatedSettlement settlement, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var query = new SettlementInputsQuery(context, settlement.RuleSet);
        return !settlement.Acts.SequenceEqual(await query.ActsAsync(settlement.Quadrimester, cancellation))
            || await query.HasProductionChangedAsync(settlement.Quadrimester, settlement.Slices, settlement.CalculatedAt, cancellation);
    }
}
