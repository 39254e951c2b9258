using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Comparison;

namespace OperaMais.Application.Documents;

/// <summary>How two versions of a settlement differ, for programs.</summary>
/// <param name="Quadrimester">Such as <c>2023-3</c>.</param>
/// <param name="From">The version that is compared.</param>
/// <param name="To">The version that it is compared with.</param>
/// <param name="Totals">The effect of each cause on all beneficiaries together, in order.</param>
/// <param name="Beneficiaries">Every beneficiary that changed, ordered by identifier.</param>
/// <param name="Difference">The effect of all causes together.</param>
public sealed record ComparisonDocument(
    string Quadrimester,
    int From,
    int To,
    ImmutableArray<CauseDocument> Totals,
    ComparedFigures Difference,
    ImmutableArray<ComparedDocument> Beneficiaries)
{
    /// <summary>The document of a comparison.</summary>
    public static ComparisonDocument Of(Quadrimester quadrimester, int from, int to, SettlementComparison comparison) => new(
        quadrimester.ToString(),
        from,
        to,
        [.. Enum.GetValues<ChangeCause>().Select(cause => new CauseDocument(cause, comparison.EffectOf(cause), Why: null))],
        comparison.Difference,
        [.. comparison.Changed.Select(ComparedDocument.Of)]);
}

/// <summary>The effect of a cause.</summary>
/// <param name="Cause">The kind of input that changed.</param>
/// <param name="Difference">What it changed.</param>
/// <param name="Why">In words, for one beneficiary.</param>
public sealed record CauseDocument(ChangeCause Cause, ComparedFigures Difference, string? Why);

/// <summary>How two versions differ for one beneficiary.</summary>
public sealed record ComparedDocument(
    string Id,
    string Name,
    ComparedFigures Before,
    ComparedFigures After,
    ComparedFigures Difference,
    string? StatusBefore,
    string? StatusAfter,
    ImmutableArray<CauseDocument> Causes)
{
    internal static ComparedDocument Of(BeneficiaryComparison row) => new(
        row.Beneficiary.Id.ToString(),
        row.Beneficiary.Name,
        row.FiguresBefore,
        row.FiguresAfter,
        row.Difference,
        ComparisonTable.StatusName(row.StatusBefore),
        ComparisonTable.StatusName(row.StatusAfter),
        [.. row.Changes.Select(change => new CauseDocument(change.Cause, change.Difference, change.ToText()))]);
}
