using System.Collections.Immutable;
using OperaMais.Application.Approvals;
using OperaMais.Application.Conflicts;
using OperaMais.Application.Notices;
using OperaMais.Application.Orders;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Orders;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>
/// Releases a parcel: enters it into every account, seals the batch and makes the order that pays it. Parcels are released in their
/// order, each once; the net of whoever has no instrument is withheld.
/// </summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4; Art. 5; Art. 8; Annex VIII; docs/payments.md.</remarks>
public sealed class ReleaseParcel(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Releases a parcel.</summary>
    /// <param name="request">Which, and by whom.</param>
    /// <param name="cancellation">Stops it; nothing is then entered.</param>
    /// <exception cref="RefusedException">
    /// No such parcel, not its turn, nothing approved to pay, an import is under way, the year's ceiling is exceeded without an
    /// authorization, or whoever releases calculated it.
    /// </exception>
    public async Task<ReleasedParcel> RunAsync(ReleaseRequest request, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var plan = ruleSet.Schedule.FirstOrDefault(plan => plan.Month == request.Parcel)
            ?? throw ApplicationMessages.All.Refuse("release.noParcel", request.Parcel);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        if (!request.DryRun)
            await database.LockWritersAsync(context, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([plan], onlyApproved: true, cancellation);
        RefuseOutOfTurn(book, plan);
        if (await CountRunningImports.InAsync(context, cancellation) > 0)
            throw ApplicationMessages.All.Refuse("release.importRunning", plan.Month);
        var guard = new ReleaseGuard(context, book, plan);
        await guard.RefuseUnsoundAsync(cancellation);

        var store = new BatchStore(context, time);
        var batch = store.Begin(book, LedgerBatchKind.Parcel, plan.Month, request.Author, request.Note, request.Authorization.Trim());
        var payees = await Payees.LoadAsync(context, book.History, book.Instruments, batch.At.ToDay(), cancellation);
        var journal = Enter(book, plan, batch, payees);
        var order = PaymentOrder.Of(batch.Number, journal.Entries, book.Entries, payees.Of);
        ImmutableArray<Conflict> notices =
        [
            .. await ForbiddenAsync(() => guard.RefuseMakersAsync(journal, request.Author, cancellation)),
            .. await ForbiddenAsync(() => MarkSettlementsAsync(context, book, plan, batch, cancellation)),
            .. await new ReleaseNotices(context, book, batch).OfAsync(journal.Entries, order, cancellation),
        ];
        var released = new ReleasedParcel(plan, batch, journal.Entries, order, notices);
        if (request.DryRun)
            return released;
        if (notices.FirstOrDefault(notice => notice.Blocking) is { } obstacle)
            throw new RefusedException(obstacle.Code, obstacle.Message);
        if (request.Seen is { } seen && seen != released.Content)
            throw ApplicationMessages.All.Refuse("release.changed", plan.Month);
        batch = store.Add(book, journal, order);
        // Closed again if an act had opened it: what anticipations rest on changes by acts only.
        await new ApprovalStore(context).CloseAsync(
            ruleSet.BaselineCompetences, ApplicationMessages.All.Text("closed.released", plan.Month, batch.Author, batch.At.ToText()), cancellation);
        await NoticeBoard.PutUpAsync(
            context, batch.At, batch.Author, ParcelNotices.OfParcel(ruleSet, plan.Month, journal.Entries), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return released with { Batch = batch };
    }

    private static void RefuseOutOfTurn(AccountBook book, PlannedParcel plan)
    {
        if (book.BatchOf(plan) is { } done)
            throw ApplicationMessages.All.Refuse("release.already", plan.Month, done.Author, done.At.ToText());
        if (book.Next is { } next && next != plan)
            throw ApplicationMessages.All.Refuse("release.notNext", plan.Month, next.Month);
        if (plan.Kind == ParcelKind.AdjustmentAndBonus && !book.Settled.Keys.Any(key => key.Item1 == plan.Quadrimester))
            throw ApplicationMessages.All.Refuse("release.notApproved", plan.Month, plan.Quadrimester);
        if (book.IsOutdated(plan.Quadrimester))
            throw ApplicationMessages.All.Refuse("release.registryChanged", plan.Month, plan.Quadrimester);
    }

    private static LedgerJournal Enter(AccountBook book, PlannedParcel plan, LedgerBatch batch, Payees payees)
    {
        var journal = new LedgerJournal(batch, book.Entries);
        foreach (var beneficiary in book.History.Everybody.Select(beneficiary => beneficiary.Id))
        {
            var due = book.ItemsOf(plan, beneficiary) ?? throw ApplicationMessages.All.Refuse("release.noBaseline", plan.Month);
            var isPayable = payees.IsPayable(beneficiary, plan.Month);
            var isDebtClaimed = book.History.IsDebtClaimed(beneficiary, plan.Quadrimester);
            foreach (var item in ParcelPosting.Of(book.SumsOf(beneficiary), due, isPayable, isDebtClaimed))
                journal.Enter(beneficiary, plan.Month, item);
        }
        return journal;
    }

    // With the parcel go the settlement it pays and those that correct what was released before.
    private static async Task MarkSettlementsAsync(
        OperaMaisContext context, AccountBook book, PlannedParcel plan, LedgerBatch batch, CancellationToken cancellation)
    {
        var store = new ApprovalStore(context);
        foreach (var settlement in book.PaidWith(plan))
        {
            var (id, process) = await store.FindAsync(settlement.Quadrimester, settlement.Version, cancellation);
            if (process.State == SettlementState.Approved)
                store.Add(id, process.Release(batch.Author, batch.At, batch.Note));
        }
    }

    // What forbids it to whoever asks is told already when it is only shown.
    private static async Task<IEnumerable<Conflict>> ForbiddenAsync(Func<Task> demand)
    {
        try
        {
            await demand();
            return [];
        }
        catch (RefusedException refusal)
        {
            return [new(refusal.Code, refusal.Message, 1, Blocking: true, [])];
        }
    }
}
