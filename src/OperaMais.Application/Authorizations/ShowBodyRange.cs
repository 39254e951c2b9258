using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Authorizations;

/// <summary>An issued number in a list.</summary>
/// <param name="Number">The number and what became of it.</param>
/// <param name="Author">Who issued it.</param>
/// <param name="At">When it was issued (UTC).</param>
/// <param name="ImportId">The import whose production has it; nothing where none has.</param>
public sealed record ListedNumber(IssuedNumber Number, string Author, DateTime At, Guid? ImportId);

/// <summary>An authorizing body's range with what was issued of it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Municipality">The municipality of the body.</param>
/// <param name="Body">The body.</param>
/// <param name="Use">The numbers, and how many were issued.</param>
/// <param name="Counts">How many of the issued numbers are in which state.</param>
public sealed record BodyRangeView(
    Guid Id, MunicipalityCode Municipality, AuthorizingBody Body, RangeUse Use, ImmutableDictionary<IssuedState, int> Counts);

/// <summary>Shows an authorizing body's range, and the numbers issued of it.</summary>
/// <param name="database">Where they are.</param>
public sealed class ShowBodyRange(OperaMaisDatabase database)
{
    /// <summary>Shows one.</summary>
    /// <returns>Nothing when there is no such range.</returns>
    public async Task<BodyRangeView?> RunAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var range = await context.BodyRanges
            .Include(row => row.Body)
            .Include(row => row.MunicipalRange)
            .AsNoTracking()
            .SingleOrDefaultAsync(row => row.Id == id, cancellation);
        if (range is null)
            return null;
        var counts = await context.IssuedNumbers
            .Where(number => number.BodyRangeId == id)
            .GroupBy(number => number.State)
            .Select(numbers => new { State = numbers.Key, Count = numbers.Count() })
            .ToListAsync(cancellation);
        return new(
            id,
            range.MunicipalRange!.Municipality,
            range.Body!.ToBody(),
            range.ToUse(),
            counts.ToImmutableDictionary(entry => entry.State, entry => entry.Count));
    }

    /// <summary>One page of the numbers issued, in their order.</summary>
    /// <param name="id">The range.</param>
    /// <param name="state">Only those in this state; nothing for all.</param>
    /// <param name="page">1 for the first.</param>
    /// <param name="size">How many a page has.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Those of the page, and how many there are on all pages.</returns>
    public async Task<(ImmutableArray<ListedNumber> Numbers, int Total)> ListAsync(
        Guid id, IssuedState? state, int page, int size, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var query = Of(context, id, state);
        var total = await query.CountAsync(cancellation);
        var numbers = await query.OrderBy(number => number.Number).Skip((Math.Max(page, 1) - 1) * size).Take(size).ToListAsync(cancellation);
        return ([.. numbers.Select(Listed)], total);
    }

    /// <summary>All the numbers issued, in their order, one by one.</summary>
    public async IAsyncEnumerable<ListedNumber> AllAsync(Guid id, IssuedState? state)
    {
        await using var context = database.CreateContext();
        await foreach (var number in Of(context, id, state).OrderBy(number => number.Number).AsAsyncEnumerable())
            yield return Listed(number);
    }

    private static IQueryable<StoredIssuedNumber> Of(OperaMaisContext context, Guid id, IssuedState? state) => context.IssuedNumbers
        .Where(number => number.BodyRangeId == id && (state == null || number.State == state))
        .AsNoTracking();

    private static ListedNumber Listed(StoredIssuedNumber number) => new(number.ToNumber(), number.Author, number.At, number.ImportId);
}
