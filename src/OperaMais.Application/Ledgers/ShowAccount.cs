using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Ledgers;

/// <summary>What one batch entered into an account.</summary>
/// <param name="Batch">The batch.</param>
/// <param name="Entries">Its entries in the account, in order; never none.</param>
/// <param name="After">The sums of the account after it. Between the entries of a batch sums mean nothing.</param>
public sealed record AccountBatch(LedgerBatch Batch, ImmutableArray<LedgerEntry> Entries, AccountSums After);

/// <summary>Shows the account of a beneficiary as it was written.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
public sealed class ShowAccount(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every entry, in order, by batch.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The beneficiary is unknown.</exception>
    public async Task<ImmutableArray<AccountBatch>> RunAsync(BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if ((await RegistryQuery.HistoryAsync(context, norms.Current, cancellation)).Find(beneficiary) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", beneficiary);
        var rows = await context.LedgerEntries
            .Where(entry => entry.Beneficiary == beneficiary)
            .OrderBy(entry => entry.Sequence)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var numbers = rows.Select(row => row.Batch).Distinct().ToList();
        var batches = await context.LedgerBatches
            .Where(batch => numbers.Contains(batch.Number))
            .AsNoTracking()
            .ToDictionaryAsync(batch => batch.Number, batch => batch.ToBatch(), cancellation);
        var account = ImmutableArray.CreateBuilder<AccountBatch>();
        var sums = default(AccountSums);
        foreach (var group in rows.Select(row => row.ToEntry()).GroupBy(entry => entry.Batch))
        {
            sums = sums.Plus(group.Select(entry => entry.Item));
            account.Add(new(batches[group.Key], [.. group], sums));
        }
        return account.ToImmutable();
    }
}
