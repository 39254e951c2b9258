using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>A parcel of the schedule as it stands.</summary>
/// <param name="Plan">The parcel.</param>
/// <param name="Batch">The batch that released it; nothing while it is not released.</param>
/// <param name="Figures">What it brings all accounts together; nothing while that is not known of everybody.</param>
/// <param name="Withheld">What of its nets still waits.</param>
/// <param name="IsNext">Whether it is the one to be released next.</param>
/// <param name="IsProvisional">Whether an earlier parcel is not known, so that discounts may change.</param>
/// <param name="Settlement">The version that it pays, and whether it is approved; nothing while there is none, or none is paid.</param>
public sealed record ParcelStanding(
    PlannedParcel Plan,
    LedgerBatch? Batch,
    ParcelFigures? Figures,
    Money Withheld,
    bool IsNext,
    bool IsProvisional,
    (int Version, bool IsApproved)? Settlement);

/// <summary>The parcels of the schedule, and how the ledger ends.</summary>
/// <param name="Parcels">All parcels, in order.</param>
/// <param name="Withheld">Nets that wait, of all parcels.</param>
/// <param name="Waiting">How many beneficiaries wait for these.</param>
/// <param name="Last">The last batch, whose seal vouches for everything before it.</param>
public sealed record ParcelOverview(ImmutableArray<ParcelStanding> Parcels, Money Withheld, int Waiting, LedgerBatch? Last);

/// <summary>Shows how far the parcels of Annex VIII have come, for all beneficiaries together.</summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 5; Annex VIII.</remarks>
public sealed class ShowParcels(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Shows them all.</summary>
    public async Task<ParcelOverview> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync(ruleSet.Schedule, onlyApproved: false, cancellation);
        var waiting = WithheldNet.Of(book.Entries).ToList();
        var accounts = book.History.Everybody
            .Select(beneficiary => Account.Run(
                ruleSet.Schedule, book.OpeningBalanceOf(beneficiary.Id), plan => book.MovementOf(plan, beneficiary.Id)))
            .ToList();
        return new(
            [
                .. ruleSet.Schedule.Select((plan, place) => new ParcelStanding(
                    plan,
                    book.BatchOf(plan),
                    Sum(accounts.Select(account => account[place].Figures)),
                    Sum(waiting.Where(net => net.Parcel == plan.Month)),
                    plan == book.Next,
                    accounts.Exists(account => account[place].IsProvisional),
                    SettlementOf(book, plan))),
            ],
            Sum(waiting),
            waiting.Select(net => net.Beneficiary).Distinct().Count(),
            book.Batches.Count > 0 ? book.Batches[^1] : null);
    }

    /// <summary>A parcel that was released, as it was entered.</summary>
    /// <param name="parcel">Its month.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>The parcel, and whose net of it still waits; nothing while it is not released.</returns>
    public async Task<(ReleasedParcel Parcel, ImmutableDictionary<BeneficiaryId, Money> Waiting)?> FindAsync(
        Competence parcel, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var batch = await context.LedgerBatches
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Kind == LedgerBatchKind.Parcel && row.Parcel == parcel, cancellation);
        if (batch is null)
            return null;
        var rows = await context.LedgerEntries
            .Where(entry => entry.Parcel == parcel)
            .OrderBy(entry => entry.Beneficiary)
            .ThenBy(entry => entry.Sequence)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var entries = rows.ConvertAll(row => row.ToEntry());
        var orders = await BatchStore.OrdersAsync(context, batch.Number, cancellation);
        return (
            new(
                norms.Current.Schedule.Single(plan => plan.Month == parcel),
                batch.ToBatch(),
                [.. entries.Where(entry => entry.Batch == batch.Number)],
                orders.SingleOrDefault() ?? new(batch.Number, []),
                []),
            WithheldNet.Of(entries.ToLookup(entry => entry.Beneficiary)).ToImmutableDictionary(net => net.Beneficiary, net => net.Amount));
    }

    private static (int, bool)? SettlementOf(AccountBook book, PlannedParcel plan) =>
        plan.Kind == ParcelKind.AdjustmentAndBonus
        && book.Settled.FirstOrDefault(entry => entry.Key.Item1 == plan.Quadrimester).Value.Settlement is { } settlement
            ? (settlement.Version, settlement.IsApproved)
            : null;

    // Not known as soon as one of them is not.
    private static ParcelFigures? Sum(IEnumerable<ParcelFigures?> accounts) => accounts.Aggregate(
        (ParcelFigures?)default(ParcelFigures),
        (sum, figures) => sum is { } all && figures is { } one
            ? new(all.Credit + one.Credit, all.Debit + one.Debit, all.Discount + one.Discount, all.Balance + one.Balance)
            : null);

    private static Money Sum(IEnumerable<WithheldNet> nets) => nets.Sum(net => net.Amount);
}
