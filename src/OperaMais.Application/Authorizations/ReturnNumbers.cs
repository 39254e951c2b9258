using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>Gives the unused end of a range back to whom it came from, who may give it out again.</summary>
/// <param name="database">Where it is.</param>
/// <param name="time">The clock.</param>
public sealed class ReturnNumbers(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>A municipality's, to the state.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="range">Its range.</param>
    /// <param name="seenCount">How many numbers the range had when it was decided: sent twice, it is done once.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// The municipality has no such range, the quantity is none or more than is free at its end, or the range changed meanwhile.
    /// </exception>
    public async Task ByMunicipalityAsync(
        MunicipalityCode municipality, Guid range, int seenCount, int quantity, string author, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var (stored, bodies) = await AuthorizationStore.FindMunicipalRangeAsync(context, range, municipality, cancellation);
        RequireUnchanged(stored.Count, seenCount);
        var used = bodies.Where(body => body.Count > 0).Select(body => body.ToUse().Range.End).DefaultIfEmpty(stored.First).Max() - stored.First;
        var (kept, returned) = RangeUse.ReturnTail(stored.ToRange(), (int)used, quantity);
        stored.Count = kept.Count;
        var now = time.GetUtcNow().UtcDateTime;
        AuthorizationStore.Note(context, RangeMovement.ReturnedByMunicipality, returned, (stored.SeriesId, municipality, null), "", (author, now));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>An authorizing body's, to its municipality.</summary>
    /// <param name="municipality">The municipality.</param>
    /// <param name="range">The body's range.</param>
    /// <param name="seenCount">How many numbers the range had when it was decided: sent twice, it is done once.</param>
    /// <param name="quantity">How many.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// The municipality has no such range, the quantity is none or more than was not issued, or the range changed meanwhile.
    /// </exception>
    public async Task ByBodyAsync(
        MunicipalityCode municipality, Guid range, int seenCount, int quantity, string author, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        await database.LockBodyRangeAsync(context, range, cancellation);
        var stored = await AuthorizationStore.FindBodyRangeAsync(context, range, municipality, cancellation);
        RequireUnchanged(stored.Count, seenCount);
        var (returned, after) = stored.ToUse().Return(quantity);
        stored.Count = after.Range.Count;
        AuthorizationStore.Note(context, RangeMovement.ReturnedByBody, returned, stored, "", (author, time.GetUtcNow().UtcDateTime));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void RequireUnchanged(int count, int seen)
    {
        if (count != seen)
            throw ApplicationMessages.All.Refuse("return.changed", seen, count);
    }
}
