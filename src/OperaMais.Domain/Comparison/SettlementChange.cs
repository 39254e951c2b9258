using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Comparison;

/// <summary>What one kind of input changed for a beneficiary.</summary>
/// <param name="Cause">The kind of input.</param>
/// <param name="Before">What was due without the change; nothing when it was no beneficiary.</param>
/// <param name="After">What is due with it; nothing when it is none any more.</param>
public sealed record SettlementChange(ChangeCause Cause, BeneficiarySettlement? Before, BeneficiarySettlement? After)
{
    /// <summary>The effect.</summary>
    public ComparedFigures Difference => ComparedFigures.Of(After) - ComparedFigures.Of(Before);

    /// <summary>Whether anything is different that is paid or judged: an amount, the paid AIHs, the judgement of the indicator.</summary>
    internal bool IsVisible =>
        Difference != default
        || Before?.Production.Quantity != After?.Production.Quantity
        || Before?.Indicator.Status != After?.Indicator.Status;
}
