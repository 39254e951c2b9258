using OperaMais.Domain.Indicator;

namespace OperaMais.Domain.Payments;

/// <summary>Half the SIGTAP value of what was produced, due when the municipality met its indicator.</summary>
/// <param name="Reference">Sum of the bonus references of the beneficiary's paid AIHs.</param>
/// <param name="Status">The judgement of its municipality's indicator.</param>
/// <remarks>Art. 3, II; Annex VII, Bonificação; docs/interpretations.md, 8.</remarks>
public readonly record struct Bonus(Money Reference, IndicatorStatus Status)
{
    /// <summary>The amount.</summary>
    public Money Amount => Status == IndicatorStatus.Met ? Reference : Money.Zero;
}
