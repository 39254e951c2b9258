using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Comparison;

/// <summary>How two versions of a settlement differ for one beneficiary.</summary>
/// <param name="Before">What the first version gives it; nothing when it is no beneficiary there.</param>
/// <param name="After">What the second version gives it; nothing when it is no beneficiary there.</param>
/// <param name="Changes">The changes that lead from one to the other, in order; their effects sum to the difference.</param>
public sealed record BeneficiaryComparison(
    BeneficiarySettlement? Before, BeneficiarySettlement? After, ImmutableArray<SettlementChange> Changes)
{
    /// <summary>The beneficiary, as the second version knows it if it does.</summary>
    public Beneficiary Beneficiary => (After ?? Before)!.Beneficiary;

    /// <summary>The figures of the first version.</summary>
    public ComparedFigures FiguresBefore => ComparedFigures.Of(Before);

    /// <summary>The figures of the second version.</summary>
    public ComparedFigures FiguresAfter => ComparedFigures.Of(After);

    /// <summary>The whole difference.</summary>
    public ComparedFigures Difference => FiguresAfter - FiguresBefore;

    /// <summary>The judgement in the first version.</summary>
    public IndicatorStatus? StatusBefore => Before?.Indicator.Status;

    /// <summary>The judgement in the second version.</summary>
    public IndicatorStatus? StatusAfter => After?.Indicator.Status;

    /// <summary>The effect of one cause.</summary>
    public ComparedFigures EffectOf(ChangeCause cause) =>
        Changes.FirstOrDefault(change => change.Cause == cause)?.Difference ?? default;
}
