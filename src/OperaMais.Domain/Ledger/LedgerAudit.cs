using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Ledger;

/// <summary>Something in the ledger that is not as it was written.</summary>
/// <param name="Code">Stable code of the rule that is broken.</param>
/// <param name="Message">A sentence that says what and where.</param>
/// <param name="Beneficiary">Whose account; nothing where a batch is broken.</param>
/// <param name="Sequence">The entry in it.</param>
/// <param name="Batch">The batch.</param>
public sealed record LedgerFault(string Code, string Message, BeneficiaryId? Beneficiary, int? Sequence, int Batch);

/// <summary>Goes over the whole ledger again: the chain of every account, the rules of accounts, the seal of every batch.</summary>
/// <remarks>docs/payments.md.</remarks>
public sealed class LedgerAudit
{
    private readonly Dictionary<BeneficiaryId, (LedgerHash Last, int Sequence, AccountSums Sums)> accounts = [];

    private LedgerAudit()
    {
    }

    /// <summary>The first thing broken, batch by batch and account by account.</summary>
    /// <returns>Nothing in a ledger that is whole.</returns>
    public static LedgerFault? FirstFault(IEnumerable<LedgerBatch> batches, IEnumerable<LedgerEntry> entries)
    {
        var audit = new LedgerAudit();
        var byBatch = entries.ToLookup(entry => entry.Batch);
        var (previous, number) = (LedgerHash.None, 0);
        foreach (var batch in batches.OrderBy(batch => batch.Number))
        {
            if (batch.Number != ++number)
                return Fault("ledger.batchMissing", number);
            foreach (var account in byBatch[batch.Number].GroupBy(entry => entry.Beneficiary).OrderBy(account => account.Key))
                if (audit.Enter(batch, [.. account.OrderBy(entry => entry.Sequence)]) is { } fault)
                    return fault;
            var last = audit.accounts.Select(account => KeyValuePair.Create(account.Key, account.Value.Last));
            if (batch.Sealed(previous, last).Hash != batch.Hash)
                return Fault("ledger.seal", batch.Number, batch.Parcel);
            previous = batch.Hash;
        }
        var stray = byBatch.Where(group => group.Key < 1 || group.Key > number).Select(group => group.Key).Order().FirstOrDefault();
        return stray == 0 ? null : Fault("ledger.batchMissing", stray);
    }

    private LedgerFault? Enter(LedgerBatch batch, ImmutableArray<LedgerEntry> entries)
    {
        var beneficiary = entries[0].Beneficiary;
        var (last, sequence, before) = accounts.GetValueOrDefault(beneficiary, (LedgerHash.None, 0, default));
        foreach (var entry in entries)
        {
            if (entry.Sequence != ++sequence)
                return Fault("ledger.gap", entry, beneficiary, sequence);
            if (entry.PreviousHash != last)
                return Fault("ledger.chain", entry, beneficiary, sequence);
            if ((batch.Kind == LedgerBatchKind.Parcel && entry.Parcel != batch.Parcel) || entry.At != batch.At || entry.Author != batch.Author)
                return Fault("ledger.otherBatch", entry, beneficiary, sequence, batch.Number);
            last = entry.Hash;
        }
        var after = before.Plus(entries.Select(entry => entry.Item));
        accounts[beneficiary] = (last, sequence, after);
        return after.BrokenRulesAfter(before) is [var code, ..] ? Fault(code, entries[^1], beneficiary, batch.Number) : null;
    }

    private static LedgerFault Fault(string code, LedgerEntry entry, params object?[] places) =>
        new(code, DomainMessages.All.Text(code, places), entry.Beneficiary, entry.Sequence, entry.Batch);

    private static LedgerFault Fault(string code, int batch, params object?[] places) =>
        new(code, DomainMessages.All.Text(code, [batch, .. places]), null, null, batch);
}
