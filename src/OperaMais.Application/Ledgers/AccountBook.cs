using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Data.Accounts;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>
/// The accounts of all beneficiaries: what was entered, and what is due by what is known today. What was released is told by its
/// entries alone; everything else by settlements, baseline and opening balances.
/// </summary>
/// <remarks>Art. 5 § 4; Art. 8; Annex VIII; docs/payments.md.</remarks>
internal sealed class AccountBook
{
    private Dictionary<Quadrimester, SettlementInForce>? settlements;

    internal required RuleSet RuleSet { get; init; }

    internal required IReadOnlyDictionary<(Quadrimester, BeneficiaryId), (SettlementInForce Settlement, StoredBeneficiarySettlement Row)> Settled { get; init; }

    /// <summary>Who is a beneficiary when.</summary>
    internal required RegistryHistory History { get; init; }

    /// <summary>The anticipations that the baseline gives; nothing where it was not asked, or is not whole.</summary>
    internal required BaselineAnticipations? Baseline { get; init; }

    internal required ILookup<(BeneficiaryId, OpeningBalanceKind), StoredOpeningBalance> OpeningBalances { get; init; }

    internal required ILookup<BeneficiaryId, LedgerEntry> Entries { get; init; }

    internal required IReadOnlyList<LedgerBatch> Batches { get; init; }

    internal required InstrumentRegister Instruments { get; init; }

    /// <summary>The parcel that comes next; nothing once all were released.</summary>
    internal PlannedParcel? Next => RuleSet.Schedule.FirstOrDefault(plan => !IsReleased(plan));

    internal bool IsReleased(PlannedParcel plan) => BatchOf(plan) is not null;

    /// <summary>The batch that released a parcel, if it is released.</summary>
    internal LedgerBatch? BatchOf(PlannedParcel plan) =>
        Batches.FirstOrDefault(batch => batch.Kind == LedgerBatchKind.Parcel && batch.Parcel == plan.Month);

    /// <summary>The last parcel released, or the first to come.</summary>
    internal Competence LastParcel => (RuleSet.Schedule.LastOrDefault(IsReleased) ?? RuleSet.Schedule[0]).Month;

    /// <summary>The settlements that a parcel pays by: its own, and those of what was released before, which it corrects.</summary>
    internal IEnumerable<SettlementInForce> PaidWith(PlannedParcel plan) => RuleSet.Schedule
        .Where(other => other.Kind == ParcelKind.AdjustmentAndBonus && (other == plan || IsReleased(other)))
        .Select(other => SettlementOf(other.Quadrimester))
        .OfType<SettlementInForce>();

    /// <summary>The first quadrimester whose anticipation is not released; after the last of them, the one that would follow.</summary>
    internal Quadrimester FirstOpen => RuleSet.Schedule
        .Where(plan => plan.Kind == ParcelKind.Anticipation && !IsReleased(plan))
        .Select(plan => plan.Quadrimester)
        .FirstOrDefault(RuleSet.Quadrimesters.Last().Last.Next.Quadrimester);

    /// <summary>The seal of the last batch.</summary>
    internal LedgerHash LastHash => Batches.Count > 0 ? Batches[^1].Hash : LedgerHash.None;

    internal AccountSums SumsOf(BeneficiaryId beneficiary) =>
        default(AccountSums).Plus(Entries[beneficiary].Select(entry => entry.Item));

