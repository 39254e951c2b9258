using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Authorizations;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Authorizations;

/// <summary>The ranges in the database. What is another municipality's is not found.</summary>
internal static class AuthorizationStore
{
    /// <summary>A series with what of it municipalities have.</summary>
    /// <exception cref="RefusedException">There is no such series.</exception>
    internal static async Task<(StoredSeries Series, List<StoredMunicipalRange> Ranges)> FindSeriesAsync(
        OperaMaisContext context, Guid id, CancellationToken cancellation)
    {
        var series = await context.AuthorizationSeries.SingleOrDefaultAsync(row => row.Id == id, cancellation)
            ?? throw ApplicationMessages.All.Refuse("series.unknown");
        return (series, await context.MunicipalRanges.Where(range => range.SeriesId == id).ToListAsync(cancellation));
    }

    /// <summary>A municipal range with what of it authorizing bodies have.</summary>
    /// <exception cref="RefusedException">The municipality has no such range.</exception>
    internal static async Task<(StoredMunicipalRange Range, List<StoredBodyRange> Bodies)> FindMunicipalRangeAsync(
        OperaMaisContext context, Guid id, MunicipalityCode municipality, CancellationToken cancellation)
    {
        var range = await context.MunicipalRanges.SingleOrDefaultAsync(row => row.Id == id && row.Municipality == municipality, cancellation)
            ?? throw ApplicationMessages.All.Refuse("range.unknown");
        return (range, await context.BodyRanges.Where(body => body.MunicipalRangeId == id).ToListAsync(cancellation));
    }

    /// <summary>An authorizing body's range.</summary>
    /// <exception cref="RefusedException">The municipality has no such range.</exception>
    internal static async Task<StoredBodyRange> FindBodyRangeAsync(
        OperaMaisContext context, Guid id, MunicipalityCode municipality, CancellationToken cancellation) =>
        await context.BodyRanges
            .Include(range => range.MunicipalRange)
            .Include(range => range.Body)
            .SingleOrDefaultAsync(range => range.Id == id && range.MunicipalRange!.Municipality == municipality, cancellation)
            ?? throw ApplicationMessages.All.Refuse("range.unknown");

    /// <summary>Writes down what happens to numbers.</summary>
    internal static void Note(
        OperaMaisContext context,
        RangeMovement kind,
        NumberRange numbers,
        (Guid Series, MunicipalityCode? Municipality, Guid? Body) whose,
        string note,
        (string Author, DateTime At) by) => context.RangeMovements.Add(new()
        {
            Id = Guid.CreateVersion7(),
            SeriesId = whose.Series,
            Kind = kind,
            Municipality = whose.Municipality,
            BodyId = whose.Body,
            First = numbers.First,
            Count = numbers.Count,
            Note = note,
            Author = by.Author,
            At = by.At,
        });

    /// <summary>The same of numbers of an authorizing body.</summary>
    internal static void Note(
        OperaMaisContext context, RangeMovement kind, NumberRange numbers, StoredBodyRange range, string note, (string Author, DateTime At) by) =>
        Note(context, kind, numbers, (range.MunicipalRange!.SeriesId, range.MunicipalRange.Municipality, range.BodyId), note, by);
}
