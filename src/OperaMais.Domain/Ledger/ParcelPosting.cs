using System.Collections.Immutable;

namespace OperaMais.Domain.Ledger;

/// <summary>Enters a parcel into an account: what is due, what of it pays debts, and what is transferred or withheld.</summary>
/// <remarks>Art. 4 § 4; Art. 5 § 1 and § 4; Art. 8; Annex VII, Ajuste.</remarks>
public static class ParcelPosting
{
    /// <summary>The items of a parcel, in the order in which they are entered; what amounts to nothing is left out.</summary>
    /// <param name="before">The account before.</param>
    /// <param name="due">What the parcel brings, corrections and opening balances included.</param>
    /// <param name="isPayable">Whether an instrument is in force: without one the net is withheld (Art. 5 § 1).</param>
    /// <param name="debtIsClaimed">Whether what is left of debts is claimed back, no later credit being to pay it (Art. 4 § 4).</param>
    public static ImmutableArray<LedgerItem> Of(AccountSums before, IEnumerable<LedgerItem> due, bool isPayable, bool debtIsClaimed = false)
    {
        var items = due.Where(item => item.Amount != Money.Zero).ToList();
        var with = before.Plus(items);
        var credit = with.Credits - before.Credits;
        var debt = with.Debits - before.Debits - before.Balance;
        var discount = Money.Min(credit, debt);
        if (discount > Money.Zero)
            items.Add(new(LedgerEntryKind.Discount, -discount));
        if (credit > discount)
            items.Add(new(isPayable ? LedgerEntryKind.Release : LedgerEntryKind.Withholding, discount - credit));
        if (debtIsClaimed && debt > discount)
            items.Add(new(LedgerEntryKind.RestitutionClaim, debt - discount));
        return [.. items];
    }
}
