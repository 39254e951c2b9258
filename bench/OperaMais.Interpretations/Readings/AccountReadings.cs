using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Schedule;

namespace OperaMais.Interpretations.Readings;

/// <summary>Other readings of how debts are taken from parcels.</summary>
internal static class AccountReadings
{
    private static readonly Competence EndOf2023 = new(2023, 12);
    private static readonly Competence FirstAdjustment = new(2024, 3);

    internal static IEnumerable<Reading> All { get; } =
    [
        new("12", "debts of the entities of Annex II after the parcel of March 2024", "claims on the entity", "discounts of its municipality", programme =>
            Accounts(programme)
                .Where(account => account.Beneficiary.Kind == BeneficiaryKind.Provider)
                .Select(account => new Pair(account.Beneficiary, Money.Zero, -BalanceAfter(account.Parcels, FirstAdjustment)))),
        new("13a", "net transferred in 2023", "balances of Art. 8 from the first credits on", "from the parcel of March 2024 on", programme =>
            Compared(programme, FromAdjustmentsOn, EndOf2023)),
        new("13b", "net transferred by March 2025", "balances of Art. 8 from the first credits on", "from the parcel of March 2024 on", programme =>
            Compared(programme, FromAdjustmentsOn, programme.RuleSet.Schedule[^1].Month)),
        new("18", "net transferred by March 2025", "the gross anticipation is subtracted", "what was transferred of it", programme =>
            Compared(programme, AgainstNetAnticipations, programme.RuleSet.Schedule[^1].Month)),
    ];

    private static IEnumerable<(BeneficiaryId Beneficiary, ImmutableArray<Parcel> Parcels)> Accounts(Programme programme) =>
        Enumerable.Range(0, programme.RuleSet.Registry.All.Length)
            .Select(index => (programme.RuleSet.Registry.All[index].Id, AsCalculated(programme, index)));

    private static IEnumerable<Pair> Compared(
        Programme programme, Func<Programme, int, ImmutableArray<Parcel>> otherwise, Competence until) =>
        Accounts(programme).Select((account, index) => new Pair(
            account.Beneficiary, NetUntil(account.Parcels, until), NetUntil(otherwise(programme, index), until)));

    private static ImmutableArray<Parcel> AsCalculated(Programme programme, int index) => Account.Run(
        programme.RuleSet.Schedule, OpeningBalance(programme, index), plan => programme.MovementOf(plan, index));

    private static ImmutableArray<Parcel> FromAdjustmentsOn(Programme programme, int index) => Account.Run(
        programme.RuleSet.Schedule,
        Money.Zero,
        plan => programme.MovementOf(plan, index) is var movement && plan.Month == FirstAdjustment
            ? movement with { Debit = movement.Debit - OpeningBalance(programme, index) }
            : movement);

    // An adjustment rests on an earlier parcel's net only, so as many runs as there are quadrimesters settle them all.
    private static ImmutableArray<Parcel> AgainstNetAnticipations(Programme programme, int index)
    {
        var parcels = AsCalculated(programme, index);
        foreach (var _ in programme.RuleSet.Quadrimesters)
        {
            var before = parcels;
            parcels = Account.Run(
                programme.RuleSet.Schedule,
                OpeningBalance(programme, index),
                plan => plan.Kind == ParcelKind.AdjustmentAndBonus
                    ? AgainstNet(programme, index, plan, before)
                    : programme.MovementOf(plan, index));
        }
        return parcels;
    }

    private static Movement AgainstNet(Programme programme, int index, PlannedParcel plan, ImmutableArray<Parcel> parcels)
    {
        var settled = programme.Settlements[plan.Quadrimester].Beneficiaries[index];
        var anticipated = parcels.First(parcel =>
            parcel.Plan.Kind == ParcelKind.Anticipation && parcel.Plan.Quadrimester == plan.Quadrimester);
        return Movement.Of(settled.Adjustment with { Anticipation = anticipated.Figures!.Value.Net }, settled.Bonus);
    }

    private static Money OpeningBalance(Programme programme, int index) =>
        programme.BalanceOf(programme.RuleSet.Registry.All[index].Id, OpeningBalanceKind.PreviousBalance);

    private static Money NetUntil(ImmutableArray<Parcel> parcels, Competence month) => parcels
        .Where(parcel => parcel.Plan.Month.CompareTo(month) <= 0)
        .Sum(parcel => parcel.Figures!.Value.Net);

    private static Money BalanceAfter(ImmutableArray<Parcel> parcels, Competence month) =>
        parcels.Last(parcel => parcel.Plan.Month.CompareTo(month) <= 0).Figures!.Value.Balance;
}
