using System.Data;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Ledgers;

/// <summary>What came of going over the ledger.</summary>
/// <param name="Fault">The first thing that is not as it was written; nothing in a ledger that is whole.</param>
/// <param name="Batches">How many batches there are.</param>
/// <param name="Accounts">How many accounts have entries.</param>
/// <param name="Entries">How many entries there are.</param>
/// <param name="LastHash">The seal of the last batch, which seals everything before it too.</param>
public sealed record LedgerVerification(LedgerFault? Fault, int Batches, int Accounts, int Entries, LedgerHash LastHash);

/// <summary>Goes over the whole ledger: chains, rules of accounts, seals.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>docs/payments.md.</remarks>
public sealed class VerifyLedger(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Verifies the ledger as it stands at one moment.</summary>
    public async Task<LedgerVerification> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        // Batches and entries of one moment, whatever is released meanwhile.
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        try
        {
            return await VerifyAsync(context, cancellation);
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException or InvalidOperationException)
        {
            // A value that nobody here writes, such as a kind that does not exist.
            var message = ApplicationMessages.All.Text("ledger.unreadable", unreadable.Message);
            return new(new("ledger.unreadable", message, null, null, 0), 0, 0, 0, LedgerHash.None);
        }
    }

    private async Task<LedgerVerification> VerifyAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        var query = new AccountBookQuery(context, norms.Current);
        var batches = await query.BatchesAsync(cancellation);
        var entries = await query.EntriesAsync(cancellation);
        return new(
            LedgerAudit.FirstFault(batches, entries)
                ?? OrderAudit.FirstFault(batches, entries, [.. await BatchStore.OrdersAsync(context, number: null, cancellation)])
                ?? await SettlementAudit.FirstFaultAsync(context, batches, cancellation),
            batches.Count,
            entries.Select(entry => entry.Beneficiary).Distinct().Count(),
            entries.Count,
            batches.Count > 0 ? batches[^1].Hash : LedgerHash.None);
    }
}
