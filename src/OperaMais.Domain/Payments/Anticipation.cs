using OperaMais.Domain.Production;

namespace OperaMais.Domain.Payments;

/// <summary>What is paid before a quadrimester: the average quadrimester of the twelve months of the baseline.</summary>
/// <param name="Baseline">The beneficiary's production of the baseline.</param>
/// <param name="Quadrimesters">How many quadrimesters the baseline spans (3).</param>
/// <remarks>Art. 5 § 2; Annex VII, Parcela de antecipação; docs/interpretations.md, 7, 9 and 15.</remarks>
public sealed record Anticipation(BeneficiaryProduction Baseline, int Quadrimesters)
{
    /// <summary>The amount, rounded once, half away from zero. The same for all four quadrimesters.</summary>
    public Money Amount => Baseline.Financing.DividedBy(Quadrimesters);
}
