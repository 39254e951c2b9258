using OperaMais.Application.Ledgers;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>That a claim was paid, wholly or in part.</summary>
/// <param name="Beneficiary">By whom.</param>
/// <param name="Amount">How much.</param>
/// <param name="PaidOn">When.</param>
/// <param name="Reference">By what: the number of the payment.</param>
/// <param name="Author">Who records it.</param>
public sealed record RestitutionRequest(BeneficiaryId Beneficiary, Money Amount, DateOnly PaidOn, string Reference, string Author);

/// <summary>Records that somebody paid back what is claimed.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 4 § 4.</remarks>
public sealed class RecordRestitution(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <returns>The batch, and what is still open.</returns>
    /// <exception cref="RefusedException">
    /// No reference; a day or an amount that serves not; nothing open, or less than that; or the same payment a second time.
    /// </exception>
    public async Task<(LedgerBatch Batch, Money Open)> RunAsync(RestitutionRequest request, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        if (string.IsNullOrWhiteSpace(request.Reference))
            throw ApplicationMessages.All.Refuse("restitution.referenceMissing");
        ActBasis.RequireDay(ruleSet, request.PaidOn, time);
        if (request.Amount <= Money.Zero)
            throw ApplicationMessages.All.Refuse("restitution.amount");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        if (book.History.Find(request.Beneficiary) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", request.Beneficiary);
        var item = new LedgerItem(
            LedgerEntryKind.ReturnToTreasury,
            request.Amount,
            Reference: ApplicationMessages.All.Text("restitution.reference", request.Reference.Trim(), request.PaidOn));
        // Said first: the second click on a payment that closed the claim is not told that nothing is open.
        if (book.Entries[request.Beneficiary].FirstOrDefault(entry => entry.Item == item) is { } same)
            throw ApplicationMessages.All.Refuse("restitution.already", item.Reference, same.Author, same.At.ToText());
        var open = book.SumsOf(request.Beneficiary).OpenClaim;
        if (open == Money.Zero)
            throw ApplicationMessages.All.Refuse("restitution.none", request.Beneficiary);
        if (request.Amount > open)
            throw ApplicationMessages.All.Refuse("restitution.tooMuch", request.Amount.ToText(), open.ToText());
        var batch = new ClaimWriter(new(context, time), book).Write(request.Beneficiary, item, "", request.Author);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return (batch, open - request.Amount);
    }
}
