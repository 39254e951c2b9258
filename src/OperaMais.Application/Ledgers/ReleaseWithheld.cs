using System.Collections.Immutable;
using OperaMais.Application.Notices;
using OperaMais.Application.Orders;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Ledgers;

/// <summary>Nets that waited and were released.</summary>
/// <param name="Batch">Their batch.</param>
/// <param name="Entries">What was entered.</param>
/// <param name="Order">The order that pays them.</param>
public sealed record ReleasedNets(LedgerBatch Batch, ImmutableArray<LedgerEntry> Entries, PaymentOrder Order);

/// <summary>
/// Releases the nets that were withheld of whoever has an instrument by now, or whose payment failed, parcel after parcel in one batch.
/// </summary>
/// <param name="database">Where the accounts are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 5 § 1; docs/payments.md.</remarks>
public sealed class ReleaseWithheld(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Releases them.</summary>
    /// <param name="only">Whose; nothing for everybody's.</param>
    /// <param name="author">Who releases them.</param>
    /// <param name="note">What they write to it; may be empty.</param>
    /// <param name="cancellation">Stops it; nothing is then entered.</param>
    /// <exception cref="RefusedException">Nothing is withheld, or nothing whose instrument is signed.</exception>
    public async Task<ReleasedNets> RunAsync(BeneficiaryId? only, string author, string note, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var store = new BatchStore(context, time);
        var batch = store.Begin(book, LedgerBatchKind.WithheldNets, book.LastParcel, author, note);
        var payees = await Payees.LoadAsync(context, book.History, book.Instruments, batch.At.ToDay(), cancellation);
        var journal = new LedgerJournal(batch, book.Entries);
        var waiting = WithheldNet.Of(book.Entries).Where(net => only is null || net.Beneficiary == only).ToList();
        foreach (var net in waiting.Where(net => payees.IsPayable(net.Beneficiary, net.Parcel)))
        {
            journal.Enter(net.Beneficiary, net.Parcel, new(LedgerEntryKind.Withholding, net.Amount));
            journal.Enter(net.Beneficiary, net.Parcel, new(LedgerEntryKind.Release, -net.Amount));
        }
        if (journal.Entries.IsEmpty)
            throw waiting.Count == 0
                ? ApplicationMessages.All.Refuse("withheld.none")
                : ApplicationMessages.All.Refuse("withheld.noInstrument", waiting.Select(net => net.Beneficiary).Distinct().Count());
        var order = PaymentOrder.Of(batch.Number, journal.Entries, book.Entries, payees.Of);
        batch = store.Add(book, journal, order);
        await NoticeBoard.PutUpAsync(context, batch.At, author, ParcelNotices.OfWithheld(ruleSet, journal.Entries), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(batch, journal.Entries, order);
    }
}
