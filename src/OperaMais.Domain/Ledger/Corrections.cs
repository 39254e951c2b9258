using System.Collections.Immutable;

namespace OperaMais.Domain.Ledger;

/// <summary>What a released parcel would bring if it were released today.</summary>
/// <param name="Parcel">Its month.</param>
/// <param name="Item">What it would bring of one kind.</param>
/// <param name="Reason">Why that may differ from what was released.</param>
public sealed record DueToday(Competence Parcel, LedgerItem Item, string Reason);

/// <summary>Finds the differences between what was released and what is due by what is known today. Nothing entered is ever edited.</summary>
/// <remarks>docs/payments.md.</remarks>
public static class Corrections
{
    /// <summary>The corrections that the next parcel of an account has to bring.</summary>
    /// <param name="due">What its released parcels would bring today, one entry for each parcel and kind, also where that is nothing.</param>
    /// <param name="entries">The account's entries.</param>
    public static ImmutableArray<LedgerItem> Of(IEnumerable<DueToday> due, IEnumerable<LedgerEntry> entries)
    {
        var entered = entries
            .Where(entry => entry.Item.IsDue)
            .GroupBy(entry => entry.Item.Corrects is { } corrected ? (corrected.Parcel, corrected.Kind) : (entry.Parcel, entry.Item.Kind))
            .ToDictionary(group => group.Key, group => group.Sum(entry => entry.Item.Amount));
        return
        [
            .. due
                .Select(today => (today, Difference: today.Item.Amount - entered.GetValueOrDefault((today.Parcel, today.Item.Kind))))
                .Where(entry => entry.Difference != Money.Zero)
                .Select(entry => new LedgerItem(
                    LedgerEntryKind.Correction,
                    entry.Difference,
                    entry.today.Item.SettlementVersion,
                    entry.today.Item.Reference,
                    new(entry.today.Parcel, entry.today.Item.Kind, entry.today.Reason))),
        ];
    }
}
