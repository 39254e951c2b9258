using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;

namespace OperaMais.Application.Authorizations;

/// <summary>A series in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Range">Its numbers.</param>
/// <param name="Act">The act that defines it.</param>
/// <param name="Municipalities">How many municipalities have numbers of it.</param>
/// <param name="Allocated">How many numbers municipalities have.</param>
/// <param name="Redistributed">How many of them authorizing bodies have.</param>
/// <param name="Issued">How many of these were issued.</param>
public sealed record ListedSeries(Guid Id, NumberRange Range, string Act, int Municipalities, int Allocated, int Redistributed, int Issued)
{
    /// <summary>How many numbers no municipality has.</summary>
    public int Free => Range.Count - Allocated;
}

/// <summary>Lists the series that the state holds.</summary>
/// <param name="database">Where they are.</param>
public sealed class ListSeries(OperaMaisDatabase database)
{
    /// <summary>All of them, the latest year first.</summary>
    public async Task<ImmutableArray<ListedSeries>> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var all = await context.AuthorizationSeries.AsNoTracking().ToListAsync(cancellation);
        var municipal = (await context.MunicipalRanges
            .Where(range => range.Count > 0)
            .Select(range => new { range.SeriesId, range.Municipality, range.Count })
            .ToListAsync(cancellation)).ToLookup(range => range.SeriesId);
        var bodies = (await context.BodyRanges
            .GroupBy(range => range.MunicipalRange!.SeriesId)
            .Select(ranges => new { Series = ranges.Key, Count = ranges.Sum(range => range.Count), Issued = ranges.Sum(range => range.Issued) })
            .ToListAsync(cancellation)).ToDictionary(entry => entry.Series);
        return
        [
            .. all
                .OrderByDescending(series => series.ToRange().Year).ThenBy(series => series.First)
                .Select(series => new ListedSeries(
                    series.Id,
                    series.ToRange(),
                    series.Act,
                    municipal[series.Id].Select(range => range.Municipality).Distinct().Count(),
                    municipal[series.Id].Sum(range => range.Count),
                    bodies.GetValueOrDefault(series.Id)?.Count ?? 0,
                    bodies.GetValueOrDefault(series.Id)?.Issued ?? 0)),
        ];
    }
}