    /// <summary>What a parcel and what goes with it brings an account.</summary>
    /// <returns>Nothing while that is not known.</returns>
    internal ImmutableArray<LedgerItem>? ItemsOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        if (DueOf(plan, beneficiary) is not { } due)
            return null;
        return
        [
            .. plan == RuleSet.Schedule[0] ? [OpeningOf(beneficiary)] : ImmutableArray<LedgerItem>.Empty,
            .. due,
            .. plan == Next ? CorrectionsOf(beneficiary) : [],
        ];
    }

    /// <summary>What a parcel brings, as the schedule has it: what was owed before stands apart.</summary>
    internal Movement? MovementOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        var items = IsReleased(plan)
            ? Entries[beneficiary].Where(entry => entry.Parcel == plan.Month && entry.Item.IsDue).Select(entry => entry.Item)
            : ItemsOf(plan, beneficiary)?.AsEnumerable();
        if (items is null)
            return null;
        var sums = default(AccountSums).Plus(items.Where(item => item.Kind != LedgerEntryKind.OpeningBalance));
        return new(sums.Credits, sums.Debits, IsDebtClaimed(plan, beneficiary));
    }

    /// <summary>Whether what an account owes after a parcel is claimed back: it was, or an act says that it will be.</summary>
    internal bool IsDebtClaimed(PlannedParcel plan, BeneficiaryId beneficiary) => IsReleased(plan)
        ? default(AccountSums).Plus(Entries[beneficiary].Where(entry => entry.Parcel == plan.Month).Select(entry => entry.Item)).Claimed > Money.Zero
        : History.IsDebtClaimed(beneficiary, plan.Quadrimester);

    /// <summary>Whether a settlement gives a quadrimester to other beneficiaries than those that the acts in force make.</summary>
    internal bool IsOutdated(Quadrimester quadrimester) => SettlementOf(quadrimester) is not null
        && History.IsOtherThan(quadrimester, Settled.Keys.Where(key => key.Item1 == quadrimester).Select(key => key.Item2));

    /// <summary>What was owed before the first parcel, as an amount of at most zero.</summary>
    internal Money OpeningBalanceOf(BeneficiaryId beneficiary) => IsReleased(RuleSet.Schedule[0])
        ? Entries[beneficiary].Where(entry => entry.Item.Kind == LedgerEntryKind.OpeningBalance).Sum(entry => entry.Item.Amount)
        : OpeningOf(beneficiary).Amount;

    private ImmutableArray<LedgerItem>? DueOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        if (plan.Kind == ParcelKind.PreviousResolution)
            return [Of(LedgerEntryKind.Adjustment, OpeningBalances[(beneficiary, OpeningBalanceKind.PreviousAdjustment)])];
        var version = SettlementOf(plan.Quadrimester) is { IsApproved: true } approved ? approved.Version : (int?)null;
        if (IsOutOf(plan.Quadrimester, beneficiary))
            return [.. KindsOf(plan).Select(kind => new LedgerItem(kind, Money.Zero, version))];
        var row = Settled.TryGetValue((plan.Quadrimester, beneficiary), out var settled) ? settled.Row : null;
        ImmutableArray<LedgerItem>? items = plan.Kind == ParcelKind.Anticipation
            ? (row?.Anticipation ?? Baseline?.Of(History.For(plan.Quadrimester), beneficiary).Amount) is { } amount
                ? [new(LedgerEntryKind.Anticipation, amount, version)]
                : null
            : row is null
                ? null
                : [new(LedgerEntryKind.Adjustment, row.Adjustment, version), new(LedgerEntryKind.Bonus, row.Bonus, version)];
        return History.HasNoCredit(beneficiary, plan.Quadrimester, plan.Month)
            ? items?.Select(item => item with { Amount = Money.Min(item.Amount, Money.Zero) }).ToImmutableArray()
            : items;
    }

    // A settlement says who is a beneficiary of its quadrimester; while there is none, the acts in force do.
    private bool IsOutOf(Quadrimester quadrimester, BeneficiaryId beneficiary) => SettlementOf(quadrimester) is not null
        ? !Settled.ContainsKey((quadrimester, beneficiary))
        : History.For(quadrimester).Find(beneficiary) is null;

    private SettlementInForce? SettlementOf(Quadrimester quadrimester) => (settlements ??= Settled.Values
        .Select(settled => settled.Settlement)
        .DistinctBy(settlement => settlement.Quadrimester)
        .ToDictionary(settlement => settlement.Quadrimester)).GetValueOrDefault(quadrimester);

    private static LedgerEntryKind[] KindsOf(PlannedParcel plan) =>
        plan.Kind == ParcelKind.Anticipation ? [LedgerEntryKind.Anticipation] : [LedgerEntryKind.Adjustment, LedgerEntryKind.Bonus];

    /// <summary>What corrects the released parcels of an account, by what is known today.</summary>
    internal ImmutableArray<LedgerItem> CorrectionsOf(BeneficiaryId beneficiary) =>
        Corrections.Of(RuleSet.Schedule.Where(IsReleased).SelectMany(plan => DueTodayOf(plan, beneficiary)), Entries[beneficiary]);

    // What was released is corrected by approved settlements, by opening balances and by acts that took somebody out of a quadrimester,
    // never by drafts or by the baseline alone.
    private IEnumerable<DueToday> DueTodayOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        if (plan == RuleSet.Schedule[0])
            yield return new(plan.Month, OpeningOf(beneficiary), ApplicationMessages.All.Text("correction.openingBalance"));
        var settlement = SettlementOf(plan.Quadrimester) is { IsApproved: true } approved ? approved : null;
        if (plan.Kind == ParcelKind.PreviousResolution)
            foreach (var item in DueOf(plan, beneficiary)!.Value)
                yield return new(plan.Month, item, ApplicationMessages.All.Text("correction.openingBalance"));
        else if (IsOutOf(plan.Quadrimester, beneficiary) && History.ActsFor(plan.Quadrimester).LastOrDefault(act => act.Subject == beneficiary) is { } act)
            foreach (var item in DueOf(plan, beneficiary)!.Value)
                yield return new(plan.Month, item with { Reference = act.Document }, act.ToText());
        else if (settlement is not null)
            foreach (var item in DueOf(plan, beneficiary)!.Value)
                yield return new(
                    plan.Month,
                    item with { Reference = ApplicationMessages.All.Text("correction.reference", plan.Quadrimester, settlement.Version) },
                    settlement.ApprovalNote is { Length: > 0 } note ? note : ApplicationMessages.All.Text("correction.approval"));
    }

    private LedgerItem OpeningOf(BeneficiaryId beneficiary) =>
        Of(LedgerEntryKind.OpeningBalance, OpeningBalances[(beneficiary, OpeningBalanceKind.PreviousBalance)]);

    private static LedgerItem Of(LedgerEntryKind kind, IEnumerable<StoredOpeningBalance> balances) => new(
        kind,
        balances.Sum(balance => balance.Amount),
        Reference: string.Join("; ", balances.Select(balance => balance.Origin).Order(StringComparer.Ordinal)));
}
