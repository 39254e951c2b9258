using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>Compares two versions of a settlement, both calculated again from the inputs kept with them.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules.</param>
public sealed class CompareSettlements(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>How the versions differ, and why. Versions never change, so this may be kept.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="from">The version that is compared.</param>
    /// <param name="to">The version that it is compared with.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester was not calculated, or there is no such version.</exception>
    public async Task<SettlementComparison> RunAsync(
        Quadrimester quadrimester, int from, int to, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var before = await SettlementAsync(context, quadrimester, from, cancellation);
        var after = await SettlementAsync(context, quadrimester, to, cancellation);
        return SettlementComparison.Of(before, after);
    }

    private async Task<Settlement> SettlementAsync(
        OperaMaisContext context, Quadrimester quadrimester, int version, CancellationToken cancellation)
    {
        var versions = context.Settlements.Where(settlement => settlement.Quadrimester == quadrimester);
        var stored = await versions
            .Where(settlement => settlement.Version == version)
            .Select(settlement => settlement.Inputs)
            .SingleOrDefaultAsync(cancellation);
        if (stored is null)
            throw await versions.MaxAsync(settlement => (int?)settlement.Version, cancellation) is { } latest
                ? ApplicationMessages.All.Refuse("settlement.noVersion", quadrimester, version, latest)
                : ApplicationMessages.All.Refuse("settlement.notCalculated", quadrimester);
        var document = InputsDocument.FromBytes(InputsDocument.Decompress(stored));
        return Settlement.Of(norms.RuleSets.Single(ruleSet => ruleSet.Id == document.RuleSet), document.Inputs);
    }
}
