using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>Cancels an issued number, or says that one of an APAC was used.</summary>
/// <param name="database">Where it is.</param>
/// <param name="time">The clock.</param>
public sealed class ChangeIssuedNumber(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Cancels it: it is not issued again.</summary>
    /// <param name="municipality">The municipality of the body.</param>
    /// <param name="range">The body's range.</param>
    /// <param name="number">The number as typed.</param>
    /// <param name="reason">Why; obligatory.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">The range has not issued it, no reason is given, or it is used or cancelled already.</exception>
    public Task CancelAsync(
        MunicipalityCode municipality, Guid range, string number, string reason, string author, CancellationToken cancellation = default) =>
        ChangeAsync(municipality, range, number, issued => issued.Cancel(reason), RangeMovement.Cancelled, author, cancellation);

    /// <summary>Says that an APAC was used, since no production of APACs is imported.</summary>
    /// <param name="municipality">The municipality of the body.</param>
    /// <param name="range">The body's range.</param>
    /// <param name="number">The number as typed.</param>
    /// <param name="note">What for, such as the competence; obligatory.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// The range has not issued it, it is of an AIH, nothing is said, or it is used or cancelled already.
    /// </exception>
    public Task UseAsync(
        MunicipalityCode municipality, Guid range, string number, string note, string author, CancellationToken cancellation = default) =>
        ChangeAsync(municipality, range, number, issued => issued.UseByHand(note), RangeMovement.Used, author, cancellation);

    private async Task ChangeAsync(
        MunicipalityCode municipality,
        Guid range,
        string text,
        Func<IssuedNumber, IssuedNumber> change,
        RangeMovement movement,
        string author,
        CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var read = AuthorizationNumber.Read(text, now.ToDay());
        if (!read.IsValid)
            throw ApplicationMessages.All.Refuse("issued.number", string.Join(' ', read.Problems));
        var number = NumberOf(read);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        // An import that finds the number waits: of both, the first decides.
        await database.LockWritersAsync(context, cancellation);
        var stored = await AuthorizationStore.FindBodyRangeAsync(context, range, municipality, cancellation);
        var issued = await context.IssuedNumbers.SingleOrDefaultAsync(row => row.Number == number && row.BodyRangeId == range, cancellation)
            ?? throw ApplicationMessages.All.Refuse("issued.unknown", read.Formatted);
        var changed = change(issued.ToNumber());
        (issued.State, issued.Note) = (changed.State, changed.Note);
        AuthorizationStore.Note(context, movement, new(read.FirstTwelve, 1), stored, changed.Note, (author, now));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static long NumberOf(AuthorizationNumber number) => number.FirstTwelve * 10 + number.CheckDigit;
}
