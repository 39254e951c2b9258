using System.Collections.Immutable;

namespace OperaMais.Domain.Ledger;

/// <summary>Enters a parcel into an account: what is due, what of it pays debts, and what is transferred.</summary>
/// <remarks>Art. 5 § 4; Art. 8; Annex VII, Ajuste.</remarks>
public static class ParcelPosting
{
    /// <summary>The items of a parcel, in the order in which they are entered; what amounts to nothing is left out.</summary>
    /// <param name="before">The account before.</param>
    /// <param name="due">What the parcel brings, corrections and opening balances included.</param>
    /// <exception cref="InvalidOperationException">The account would not be in order afterwards: a defect of the program.</exception>
    public static ImmutableArray<LedgerItem> Of(AccountSums before, IEnumerable<LedgerItem> due)
    {
        var items = due.Where(item => item.Amount != Money.Zero).ToList();
        var with = before.Plus(items);
        var credit = with.Credits - before.Credits;
        var debt = with.Debits - before.Debits - before.Balance;
        var discount = Money.Min(credit, debt);
        if (discount > Money.Zero)
            items.Add(new(LedgerEntryKind.Discount, -discount));
        if (credit > discount)
            items.Add(new(LedgerEntryKind.Release, discount - credit));
        var broken = before.Plus(items).BrokenRulesAfter(before);
        return broken.IsEmpty ? [.. items] : throw new InvalidOperationException(string.Join(", ", broken));
    }
}
