using OperaMais.Application.Ledgers;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;

namespace OperaMais.Application.Registry;

/// <summary>Writes claims of restitution, and what becomes of them, into accounts.</summary>
/// <remarks>Art. 4 § 4.</remarks>
internal sealed class ClaimWriter(BatchStore store, AccountBook book)
{
    /// <summary>Takes what somebody owes out of the discounts, if anything, and claims it back.</summary>
    /// <returns>How much.</returns>
    internal Money ClaimDebtOf(RegistryAct act, string author)
    {
        var debt = -book.SumsOf(act.Subject).Balance;
        if (debt > Money.Zero)
            Write(act.Subject, new(LedgerEntryKind.RestitutionClaim, debt, Reference: act.Document), act.ToText(), author);
        return debt;
    }

    /// <summary>Enters something into an account, as a batch of its own.</summary>
    internal LedgerBatch Write(BeneficiaryId beneficiary, LedgerItem item, string note, string author)
    {
        var batch = store.Begin(book, LedgerBatchKind.Restitution, book.LastParcel, author, note);
        var journal = new LedgerJournal(batch, book.Entries);
        journal.Enter(beneficiary, book.LastParcel, item);
        return store.Add(book, journal, order: null);
    }
}
