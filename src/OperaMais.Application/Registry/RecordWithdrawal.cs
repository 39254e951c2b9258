using OperaMais.Application.Ledgers;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>That a beneficiary no longer wants to take part.</summary>
/// <param name="Beneficiary">Who.</param>
/// <param name="From">The day from which it does not.</param>
/// <param name="Document">What says so.</param>
/// <param name="Author">Who records it.</param>
public sealed record WithdrawalRequest(BeneficiaryId Beneficiary, DateOnly From, string Document, string Author);

/// <summary>
/// Records that a beneficiary withdraws: parcels not released yet bring it no credit from the month of the day on, and it is no
/// beneficiary of quadrimesters that begin later. What it owes is claimed back at once.
/// </summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2; docs/interpretations.md, 22.</remarks>
public sealed class RecordWithdrawal(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <exception cref="RefusedException">
    /// No document; a day that serves not; nobody known; or somebody who withdrew or was taken over.
    /// </exception>
    public async Task<RecordedDeparture> RunAsync(WithdrawalRequest request, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        var document = ActBasis.RequireDocument(request.Document);
        ActBasis.RequireDay(ruleSet, request.From, time);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        if (acts.History.Find(request.Beneficiary) is null)
            throw ApplicationMessages.All.Refuse("beneficiary.notListed", request.Beneficiary);
        var last = acts.LastOn(request.Beneficiary);
        if (last is { Kind: RegistryActKind.Withdrawal })
            throw ApplicationMessages.All.Refuse("withdrawal.already", request.Beneficiary, last.Date, last.Author, last.At.ToText());
        if (last is { Kind: RegistryActKind.Takeover })
            throw ApplicationMessages.All.Refuse("withdrawal.takenOver", request.Beneficiary, last.Municipality, last.Author, last.At.ToText());
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var act = new RegistryAct.Withdrawal(request.Beneficiary, FirstParcelOf(book, request.From), request.From, document);
        var row = acts.Next(act, book, request.Author, time);
        context.RegistryActs.Add(row);
        var claimed = new ClaimWriter(new(context, time), book).ClaimDebtOf(act, request.Author);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(row, act, claimed, []);
    }

    // What was released stays released; what of it was for a quadrimester that begins later, corrections take back.
    private static Competence FirstParcelOf(AccountBook book, DateOnly from)
    {
        var month = new Competence(from.Year, from.Month);
        return book.Next is { } next && next.Month.CompareTo(month) > 0 ? next.Month : month;
    }
}
