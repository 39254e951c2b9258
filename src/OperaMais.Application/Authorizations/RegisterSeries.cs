using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>Puts down a range of a year and a kind that the state holds.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="time">The clock.</param>
/// <remarks>Ordinances SAS/MS 492/2008, Art. 4 and 5, and 942/2011: the states define the elective series too.</remarks>
public sealed class RegisterSeries(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Puts it down.</summary>
    /// <param name="first">Its first number, with or without check digit.</param>
    /// <param name="last">Its last number.</param>
    /// <param name="act">The act that defines it; obligatory.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>What identifies it.</returns>
    /// <exception cref="RefusedException">It is no range of the state, no act is named, or another series has a number of it.</exception>
    public async Task<Guid> RunAsync(string first, string last, string act, string author, CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var range = NumberRange.Read(first, last, now.ToDay());
        if (string.IsNullOrWhiteSpace(act))
            throw ApplicationMessages.All.Refuse("series.actMissing");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var held = await context.AuthorizationSeries.AsNoTracking().ToListAsync(cancellation);
        if (held.FirstOrDefault(series => series.ToRange().Overlaps(range)) is { } other)
            throw ApplicationMessages.All.Refuse("series.overlap", range, other.ToRange());
        var stored = new StoredSeries
        {
            Id = Guid.CreateVersion7(),
            First = range.First,
            Count = range.Count,
            Act = act.Trim(),
            Author = author,
            At = now,
        };
        context.Add(stored);
        AuthorizationStore.Note(context, RangeMovement.Registered, range, (stored.Id, null, null), stored.Act, (author, now));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return stored.Id;
    }
}
