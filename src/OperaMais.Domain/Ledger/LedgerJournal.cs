using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Ledger;

/// <summary>Writes a batch: each entry at the end of its account, the seal over all of them.</summary>
/// <param name="batch">The batch, not sealed yet.</param>
/// <param name="accounts">All entries made before it, those of an account in their order.</param>
/// <remarks>docs/payments.md.</remarks>
public sealed class LedgerJournal(LedgerBatch batch, ILookup<BeneficiaryId, LedgerEntry> accounts)
{
    private readonly ImmutableArray<LedgerEntry>.Builder entries = ImmutableArray.CreateBuilder<LedgerEntry>();
    private readonly Dictionary<BeneficiaryId, LedgerEntry> last = accounts.ToDictionary(account => account.Key, account => account.Last());

    /// <summary>The entries of the batch so far.</summary>
    public ImmutableArray<LedgerEntry> Entries => entries.ToImmutable();

    /// <summary>Enters something at the end of an account.</summary>
    /// <param name="beneficiary">Whose account.</param>
    /// <param name="parcel">The parcel it belongs to.</param>
    /// <param name="item">What.</param>
    public void Enter(BeneficiaryId beneficiary, Competence parcel, LedgerItem item)
    {
        var previous = last.GetValueOrDefault(beneficiary);
        last[beneficiary] = new(
            beneficiary,
            (previous?.Sequence ?? 0) + 1,
            batch.Number,
            parcel,
            item,
            (item.Corrects?.Kind ?? item.Kind).ToArticle(),
            batch.Author,
            batch.At,
            previous?.Hash ?? LedgerHash.None);
        entries.Add(last[beneficiary]);
    }

    /// <summary>The batch with its seal.</summary>
    /// <param name="previous">The seal of the batch before it.</param>
    /// <param name="order">The hash of the order that pays what the batch released; none where it released nothing.</param>
    /// <exception cref="InvalidOperationException">An account would not be in order afterwards: a defect of the program.</exception>
    public LedgerBatch Seal(LedgerHash previous, LedgerHash order)
    {
        foreach (var account in entries.GroupBy(entry => entry.Beneficiary))
        {
            var before = default(AccountSums).Plus(accounts[account.Key].Select(entry => entry.Item));
            var broken = before.Plus(account.Select(entry => entry.Item)).BrokenRulesAfter(before);
            if (!broken.IsEmpty)
                throw new InvalidOperationException($"{account.Key}: {string.Join(", ", broken)}");
        }
        return (batch with { Order = order }).Sealed(previous, last.Select(account => KeyValuePair.Create(account.Key, account.Value.Hash)));
    }
}
