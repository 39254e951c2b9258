using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Authorizations;

/// <summary>A range of a municipality in a list.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Name">Its name.</param>
/// <param name="Range">The range.</param>
/// <param name="Redistributed">How many of its numbers authorizing bodies have.</param>
/// <param name="Issued">How many of these were issued.</param>
public sealed record ListedMunicipalRange(MunicipalityCode Municipality, string Name, NumberRange Range, int Redistributed, int Issued);

/// <summary>A series with everything that was given out of it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Range">Its numbers.</param>
/// <param name="Act">The act that defines it.</param>
/// <param name="Ranges">What municipalities have, in the order of the numbers.</param>
/// <param name="Free">What none has, in the order of the numbers.</param>
public sealed record SeriesView(
    Guid Id, NumberRange Range, string Act, ImmutableArray<ListedMunicipalRange> Ranges, ImmutableArray<NumberRange> Free)
{
    /// <summary>How many numbers no municipality has.</summary>
    public int FreeCount => Free.Sum(range => range.Count);
}

/// <summary>Shows a series.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules, which know the municipalities.</param>
public sealed class ShowSeries(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Shows one.</summary>
    /// <returns>Nothing when there is no such series.</returns>
    public async Task<SeriesView?> RunAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (await context.AuthorizationSeries.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellation) is not { } series)
            return null;
        var names = norms.Current.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var ranges = await context.MunicipalRanges.Where(range => range.SeriesId == id).AsNoTracking().ToListAsync(cancellation);
        var bodies = await context.BodyRanges
            .Where(range => range.MunicipalRange!.SeriesId == id)
            .GroupBy(range => range.MunicipalRangeId)
            .Select(given => new { Range = given.Key, Count = given.Sum(range => range.Count), Issued = given.Sum(range => range.Issued) })
            .ToDictionaryAsync(entry => entry.Range, cancellation);
        return new(
            id,
            series.ToRange(),
            series.Act,
            [
                .. ranges.Where(range => range.Count > 0).OrderBy(range => range.First).Select(range => new ListedMunicipalRange(
                    range.Municipality,
                    names.GetValueOrDefault(range.Municipality, range.Municipality.ToString()),
                    range.ToRange(),
                    bodies.GetValueOrDefault(range.Id)?.Count ?? 0,
                    bodies.GetValueOrDefault(range.Id)?.Issued ?? 0)),
            ],
            RangePartition.FreeOf(series.ToRange(), ranges.Select(range => range.ToRange())));
    }
}
