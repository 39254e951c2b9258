using OperaMais.Application.Notices;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>Gives an adhesion back to be corrected, or denies it.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 2 § 2: "após análise técnica".</remarks>
public sealed class RefuseAdhesion(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Gives it back or denies it.</summary>
    /// <param name="seen">The adhesion, as it was seen.</param>
    /// <param name="forGood">Whether it is denied.</param>
    /// <param name="reasons">Why; obligatory.</param>
    /// <param name="author">Who does so: nobody who filled it in or submitted it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// No reasons; somebody who may not; or the adhesion is not submitted, or was changed meanwhile.
    /// </exception>
    public async Task RunAsync(AdhesionReference seen, bool forGood, string reasons, string author, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var adhesion = await AdhesionStore.FindAsync(context, seen.Id, seen.Version, cancellation);
        var (process, now) = (adhesion.ToProcess(), time.GetUtcNow().UtcDateTime);
        adhesion.Take(forGood ? process.Deny(author, now, reasons) : process.Return(author, now, reasons));
        adhesion.Version++;
        var state = forGood ? AdhesionState.Denied : AdhesionState.Returned;
        await NoticeBoard.PutUpAsync(context, now, author, [AdhesionNotices.Answered(norms.Current, adhesion, state)], cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
