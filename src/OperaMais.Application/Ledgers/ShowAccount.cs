using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Ledgers;

/// <summary>Shows the account of a beneficiary as it was written.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
public sealed class ShowAccount(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every entry, in order.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The beneficiary is unknown.</exception>
    public async Task<ImmutableArray<LedgerEntry>> RunAsync(BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        if (norms.Current.Registry.Find(beneficiary) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", beneficiary);
        await using var context = database.CreateContext();
        var rows = await context.LedgerEntries
            .Where(entry => entry.Beneficiary == beneficiary)
            .OrderBy(entry => entry.Sequence)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return [.. rows.Select(row => row.ToEntry())];
    }
}
