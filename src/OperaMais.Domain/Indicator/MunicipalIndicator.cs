using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Indicator;

/// <summary>Whether a municipality served patients of other municipalities as pacted.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Production">All counted AIHs done there, whoever is paid.</param>
/// <param name="Basis">Where the target comes from.</param>
/// <param name="Decision">The decision of the Grupo Condutor, if one was recorded.</param>
/// <remarks>Annex VII, Bonificação; docs/interpretations.md, 3 to 5.</remarks>
public sealed record MunicipalIndicator(
    MunicipalityCode Municipality, MunicipalProduction Production, TargetBasis Basis, Decision? Decision)
{
    /// <summary>The share of referenced patients, rounded down to hundredths of a percent; nothing without production.</summary>
    /// <remarks>For reading only: the judgement compares whole numbers.</remarks>
    public BasisPoints? Achieved =>
        Production.Total == 0 ? null : BasisPoints.ShareOf(Production.Referenced, Production.Total);

    /// <summary>The judgement.</summary>
    public IndicatorStatus Status
    {
        get
        {
            if (Production.Total == 0)
                return IndicatorStatus.NoProduction;
            if (Basis.Target is { } target)
                return Reaches(Production, target) ? IndicatorStatus.Met : IndicatorStatus.NotMet;
            if (Decision is not null)
                return Decision.IsMet ? IndicatorStatus.Met : IndicatorStatus.NotMet;
            return Basis.IsKnownWithoutReferences && Production.Referenced == 0 ? IndicatorStatus.Met : IndicatorStatus.Pending;
        }
    }

    /// <summary>Whether a decision was recorded that changes nothing, because there is a pact.</summary>
    public bool HasDecisionWithoutEffect => Decision is not null && Basis.Target is not null;

    /// <summary>Whether a production reaches a target: referenced × 10,000 ≥ target × total, in whole numbers.</summary>
    public static bool Reaches(MunicipalProduction production, BasisPoints target) =>
        (Int128)production.Referenced * BasisPoints.Whole >= (Int128)target.Value * production.Total;
}
