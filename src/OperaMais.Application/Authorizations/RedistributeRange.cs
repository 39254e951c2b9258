using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>Gives free numbers of a municipal range to an authorizing body of the municipality.</summary>
/// <param name="database">Where they are.</param>
/// <param name="time">The clock.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2, sole paragraph.</remarks>
public sealed class RedistributeRange(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Gives them.</summary>
    /// <param name="municipality">The municipality that does so.</param>
    /// <param name="range">Its range.</param>
    /// <param name="seenFree">How many numbers were free in it when it was decided: sent twice, it is done once.</param>
    /// <param name="body">Who gets them.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// The municipality has no such range, the quantity is none or more than is free, the body is known under another name or code, or the
    /// range changed meanwhile.
    /// </exception>
    public async Task RunAsync(
        MunicipalityCode municipality,
        Guid range,
        int seenFree,
        AuthorizingBody body,
        int quantity,
        string author,
        CancellationToken cancellation = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var (stored, bodies) = await AuthorizationStore.FindMunicipalRangeAsync(context, range, municipality, cancellation);
        var free = RangePartition.FreeOf(stored.ToRange(), bodies.Select(given => given.ToUse().Range));
        var count = free.Sum(piece => piece.Count);
        if (count != seenFree)
            throw ApplicationMessages.All.Refuse("redistribution.changed", seenFree, count);
        if (quantity < 1)
            throw ApplicationMessages.All.Refuse("redistribution.quantity");
        if (quantity > count)
            throw ApplicationMessages.All.Refuse("redistribution.tooMany", quantity, count, stored.ToRange());
        var receiver = await BodyAsync(context, municipality, body, cancellation);
        foreach (var numbers in RangePartition.Cut(free, [quantity])[0])
        {
            context.Add(new StoredBodyRange
            {
                Id = Guid.CreateVersion7(),
                MunicipalRangeId = range,
                BodyId = receiver,
                First = numbers.First,
                Count = numbers.Count,
                Issued = 0,
            });
            AuthorizationStore.Note(context, RangeMovement.Redistributed, numbers, (stored.SeriesId, municipality, receiver), "", (author, now));
        }
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task<Guid> BodyAsync(
        OperaMaisContext context, MunicipalityCode municipality, AuthorizingBody body, CancellationToken cancellation)
    {
        var known = await context.AuthorizingBodies.Where(row => row.Municipality == municipality).ToListAsync(cancellation);
        var same = known.Find(row => body.Cnes is not null && row.Cnes == body.Cnes)
            ?? known.Find(row => string.Equals(row.Name, body.Name, StringComparison.OrdinalIgnoreCase));
        if (same is null)
        {
            var added = new StoredAuthorizingBody { Id = Guid.CreateVersion7(), Municipality = municipality, Cnes = body.Cnes, Name = body.Name };
            context.Add(added);
            return added.Id;
        }
        // One name, one body: numbers would be looked for where they are not.
        return same.Cnes == body.Cnes && string.Equals(same.Name, body.Name, StringComparison.OrdinalIgnoreCase)
            ? same.Id
            : throw ApplicationMessages.All.Refuse("redistribution.otherBody", same.ToBody());
    }
}
