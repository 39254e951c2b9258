using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Ledger;
using OperaMais.Data.Orders;
using OperaMais.Domain;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Ledgers;

/// <summary>Begins batches and keeps them, with the orders that pay them.</summary>
internal sealed class BatchStore(OperaMaisContext context, TimeProvider time)
{
    /// <summary>The batch that comes next, not sealed yet.</summary>
    internal LedgerBatch Begin(AccountBook book, LedgerBatchKind kind, Competence parcel, string author, string note, string authorization = "")
    {
        // Databases keep microseconds, and what is sealed has to come back as it was.
        var now = time.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        return new(book.Batches.Count + 1, kind, parcel, author, at, note, authorization, LedgerHash.None, LedgerHash.None);
    }

    /// <summary>Adds what a journal wrote.</summary>
    /// <returns>The batch with its seal.</returns>
    internal LedgerBatch Add(AccountBook book, LedgerJournal journal, PaymentOrder? order)
    {
        var isOrdered = order is { Lines.IsEmpty: false };
        var batch = journal.Seal(book.LastHash, isOrdered ? order!.Hash : LedgerHash.None);
        context.LedgerBatches.Add(StoredLedgerBatch.Of(batch));
        context.LedgerEntries.AddRange(journal.Entries.Select(StoredLedgerEntry.Of));
        if (isOrdered)
            context.PaymentOrderLines.AddRange(order!.Lines.Select(line => StoredPaymentOrderLine.Of(order.Number, line)));
        return batch;
    }

    /// <summary>Orders as they are held: one, or all.</summary>
    internal static async Task<IReadOnlyList<PaymentOrder>> OrdersAsync(OperaMaisContext context, int? number, CancellationToken cancellation)
    {
        var rows = await context.PaymentOrderLines.Where(line => number == null || line.Order == number).OrderBy(line => line.Order).ThenBy(line => line.Beneficiary).AsNoTracking().ToListAsync(cancellation);
        return [.. rows.GroupBy(row => row.Order).Select(group => new PaymentOrder(group.Key, [.. group.Select(row => row.ToLine())]))];
    }
}
