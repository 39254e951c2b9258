using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Interpretations.Readings;

/// <summary>Other readings of what the product decides without a number in docs/interpretations.md.</summary>
internal static class UnnumberedReadings
{
    private const string Financing = "financing of 2023-3 to 2024-3";
    private const string Bonuses = "bonuses of 2023-3 to 2024-3";

    internal static IEnumerable<Reading> All { get; } =
    [
        new("A", Financing, "multiple surgeries: unit value of the first act and 100 % of its SIGTAP", "the 100 % only", programme =>
            Lines(programme, value => value.Financing, value => value.FirstAct is null
                ? value.Financing
                : Money.Max(value.Addition - value.FederalSh - value.FederalSp, Money.Zero))),
        new("B", Financing, "100 % of SIGTAP", "twice Annex I's rounded 50 %", programme =>
            Lines(programme, value => value.Financing, value => value.FirstAct is { } act
                ? value.Financing - act.Sigtap + act.BonusReference * 2
                : value.Financing)),
        new("C", Bonuses, "multiple surgeries: the first act's bonus", "Annex I's own, which is zero", programme =>
            from settlement in programme.Settlements.Values
            from settled in settlement.Beneficiaries
            let own = settled.Production.Lines
                .Where(line => line.Value.FirstAct is null)
                .Sum(line => line.BonusReference)
            select new Pair(settled.Beneficiary.Id, settled.Bonus.Amount, (settled.Bonus with { Reference = own }).Amount)),
        new("D", Financing, "an AIH number counts once in the programme", "once in every competence", programme =>
            from aih in programme.Repetitions
            where programme.RuleSet.Quadrimesters.Contains(aih.Competence.Quadrimester)
            let owner = programme.RuleSet.Registry.OwnerOf(aih.Profile.Establishment, aih.Profile.PlaceOfSurgery)
            where owner is not null
            select new Pair(owner.Id, Money.Zero, programme.RuleSet.ValueOf(aih.Profile).Financing)),
        new("E", "bonus references of 2023-3 to 2024-3", "a complement beyond the AIH's value is left at that", "the rest is taken from its bonus", programme =>
            Lines(programme, value => value.BonusReference, value => Money.Max(value.BonusReference - ComplementLeft(value), Money.Zero))),
    ];

    private static Money ComplementLeft(Valuation value) =>
        Money.Max(value.FederalSh + value.FederalSp - value.GrossSh - value.GrossSp, Money.Zero);

    private static IEnumerable<Pair> Lines(Programme programme, Func<Valuation, Money> choice, Func<Valuation, Money> other) =>
        from settlement in programme.Settlements.Values
        from settled in settlement.Beneficiaries
        from line in settled.Production.Lines
        select new Pair(settled.Beneficiary.Id, choice(line.Value) * line.Quantity, other(line.Value) * line.Quantity);
}
