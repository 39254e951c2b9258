using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Adhesions;

/// <summary>What the estimate of an instrument rests on.</summary>
/// <param name="Baseline">The anticipation that the own production of the baseline gives; nothing while a competence of the baseline is missing.</param>
/// <param name="HasPact">Whether the municipality has a PPI in subgroup 0907; never of a provider, for municipalities make pacts.</param>
/// <param name="First">The first quadrimester of who joins now.</param>
/// <remarks>Art. 4 § 5 and § 6; docs/interpretations.md, 20 and 23.</remarks>
public sealed record AdhesionBasis(Anticipation? Baseline, bool HasPact, Quadrimester First)
{
    /// <summary>A capacity is informed by month; a quadrimester has four.</summary>
    /// <remarks>docs/interpretations.md, 23.</remarks>
    private const int MonthsOfQuadrimester = 4;

    /// <summary>Whether the capacity is taken (Art. 4 § 6), not the production of the baseline (Art. 4 § 5).</summary>
    public bool IsByCapacity => Baseline is null || (Baseline.Baseline.Quantity == 0 && !HasPact);

    /// <summary>Whether it is not known yet which of the two is to be taken.</summary>
    public bool IsProvisional => Baseline is null;

    /// <summary>The estimated value: as many anticipations and bonuses as are left of the schedule.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="rows">The capacity informed.</param>
    public TermValue Estimate(RuleSet ruleSet, IEnumerable<CapacityRow> rows) =>
        ruleSet.TermValueOf(IsByCapacity ? OfCapacity(rows) : Baseline!, First);

    // The two codes of Annex VI are worth what Annex I prints, which is nothing: no first act is informed.
    private static Anticipation OfCapacity(IEnumerable<CapacityRow> rows) => new(
        new BeneficiaryProduction(rows.Select(row => new ProductionLine(
            new Valuation(row.Procedure, FirstAct: null, Money.Zero, Money.Zero, Money.Zero), (long)row.PerMonth * MonthsOfQuadrimester))),
        Quadrimesters: 1);
}
