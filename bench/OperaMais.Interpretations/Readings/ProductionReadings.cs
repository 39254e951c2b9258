using OperaMais.Domain;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Interpretations.Readings;

/// <summary>Other readings of what production is worth, and of the average it is anticipated by.</summary>
internal static class ProductionReadings
{
    private const string Anticipations = "four anticipations";
    private const string Paid = "financing and bonus of 2023-3 to 2024-3";

    internal static IEnumerable<Reading> All { get; } =
    [
        new("7a", Anticipations, "rounded once, at the end", "the average quantity of each procedure in whole surgeries", programme =>
            Compare.Anticipations(programme, anticipation => SumOfProcedures(anticipation, (financing, quantity) =>
                (financing * ((2 * quantity + 3) / 6)).DividedBy((int)quantity)))),
        new("7b", Anticipations, "rounded once, at the end", "each procedure's average rounded to the centavo", programme =>
            Compare.Anticipations(programme, anticipation => SumOfProcedures(anticipation, (financing, _) =>
                financing.DividedBy(anticipation.Quadrimesters)))),
        new("7c", Anticipations, "half away from zero", "centavos cut off", programme =>
            Compare.Anticipations(programme, anticipation => new Money(anticipation.Baseline.Financing.Centavos / anticipation.Quadrimesters))),
        new("9", Anticipations, "the federal complement is deducted in the baseline", "it is not", programme =>
            Compare.Anticipations(programme, new Variation
            {
                Baseline = aih => aih.Profile with { FederalSh = Money.Zero, FederalSp = Money.Zero },
            })),
        new("15", Anticipations, "multiple surgeries are valued as in production", "at Annex I's value, which is zero", programme =>
            Compare.Anticipations(programme, new Variation { Baseline = aih => IsComposite(programme, aih) ? null : aih.Profile })),
        new("17a", Paid, "the complement is deducted from the addition too", "from the unit value only", programme =>
            from settlement in programme.Settlements.Values
            from settled in settlement.Beneficiaries
            let spared = settled.Production.Lines.Sum(line => Spared(line.Value) * line.Quantity)
            select new Pair(settled.Beneficiary.Id, Compare.FinancingAndBonus(settled), Compare.FinancingAndBonus(settled) + spared)),
        new("17b", Paid, "the complement of multiple surgeries is deducted", "it is not", programme =>
            Compare.Production(
                programme,
                new Variation { Current = aih => IsComposite(programme, aih) ? WithoutComplement(aih) : aih.Profile },
                Compare.FinancingAndBonus)),
        new("19a", Paid, "Belo Horizonte and Uberaba are exempt", "they are not, and none of theirs is registered", programme =>
            from settlement in programme.Settlements.Values
            from settled in settlement.Beneficiaries
            let isExempt = programme.RuleSet.IsExemptFromRegistration(settled.Beneficiary.Municipality)
            let paid = Compare.FinancingAndBonus(settled)
            select new Pair(settled.Beneficiary.Id, paid, isExempt ? Money.Zero : paid)),
        new("19b", Paid, "one AIH in twenty unregistered: not paid", "paid all the same", programme =>
            Swapped(Compare.Production(programme, new Variation { IsRegistered = NineteenInTwenty }, Compare.FinancingAndBonus))),
        new("19c", "bonuses of 2023-3 to 2024-3", "one AIH in twenty unregistered: part of the indicator", "no part of it", programme =>
            Compare.Production(programme, new Variation { IsRegistered = NineteenInTwenty }, settled => settled.Bonus.Amount)
                .Zip(Compare.Production(programme, OnlyRegistered(programme), settled => settled.Bonus.Amount))
                .Select(both => new Pair(both.First.Beneficiary, both.First.Other, both.Second.Other))),
    ];

    private static bool IsComposite(Programme programme, Hospitalization aih) =>
        programme.RuleSet.Catalogue.IsComposite(aih.Profile.Procedure);

    private static AihProfile WithoutComplement(Hospitalization aih) =>
        aih.Profile with { FederalSh = Money.Zero, FederalSp = Money.Zero };

    private static Money SumOfProcedures(Anticipation anticipation, Func<Money, long, Money> averageOf) => anticipation.Baseline.Lines
        .GroupBy(line => (line.Value.Procedure.Code, line.Value.FirstAct?.Code))
        .Select(procedure => averageOf(
            procedure.Sum(line => line.Sh + line.Sp), procedure.Sum(line => line.Quantity)))
        .Sum();

    // What the addition lost to a complement larger than the unit value.
    private static Money Spared(Valuation value)
    {
        var unitValue = value.GrossSh + value.GrossSp - value.Addition;
        return value.Addition + Money.Max(unitValue - value.FederalSh - value.FederalSp, Money.Zero) - value.Financing;
    }

    // The sequence goes up by one from AIH to AIH; its last digit is the check digit.
    private static bool NineteenInTwenty(Hospitalization aih) => aih.Number.Value / 10 % 20 != 0;

    private static Variation OnlyRegistered(Programme programme) => new()
    {
        Current = aih =>
            NineteenInTwenty(aih) || programme.RuleSet.IsExemptFromRegistration(aih.Profile.PlaceOfSurgery) ? aih.Profile : null,
    };

    private static IEnumerable<Pair> Swapped(IEnumerable<Pair> pairs) =>
        pairs.Select(pair => new Pair(pair.Beneficiary, pair.Other, pair.Choice));
}
