using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Authorizations;

/// <summary>An authorizing body's range.</summary>
/// <param name="Id">Which.</param>
/// <param name="Body">Whose.</param>
/// <param name="Use">The numbers, and how many were issued.</param>
public sealed record ListedBodyRange(Guid Id, AuthorizingBody Body, RangeUse Use);

/// <summary>A range of a municipality with everything that was given out of it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Range">Its numbers.</param>
/// <param name="Bodies">What authorizing bodies have, in the order of the numbers.</param>
/// <param name="Free">What none has, in the order of the numbers.</param>
public sealed record MunicipalRangeView(Guid Id, NumberRange Range, ImmutableArray<ListedBodyRange> Bodies, ImmutableArray<NumberRange> Free)
{
    /// <summary>How many numbers no body has.</summary>
    public int FreeCount => Free.Sum(range => range.Count);

    /// <summary>How many numbers at the end no body has: those that can be given back.</summary>
    public int Tail => Free is [.., var last] && last.End == Range.End ? last.Count : 0;
}

/// <summary>Shows the ranges of a municipality.</summary>
/// <param name="database">Where they are.</param>
public sealed class ShowMunicipalRanges(OperaMaisDatabase database)
{
    /// <summary>All it has, the latest year first.</summary>
    public async Task<ImmutableArray<MunicipalRangeView>> RunAsync(MunicipalityCode municipality, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var ranges = await context.MunicipalRanges
            .Where(range => range.Municipality == municipality && range.Count > 0)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var bodies = (await context.BodyRanges
            .Where(range => range.MunicipalRange!.Municipality == municipality && range.Count > 0)
            .Include(range => range.Body)
            .AsNoTracking()
            .ToListAsync(cancellation)).ToLookup(range => range.MunicipalRangeId);
        return
        [
            .. ranges.OrderByDescending(range => range.ToRange().Year).ThenBy(range => range.First).Select(range => new MunicipalRangeView(
                range.Id,
                range.ToRange(),
                [
                    .. bodies[range.Id].OrderBy(body => body.First)
                        .Select(body => new ListedBodyRange(body.Id, body.Body!.ToBody(), body.ToUse())),
                ],
                RangePartition.FreeOf(range.ToRange(), bodies[range.Id].Select(body => body.ToUse().Range)))),
        ];
    }
}
