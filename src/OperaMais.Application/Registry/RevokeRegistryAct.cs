using OperaMais.Application.Ledgers;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>
/// Holds an act not to be that was recorded by mistake. The act stays on record. It takes a document, and that no parcel was
/// released since; debts that it made a claim go back to the discounts.
/// </summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>docs/payments.md.</remarks>
public sealed class RevokeRegistryAct(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Revokes an act.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="document">What says that it was a mistake.</param>
    /// <param name="author">Who revokes it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// No document; no such act; it was revoked; a later act rests on it; a parcel was released or a claim paid since.
    /// </exception>
    public async Task<StoredRegistryAct> RunAsync(int number, string document, string author, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        document = ActBasis.RequireDocument(document);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var row = acts.All.FirstOrDefault(act => act.Number == number && act.Kind != RegistryActKind.Revocation)
            ?? throw ApplicationMessages.All.Refuse("revocation.unknown", number);
        if (acts.All.FirstOrDefault(act => act.Revokes == number) is { } done)
            throw ApplicationMessages.All.Refuse("revocation.already", number, done.Author, done.At.ToText());
        if (acts.LaterOn(row) is { } later)
            throw ApplicationMessages.All.Refuse("revocation.later", number, later.Number);
        if (book.Batches.Skip(row.Batches).FirstOrDefault(batch => batch.Kind == LedgerBatchKind.Parcel) is { } released)
            throw ApplicationMessages.All.Refuse("revocation.released", number, released.Parcel);
        var revocation = acts.NextRevocation(row, document, book, author, time);
        context.RegistryActs.Add(revocation);
        GiveClaimUp(new(new(context, time), book), book, row, revocation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return revocation;
    }

    // What the act claimed was entered by the batch that came next.
    private static void GiveClaimUp(ClaimWriter writer, AccountBook book, StoredRegistryAct act, StoredRegistryAct revocation)
    {
        var claimed = book.Entries[act.Beneficiary]
            .Where(entry => entry.Batch == act.Batches + 1 && entry.Item.Kind == LedgerEntryKind.RestitutionClaim)
            .Sum(entry => entry.Item.Amount);
        if (claimed == Money.Zero)
            return;
        if (book.Entries[act.Beneficiary].Any(entry => entry.Batch > act.Batches && entry.Item.Kind == LedgerEntryKind.ReturnToTreasury))
            throw ApplicationMessages.All.Refuse("revocation.returned", act.Number);
        writer.Write(
            act.Beneficiary,
            new(LedgerEntryKind.RestitutionClaim, -claimed, Reference: revocation.Document),
            ApplicationMessages.All.Text("revocation.note", act.ToAct().ToText()),
            revocation.Author);
    }
}
