using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Data.Budgets;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Budgets;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Budgets;

/// <summary>A year of the programme, as the norm plans it and as it is used.</summary>
/// <param name="Year">The year.</param>
/// <param name="Ceiling">What Art. 4 allots to its parcels.</param>
/// <param name="Article">Where it stands.</param>
/// <param name="Computed">What its parcels bring as far as they are known, released or not.</param>
/// <param name="Released">What of it was entered into accounts.</param>
/// <param name="Parcels">Its parcels.</param>
/// <param name="Authorizations">The acts that let parcels go beyond the ceiling.</param>
public sealed record BudgetYear(
    int Year,
    Money Ceiling,
    string Article,
    YearUse Computed,
    YearUse Released,
    ImmutableArray<BudgetParcel> Parcels,
    ImmutableArray<string> Authorizations)
{
    /// <summary>What is left of the ceiling once everything computed is released; negative beyond it.</summary>
    public Money Left => Ceiling - Computed.AgainstCeiling;
}

/// <summary>A parcel in the budget.</summary>
/// <param name="Plan">The parcel.</param>
/// <param name="Computed">What it brings; nothing while it is not known.</param>
/// <param name="Released">What was entered; nothing while it is not released.</param>
/// <param name="Committed">What was set apart for it.</param>
public sealed record BudgetParcel(PlannedParcel Plan, YearUse? Computed, YearUse? Released, Money Committed);

/// <summary>The budget of the programme.</summary>
/// <param name="Years">Its years.</param>
/// <param name="Named">The appropriations that the norm names.</param>
/// <param name="Appropriations">From which appropriations payments are made; the last of a year and kind of instrument is in force.</param>
/// <param name="Commitments">What was set apart, in the order of their days.</param>
public sealed record ProgrammeBudget(
    ImmutableArray<BudgetYear> Years,
    ImmutableArray<Appropriation> Named,
    ImmutableArray<StoredAppropriation> Appropriations,
    ImmutableArray<StoredCommitment> Commitments);

/// <summary>Shows what is planned, computed, released and left of each year's allotment.</summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 4, I–III and § 7. The parcel of November 2023 belongs to Resolution SES/MG 8.500/2022.</remarks>
public sealed class ShowBudget(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Shows it.</summary>
    public async Task<ProgrammeBudget> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync(ruleSet.Schedule, onlyApproved: false, cancellation);
        var appropriations = await context.Appropriations.OrderBy(row => row.Id).AsNoTracking().ToListAsync(cancellation);
        var commitments = await context.Commitments.OrderBy(row => row.Day).ThenBy(row => row.Id).AsNoTracking().ToListAsync(cancellation);
        return new(
            [.. ruleSet.Schedule.Select(plan => plan.Month.Year).Distinct().Select(year => YearOf(book, year, commitments))],
            ruleSet.Appropriations,
            [.. appropriations],
            [.. commitments]);
    }

    private static BudgetYear YearOf(AccountBook book, int year, IReadOnlyList<StoredCommitment> commitments)
    {
        var ruleSet = book.RuleSet;
        var (ceiling, article) = ruleSet.CeilingOf(year) ?? (Money.Zero, "");
        var parcels = ruleSet.Schedule.Where(plan => plan.Month.Year == year).Select(plan => ParcelOf(book, plan, commitments)).ToImmutableArray();
        return new(
            year,
            ceiling,
            article,
            Sum(parcels.Select(parcel => parcel.Computed ?? default)),
            Sum(parcels.Select(parcel => parcel.Released ?? default)),
            parcels,
            [.. book.Batches.Where(batch => batch.Parcel.Year == year && batch.Authorization.Length > 0).Select(batch => batch.Authorization)]);
    }

    private static BudgetParcel ParcelOf(AccountBook book, PlannedParcel plan, IEnumerable<StoredCommitment> commitments)
    {
        var plans = book.RuleSet.Schedule.ToDictionary(other => other.Month);
        var committed = commitments
            .Where(commitment => commitment.Parcel == plan.Month)
            .Sum(commitment => commitment.Amount);
        if (book.IsReleased(plan))
        {
            var entries = book.Entries.SelectMany(account => account).Where(entry => entry.Parcel == plan.Month).Select(entry => entry.Item);
            return new(plan, UseOf(entries), UseOf(entries), committed);
        }
        var items = book.History.Everybody.Select(beneficiary => book.ItemsOf(plan, beneficiary.Id)).ToList();
        return new(plan, items.Exists(item => item is null) ? null : UseOf(items.SelectMany(item => item!.Value)), null, committed);

        YearUse UseOf(IEnumerable<LedgerItem> entered) => entered.Aggregate(
            default(YearUse), (use, item) => use.Plus(plans[item.Corrects?.Parcel ?? plan.Month], item));
    }

    private static YearUse Sum(IEnumerable<YearUse> uses) => uses.Aggregate(default(YearUse), (sum, use) => sum.Plus(use));
}
