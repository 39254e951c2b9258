using OperaMais.Domain.Ledger;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Budgets;

/// <summary>What the parcels of a year take of its budget.</summary>
/// <param name="Anticipations">Anticipations, with their corrections.</param>
/// <param name="Bonuses">Bonuses, with their corrections.</param>
/// <param name="PositiveAdjustments">Adjustments in the beneficiaries' favour: Art. 4 allots nothing to them.</param>
/// <param name="PreviousResolution">Adjustments of Resolution SES/MG 8.500/2022, outside the ceilings.</param>
/// <param name="Discounts">What debts took of all these.</param>
/// <param name="Withheld">Nets that wait for an instrument.</param>
/// <param name="Transferred">Nets released.</param>
/// <remarks>Art. 4, I–III; Annex VIII, November 2023.</remarks>
public readonly record struct YearUse(
    Money Anticipations, Money Bonuses, Money PositiveAdjustments, Money PreviousResolution, Money Discounts, Money Withheld, Money Transferred)
{
    /// <summary>What counts against the year's ceiling. Discounts do not give it back: they pay debts, and what pays them was granted all the same.</summary>
    public Money AgainstCeiling => Anticipations + Bonuses;

    /// <summary>The use with one more entry.</summary>
    /// <param name="origin">The parcel it was entered with or corrects.</param>
    /// <param name="item">The entry.</param>
    public YearUse Plus(PlannedParcel origin, LedgerItem item) => (item.Corrects?.Kind ?? item.Kind) switch
    {
        LedgerEntryKind.Anticipation => this with { Anticipations = Anticipations + item.Amount },
        LedgerEntryKind.Bonus => this with { Bonuses = Bonuses + item.Amount },
        LedgerEntryKind.Adjustment when item.Amount < Money.Zero => this,
        LedgerEntryKind.Adjustment when origin.Kind == ParcelKind.PreviousResolution => this with { PreviousResolution = PreviousResolution + item.Amount },
        LedgerEntryKind.Adjustment => this with { PositiveAdjustments = PositiveAdjustments + item.Amount },
        LedgerEntryKind.Discount => this with { Discounts = Discounts - item.Amount },
        LedgerEntryKind.Withholding => this with { Withheld = Withheld - item.Amount },
        LedgerEntryKind.Release => this with { Transferred = Transferred - item.Amount },
        _ => this,
    };

    /// <summary>Both uses together.</summary>
    public YearUse Plus(YearUse other) => new(
        Anticipations + other.Anticipations,
        Bonuses + other.Bonuses,
        PositiveAdjustments + other.PositiveAdjustments,
        PreviousResolution + other.PreviousResolution,
        Discounts + other.Discounts,
        Withheld + other.Withheld,
        Transferred + other.Transferred);

    /// <summary>The use of a year's parcels.</summary>
    /// <param name="schedule">Annex VIII.</param>
    /// <param name="year">The year.</param>
    /// <param name="entries">All entries.</param>
    public static YearUse Of(IEnumerable<PlannedParcel> schedule, int year, IEnumerable<LedgerEntry> entries)
    {
        var plans = schedule.ToDictionary(plan => plan.Month);
        return entries
            .Where(entry => entry.Parcel.Year == year)
            .Aggregate(default(YearUse), (use, entry) => use.Plus(plans[entry.Item.Corrects?.Parcel ?? entry.Parcel], entry.Item));
    }
}
