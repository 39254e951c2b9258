using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Authorizations;

/// <summary>Gives free numbers of a series to municipalities.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules, which know the municipalities.</param>
/// <param name="time">The clock.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2.</remarks>
public sealed class AllocateRanges(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Gives them.</summary>
    /// <param name="series">The series.</param>
    /// <param name="seenFree">How many numbers were free when it was decided: sent twice, it is done once.</param>
    /// <param name="reserve">How many of them the state keeps.</param>
    /// <param name="quantities">How many numbers each municipality gets, cut in this order.</param>
    /// <param name="author">Who does so.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// There is no such series or municipality, a quantity or the reserve cannot be, or the series changed meanwhile.
    /// </exception>
    public async Task RunAsync(
        Guid series,
        int seenFree,
        int reserve,
        IReadOnlyList<(MunicipalityCode Municipality, int Quantity)> quantities,
        string author,
        CancellationToken cancellation = default)
    {
        var known = norms.Current.Municipalities.Select(municipality => municipality.Code).ToHashSet();
        foreach (var (municipality, _) in quantities)
            if (!known.Contains(municipality))
                throw ApplicationMessages.All.Refuse("allocation.municipality", municipality);
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var (stored, ranges) = await AuthorizationStore.FindSeriesAsync(context, series, cancellation);
        var free = RangePartition.FreeOf(stored.ToRange(), ranges.Select(range => range.ToRange()));
        var count = free.Sum(range => range.Count);
        if (count != seenFree)
            throw ApplicationMessages.All.Refuse("allocation.changed", seenFree, count);
        RangeAllocation.Require(count, reserve, [.. quantities.Select(entry => entry.Quantity)]);
        var cuts = RangePartition.Cut(free, quantities.Select(entry => entry.Quantity));
        foreach (var ((municipality, _), cut) in quantities.Zip(cuts))
            foreach (var range in cut)
            {
                context.Add(new StoredMunicipalRange
                {
                    Id = Guid.CreateVersion7(),
                    SeriesId = series,
                    Municipality = municipality,
                    First = range.First,
                    Count = range.Count,
                });
                AuthorizationStore.Note(context, RangeMovement.Allocated, range, (series, municipality, null), "", (author, now));
            }
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
