using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>Numbers that were issued together.</summary>
/// <param name="Numbers">The numbers.</param>
/// <param name="After">How much of the range is issued then.</param>
public sealed record IssuedBatch(NumberRange Numbers, RangeUse After);

/// <summary>Issues the next numbers of an authorizing body's range. Whoever does so at the same time gets other numbers.</summary>
/// <param name="database">Where the range is.</param>
/// <param name="time">The clock.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 3.</remarks>
public sealed class IssueNumbers(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Issues them.</summary>
    /// <param name="municipality">The municipality of the body.</param>
    /// <param name="range">The body's range.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="seenIssued">How many were issued when it was asked for, so that sent twice it is done once; nothing to issue in any case.</param>
    /// <param name="cancellation">Stops it; nothing is then issued.</param>
    /// <exception cref="RefusedException">
    /// The municipality has no such range, the quantity is none, too many at once or more than are left, or numbers were issued meanwhile.
    /// </exception>
    public async Task<IssuedBatch> RunAsync(
        MunicipalityCode municipality,
        Guid range,
        int quantity,
        string author,
        int? seenIssued = null,
        CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockBodyRangeAsync(context, range, cancellation);
        var stored = await AuthorizationStore.FindBodyRangeAsync(context, range, municipality, cancellation);
        if (seenIssued is { } seen && seen != stored.Issued)
            throw ApplicationMessages.All.Refuse("issue.changed", stored.Issued - seen);
        var (numbers, after) = stored.ToUse().Issue(quantity);
        stored.Issued = after.Issued;
        var now = time.GetUtcNow().UtcDateTime;
        context.AddRange(numbers.Numbers.Select(number => new StoredIssuedNumber
        {
            Number = number,
            BodyRangeId = range,
            Author = author,
            At = now,
            State = IssuedState.Issued,
        }));
        AuthorizationStore.Note(context, RangeMovement.Issued, numbers, stored, "", (author, now));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return new(numbers, after);
    }
}
