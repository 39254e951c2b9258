using OperaMais.Application.Notices;
using OperaMais.Application.Registry;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>Approves an adhesion: in the same transaction who asked becomes a beneficiary, with the estimate as its term value.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <param name="admit">Lets it join.</param>
/// <remarks>Art. 2 § 2; Art. 4 § 5 and § 6.</remarks>
public sealed class ApproveAdhesion(OperaMaisDatabase database, NormLibrary norms, TimeProvider time, AdmitBeneficiary admit)
{
    /// <summary>Approves it.</summary>
    /// <param name="seen">The adhesion, as it was seen.</param>
    /// <param name="shown">The estimate that was seen with it, which becomes the term value.</param>
    /// <param name="author">Who approves: nobody who filled it in or submitted it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>The act by which it joins.</returns>
    /// <exception cref="RefusedException">
    /// A competence of the baseline is missing; the estimate is another one by now; somebody who may not; the adhesion is not submitted or was changed meanwhile; or it cannot
    /// join (<see cref="AdmitBeneficiary"/>).
    /// </exception>
    public async Task<StoredRegistryAct> RunAsync(AdhesionReference seen, Money shown, string author, CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var adhesion = await AdhesionStore.FindAsync(context, seen.Id, seen.Version, cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        var basis = await FindAdhesionBasis.OfAsync(context, ruleSet, adhesion.Beneficiary, adhesion.Municipality, cancellation);
        var read = CheckedAdhesion.Of(ruleSet, adhesion.ToDraft());
        var estimate = basis.Estimate(ruleSet, read.ReadRows).Amount;
        adhesion.Take(adhesion.ToProcess().Approve(author, now, estimate));
        adhesion.Version++;
        if (basis.IsProvisional)
            throw ApplicationMessages.All.Refuse("adhesion.noBaseline", ruleSet.BaselineFirst, ruleSet.BaselineLast);
        var interest = read.Expression ?? throw ApplicationMessages.All.Refuse("adhesion.faults", read.Faults.Length);
        // An import may have changed the baseline: nobody approves a value that was not seen.
        if (estimate != shown)
            throw ApplicationMessages.All.Refuse("adhesion.estimateChanged", shown.ToText(), estimate.ToText());
        var act = await admit.AddAsync(
            context,
            new()
            {
                Beneficiary = interest.Beneficiary,
                Name = interest.Name,
                Municipality = interest.Seat.Code,
                TermValue = estimate,
                First = basis.First,
                Date = now.ToDay(),
                Document = ApplicationMessages.All.Text("adhesion.document", interest.Process),
                Author = author,
            },
            cancellation);
        await NoticeBoard.PutUpAsync(
            context, now, author, [AdhesionNotices.Answered(ruleSet, adhesion, AdhesionState.Approved)], cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return act;
    }
}
