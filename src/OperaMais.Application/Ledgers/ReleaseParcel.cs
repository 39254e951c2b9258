using System.Collections.Immutable;
using OperaMais.Application.Approvals;
using OperaMais.Data;
using OperaMais.Data.Ledger;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>A parcel that was released.</summary>
/// <param name="Plan">Its row of the schedule.</param>
/// <param name="Batch">Its batch.</param>
/// <param name="Entries">What was entered, by account.</param>
public sealed record ReleasedParcel(PlannedParcel Plan, LedgerBatch Batch, ImmutableArray<LedgerEntry> Entries);

/// <summary>Releases a parcel: enters it into every account and seals the batch. Parcels are released in their order, each once.</summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 5; Art. 8; Annex VIII; docs/payments.md.</remarks>
public sealed class ReleaseParcel(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Releases a parcel.</summary>
    /// <param name="parcel">Its month of transfer.</param>
    /// <param name="author">Who releases it: nobody who calculated what it pays.</param>
    /// <param name="note">What to say to it; may be empty.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// There is no such parcel, it was released, an earlier one was not, its settlement is not approved, or an import is under way.
    /// </exception>
    public async Task<ReleasedParcel> RunAsync(
        Competence parcel, string author, string note, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var plan = ruleSet.Schedule.FirstOrDefault(plan => plan.Month == parcel)
            ?? throw ApplicationMessages.All.Refuse("release.noParcel", parcel);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([plan], onlyApproved: true, cancellation);
        RefuseOutOfTurn(book, plan);
        if (await ApprovalFactsQuery.RunningImportsAsync(context, cancellation) > 0)
            throw ApplicationMessages.All.Refuse("release.importRunning", parcel);

        // Databases keep microseconds, and what is sealed has to come back as it was.
        var now = time.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        await MarkSettlementsAsync(context, book, plan, author, at, note, cancellation);
        var batch = new LedgerBatch(book.Batches.Count + 1, LedgerBatchKind.Parcel, parcel, author, at, note, LedgerHash.None);
        var released = Enter(book, plan, batch);
        context.LedgerBatches.Add(StoredLedgerBatch.Of(released.Batch));
        context.LedgerEntries.AddRange(released.Entries.Select(StoredLedgerEntry.Of));
        if (batch.Number == 1)
            await new ApprovalStore(context).CloseAsync(
                ruleSet.BaselineCompetences, ApplicationMessages.All.Text("closed.released", parcel, author, at.ToText()), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return released;
    }

    private static void RefuseOutOfTurn(AccountBook book, PlannedParcel plan)
    {
        if (book.BatchOf(plan) is { } done)
            throw ApplicationMessages.All.Refuse("release.already", plan.Month, done.Author, done.At.ToText());
        if (book.Next is { } next && next != plan)
            throw ApplicationMessages.All.Refuse("release.notNext", plan.Month, next.Month);
        if (plan.Kind == ParcelKind.AdjustmentAndBonus && !book.Settled.Keys.Any(key => key.Item1 == plan.Quadrimester))
            throw ApplicationMessages.All.Refuse("release.notApproved", plan.Month, plan.Quadrimester);
    }

    // With the parcel go the settlement it pays and those that correct what was released before.
    private static async Task MarkSettlementsAsync(
        OperaMaisContext context, AccountBook book, PlannedParcel plan, string author, DateTime at, string note, CancellationToken cancellation)
    {
        var store = new ApprovalStore(context);
        var paid = book.RuleSet.Schedule
            .Where(other => other.Kind == ParcelKind.AdjustmentAndBonus && (other == plan || book.IsReleased(other)))
            .Select(other => other.Quadrimester)
            .ToHashSet();
        foreach (var settlement in book.Settled.Values.Select(entry => entry.Settlement).Distinct().Where(entry => paid.Contains(entry.Quadrimester)))
        {
            var (id, process) = await store.FindAsync(settlement.Quadrimester, settlement.Version, cancellation);
            if (process.State == SettlementState.Approved)
                store.Add(id, process.Release(author, at, note));
        }
    }

    private static ReleasedParcel Enter(AccountBook book, PlannedParcel plan, LedgerBatch batch)
    {
        var journal = new LedgerJournal(batch, book.Entries);
        foreach (var beneficiary in book.RuleSet.Registry.All.Select(beneficiary => beneficiary.Id))
        {
            var due = book.ItemsOf(plan, beneficiary) ?? throw ApplicationMessages.All.Refuse("release.noBaseline", plan.Month);
            foreach (var item in ParcelPosting.Of(book.SumsOf(beneficiary), due, isPayable: true))
                journal.Enter(beneficiary, plan.Month, item);
        }
        return new(plan, journal.Seal(book.LastHash), journal.Entries);
    }
}
