using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Data.Accounts;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>
/// The accounts of all beneficiaries: what was entered, and what is due by what is known today. What was released is told by its
/// entries alone; everything else by settlements, baseline and opening balances.
/// </summary>
/// <remarks>Art. 5 § 4; Art. 8; Annex VIII; docs/payments.md.</remarks>
internal sealed class AccountBook
{
    internal required RuleSet RuleSet { get; init; }

    internal required IReadOnlyDictionary<(Quadrimester, BeneficiaryId), (SettlementInForce Settlement, StoredBeneficiarySettlement Row)> Settled { get; init; }

    /// <summary>The anticipations that the baseline gives; nothing where it was not asked, or is not whole.</summary>
    internal required IReadOnlyDictionary<BeneficiaryId, Anticipation>? Baseline { get; init; }

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
        return new(sums.Credits, sums.Debits);
    }

    /// <summary>What was owed before the first parcel, as an amount of at most zero.</summary>
    internal Money OpeningBalanceOf(BeneficiaryId beneficiary) => IsReleased(RuleSet.Schedule[0])
        ? Sum(Entries[beneficiary].Where(entry => entry.Item.Kind == LedgerEntryKind.OpeningBalance).Select(entry => entry.Item.Amount))
        : OpeningOf(beneficiary).Amount;

    private ImmutableArray<LedgerItem>? DueOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        var settled = Settled.TryGetValue((plan.Quadrimester, beneficiary), out var found) ? found : default;
        var version = settled.Settlement is { IsApproved: true } approved ? approved.Version : (int?)null;
        return plan.Kind switch
        {
            ParcelKind.PreviousResolution =>
                [Of(LedgerEntryKind.Adjustment, OpeningBalances[(beneficiary, OpeningBalanceKind.PreviousAdjustment)])],
            ParcelKind.Anticipation => (settled.Row?.Anticipation ?? Baseline?[beneficiary].Amount) is { } amount
                ? [new(LedgerEntryKind.Anticipation, amount, version)]
                : null,
            _ => settled.Row is not { } row
                ? null
                : [new(LedgerEntryKind.Adjustment, row.Adjustment, version), new(LedgerEntryKind.Bonus, row.Bonus, version)],
        };
    }

    /// <summary>What corrects the released parcels of an account, by what is known today.</summary>
    internal ImmutableArray<LedgerItem> CorrectionsOf(BeneficiaryId beneficiary) =>
        Corrections.Of(RuleSet.Schedule.Where(IsReleased).SelectMany(plan => DueTodayOf(plan, beneficiary)), Entries[beneficiary]);

    // What was released is corrected by approved settlements and by opening balances, never by drafts or by the baseline alone.
    private IEnumerable<DueToday> DueTodayOf(PlannedParcel plan, BeneficiaryId beneficiary)
    {
        if (plan == RuleSet.Schedule[0])
            yield return new(plan.Month, OpeningOf(beneficiary), ApplicationMessages.All.Text("correction.openingBalance"));
        if (plan.Kind == ParcelKind.PreviousResolution)
            foreach (var item in DueOf(plan, beneficiary)!.Value)
                yield return new(plan.Month, item, ApplicationMessages.All.Text("correction.openingBalance"));
        else if (Settled.TryGetValue((plan.Quadrimester, beneficiary), out var settled) && settled.Settlement.IsApproved)
            foreach (var item in DueOf(plan, beneficiary)!.Value)
                yield return new(
                    plan.Month,
                    item with
                    {
                        Reference = ApplicationMessages.All.Text("correction.reference", plan.Quadrimester, settled.Settlement.Version),
                    },
                    settled.Settlement.ApprovalNote is { Length: > 0 } note ? note : ApplicationMessages.All.Text("correction.approval"));
    }

    private LedgerItem OpeningOf(BeneficiaryId beneficiary) =>
        Of(LedgerEntryKind.OpeningBalance, OpeningBalances[(beneficiary, OpeningBalanceKind.PreviousBalance)]);

    private static LedgerItem Of(LedgerEntryKind kind, IEnumerable<StoredOpeningBalance> balances) => new(
        kind,
        Sum(balances.Select(balance => balance.Amount)),
        Reference: string.Join("; ", balances.Select(balance => balance.Origin).Order(StringComparer.Ordinal)));

    private static Money Sum(IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);
}
