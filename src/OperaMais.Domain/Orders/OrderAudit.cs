using System.Collections.Immutable;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Orders;

/// <summary>Compares orders with the batches that they pay.</summary>
/// <remarks>docs/payments.md.</remarks>
public static class OrderAudit
{
    /// <summary>The first order that is not as it was made.</summary>
    /// <param name="batches">All batches, gone over already: their seals fit.</param>
    /// <param name="entries">All entries.</param>
    /// <param name="orders">All orders as they are held.</param>
    /// <returns>Nothing when all are whole.</returns>
    public static LedgerFault? FirstFault(
        IEnumerable<LedgerBatch> batches, IEnumerable<LedgerEntry> entries, ImmutableArray<PaymentOrder> orders)
    {
        var byNumber = orders.ToDictionary(order => order.Number);
        var released = entries
            .Where(entry => entry.Item.Kind == LedgerEntryKind.Release && entry.Item.Amount < Money.Zero)
            .ToLookup(entry => entry.Batch, entry => entry.Item.Amount);
        foreach (var batch in batches.OrderBy(batch => batch.Number))
        {
            byNumber.Remove(batch.Number, out var order);
            if ((order?.Hash ?? LedgerHash.None) != batch.Order)
                return Fault("ledger.order", batch.Number);
            if ((order?.Total ?? Money.Zero) != released[batch.Number].Sum(amount => -amount))
                return Fault("ledger.orderTotal", batch.Number);
        }
        return byNumber.Count == 0 ? null : Fault("ledger.order", byNumber.Keys.Min());
    }

    private static LedgerFault Fault(string code, int batch) => new(code, DomainMessages.All.Text(code, batch), null, null, batch);
}
