using System.Collections.Immutable;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Progress;

/// <summary>Shows how far a quadrimester has come, judged as a settlement made now would judge it.</summary>
/// <param name="database">Where the production is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Annexes VI and VII.</remarks>
public sealed class ShowProgress(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The progress of everybody.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<QuadrimesterProgress> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var baseline = ruleSet.BaselineCompetences.ToHashSet();
        var missing = await HeldCompetences.MissingAsync(context, ruleSet, baseline.Concat(quadrimester.Competences), cancellation);
        var registry = (await RegistryQuery.HistoryAsync(context, ruleSet, cancellation)).For(quadrimester);
        var query = new SettlementInputsQuery(context, ruleSet);
        return new(
            ruleSet,
            quadrimester,
            registry,
            [
                .. (await query.MonthsAsync(quadrimester, cancellation)).Select(month => new MonthProgress(
                    month.Month,
                    baseline.Contains(month.Month),
                    !missing.Contains(month.Month),
                    AttributedProduction.Of(ruleSet, registry, month.Production, month.RegistrationIsRequired))),
            ],
            await query.PactsAsync(quadrimester, cancellation),
            await query.DecisionsAsync(quadrimester, cancellation));
    }
}
