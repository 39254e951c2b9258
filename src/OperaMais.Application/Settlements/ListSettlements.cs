using System.Collections.Immutable;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Settlements;

/// <summary>The last version of a quadrimester's settlement, all beneficiaries together.</summary>
/// <param name="Version">Its number.</param>
/// <param name="CalculatedAt">When it was calculated (UTC).</param>
/// <param name="Author">Who calculated it.</param>
/// <param name="State">How far it has come.</param>
/// <param name="IsIncomplete">Whether competences were missing: such a draft can never be approved.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing of them.</param>
/// <param name="Anticipation">Anticipations, gross.</param>
/// <param name="Adjustment">Adjustments, positive and negative.</param>
/// <param name="Bonus">Bonuses.</param>
public sealed record SettlementSummary(
    int Version,
    DateTime CalculatedAt,
    string Author,
    SettlementState State,
    bool IsIncomplete,
    long Procedures,
    Money Financing,
    Money Anticipation,
    Money Adjustment,
    Money Bonus);

/// <summary>How far a quadrimester has come.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Missing">The competences of the baseline and of the quadrimester that are neither held nor declared empty.</param>
/// <param name="Last">Its last version; nothing while it was not settled.</param>
public sealed record QuadrimesterSettlement(Quadrimester Quadrimester, ImmutableArray<Competence> Missing, SettlementSummary? Last);

/// <summary>Lists the quadrimesters with what was settled of each.</summary>
/// <param name="database">Where the settlements are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Annex VIII.</remarks>
public sealed class ListSettlements(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every quadrimester of the schedule, in order.</summary>
    public async Task<ImmutableArray<QuadrimesterSettlement>> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var missingOfBaseline = await HeldCompetences.MissingAsync(context, ruleSet, ruleSet.BaselineCompetences, cancellation);
        var states = ImmutableArray.CreateBuilder<QuadrimesterSettlement>();
        foreach (var quadrimester in ruleSet.Quadrimesters)
        {
            var missing = await HeldCompetences.MissingAsync(context, ruleSet, quadrimester.Competences, cancellation);
            var view = await new ShowSettlement(database, norms).RunAsync(quadrimester, version: null, cancellation);
            states.Add(new(quadrimester, [.. missingOfBaseline, .. missing], view is null ? null : Summarize(view)));
        }
        return states.ToImmutable();
    }

    private static SettlementSummary Summarize(SettlementView view) => new(
        view.Settlement.Version,
        view.Settlement.CalculatedAt,
        view.Settlement.Author,
        view.State,
        view.Settlement.IsIncomplete,
        view.Rows.Sum(row => row.Figures.Procedures),
        Sum(view, row => row.Financing),
        Sum(view, row => row.Figures.Anticipation),
        Sum(view, row => row.Figures.Adjustment),
        Sum(view, row => row.Figures.Bonus));

    private static Money Sum(SettlementView view, Func<SettlementRow, Money> amount) =>
        view.Rows.Sum(amount);
}
