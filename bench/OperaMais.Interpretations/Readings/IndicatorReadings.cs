using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Interpretations.Readings;

/// <summary>Other readings of the indicator, which move bonuses only.</summary>
internal static class IndicatorReadings
{
    private const string Bonuses2023 = "bonus of 2023-3";
    private const string Bonuses2024 = "bonuses of 2024-1 to 2024-3";
    private const string AllBonuses = "bonuses of 2023-3 to 2024-3";

    internal static IEnumerable<Reading> All { get; } =
    [
        new("1", Bonuses2023, "the annexes' percentage is the target", "it is the pact: the target is 90 % of it", programme =>
            Compare.Bonuses(programme, [programme.RuleSet.AnnexTargetQuadrimester], indicator => indicator.Basis is TargetBasis.Annex
                ? WithTarget(indicator, indicator.Basis.Target!.Value.Value * programme.RuleSet.IndicatorPercentOfPact / 100)
                : indicator.Status)),
        new("2a", Bonuses2024, "down to hundredths of a percent", "down to a whole percent", programme =>
            Compare.Bonuses(programme, programme.PpiQuadrimesters, indicator => indicator.Basis.Target is { } target
                ? WithTarget(indicator, target.Value / 100 * 100)
                : indicator.Status)),
        new("2b", Bonuses2024, "down to hundredths of a percent", "not rounded", programme =>
            Compare.Bonuses(programme, programme.PpiQuadrimesters, Unrounded)),
        new("3a", AllBonuses, "references without a pact wait for a decision", "a target of zero: always met", programme =>
            Compare.Bonuses(programme, programme.RuleSet.Quadrimesters, indicator => indicator.Basis.IsKnownWithoutReferences
                ? WithTarget(indicator, 0)
                : indicator.Status)),
        new("3b", AllBonuses, "no references of a pact of none: met", "without a pact never met, unless decided", programme =>
            Compare.Bonuses(programme, programme.RuleSet.Quadrimesters, indicator =>
                indicator.Basis.IsKnownWithoutReferences && indicator.Decision is null ? IndicatorStatus.NotMet : indicator.Status)),
        new("3c", AllBonuses, "a decision also decides where there are no references", "it decides only where there are some", programme =>
            Compare.Bonuses(programme, programme.RuleSet.Quadrimesters, indicator =>
                indicator.Basis.IsKnownWithoutReferences && indicator.Production is { Referenced: 0, Total: > 0 }
                    ? IndicatorStatus.Met
                    : indicator.Status)),
        new("4a", Bonuses2024, "no row of the PPI: pending", "as a pact of none", programme =>
            Compare.Bonuses(programme, programme.PpiQuadrimesters, indicator => indicator.Basis is TargetBasis.MissingPpi
                ? (indicator with { Basis = new TargetBasis.AnnexWithoutPact() }).Status
                : indicator.Status)),
        new("4b", Bonuses2024, "no row of the PPI: pending", "the last earlier row counts", programme =>
            Compare.Bonuses(programme, programme.PpiQuadrimesters, indicator => indicator.Basis is TargetBasis.MissingPpi missing
                ? (indicator with { Basis = LastBefore(programme, indicator, missing) }).Status
                : indicator.Status)),
        new("5", AllBonuses, "no production: no bonus", "met", programme =>
            Compare.Bonuses(programme, programme.RuleSet.Quadrimesters, indicator =>
                indicator.Status == IndicatorStatus.NoProduction ? IndicatorStatus.Met : indicator.Status)),
        new("6", Bonuses2023, "the annexes' percentages (July 2023)", "90 % of the PPI of August 2023", programme =>
            Compare.Bonuses(programme, [programme.RuleSet.AnnexTargetQuadrimester], indicator =>
                (indicator with { Basis = OfMonth(programme, indicator, programme.RuleSet.AnnexTargetQuadrimester.MonthBefore) }).Status)),
        new("8a", AllBonuses, "the provider's own procedures' bonus", "its share, by AIHs, of the municipality's bonuses", programme =>
            OfProviders(programme, (own, municipality) =>
                (municipality.Sum(other => other.Bonus.Amount) * own.Production.Quantity)
                    .DividedBy((int)Math.Max(1, municipality.Sum(other => other.Production.Quantity))))),
        new("8b", AllBonuses, "the provider's own procedures' bonus", "that bonus times its share of the municipality's AIHs", programme =>
            OfProviders(programme, (own, _) =>
                (own.Bonus.Amount * own.Production.Quantity).DividedBy((int)Math.Max(1, own.Indicator.Production.Total)))),
        new("11", AllBonuses, "patients of other states are referenced", "only patients of Minas Gerais are", programme =>
            Compare.Production(
                programme,
                new() { Current = aih => aih.Profile with { IsReferenced = aih.Profile.IsReferenced && aih.Residence.State == programme.RuleSet.State } },
                settled => settled.Bonus.Amount)),
    ];

    private static IndicatorStatus WithTarget(MunicipalIndicator indicator, int basisPoints) =>
        (indicator with { Basis = new TargetBasis.Annex(new BasisPoints(basisPoints)) }).Status;

    private static IndicatorStatus Unrounded(MunicipalIndicator indicator)
    {
        if (indicator.Basis is not TargetBasis.Ppi { IsKnownWithoutReferences: false } ppi || indicator.Production.Total == 0)
            return indicator.Status;
        var (referenced, total) = indicator.Production;
        var isMet = (Int128)referenced * ppi.Pact.Total * 100 >= (Int128)ppi.PercentOfPact * ppi.Pact.Referenced * total;
        return isMet ? IndicatorStatus.Met : IndicatorStatus.NotMet;
    }

    private static TargetBasis OfMonth(Programme programme, MunicipalIndicator indicator, Competence month) =>
        programme.PactsOf(month).TryGetValue(indicator.Municipality, out var pact)
            ? new TargetBasis.Ppi(month, pact, programme.RuleSet.IndicatorPercentOfPact)
            : new TargetBasis.MissingPpi(month);

    private static TargetBasis LastBefore(Programme programme, MunicipalIndicator indicator, TargetBasis.MissingPpi missing) =>
        programme.RuleSet.Quadrimesters
            .Select(quadrimester => quadrimester.MonthBefore)
            .Where(month => month.CompareTo(missing.Month) < 0)
            .OrderDescending()
            .Select(month => OfMonth(programme, indicator, month))
            .FirstOrDefault(basis => basis is TargetBasis.Ppi, missing);

    private static IEnumerable<Pair> OfProviders(
        Programme programme, Func<BeneficiarySettlement, IReadOnlyCollection<BeneficiarySettlement>, Money> otherwise) =>
        from settlement in programme.Settlements.Values
        from municipality in settlement.Beneficiaries.GroupBy(settled => settled.Beneficiary.Municipality)
        from settled in municipality
        select new Pair(settled.Beneficiary.Id, settled.Bonus.Amount, otherwise(settled, [.. municipality]));
}
