namespace OperaMais.Domain.Payments;

/// <summary>The estimated value of the instrument: the anticipations of four quadrimesters and four bonuses of the average one.</summary>
/// <param name="Anticipation">The beneficiary's anticipation.</param>
/// <param name="Anticipations">How many anticipations the instrument covers (4).</param>
/// <param name="Bonuses">How many bonuses it covers (4).</param>
/// <remarks>Art. 4 § 5; docs/interpretations.md, 7: the published values were not rounded in this way.</remarks>
public sealed record TermValue(Anticipation Anticipation, int Anticipations, int Bonuses)
{
    /// <summary>The bonus of the average quadrimester, rounded once.</summary>
    public Money EstimatedBonus => Anticipation.Baseline.BonusReference.DividedBy(Anticipation.Quadrimesters);

    /// <summary>The amount.</summary>
    public Money Amount => Anticipation.Amount * Anticipations + EstimatedBonus * Bonuses;
}
