using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Storage;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Authorizations;

/// <summary>Something that happened to numbers.</summary>
/// <param name="Kind">What.</param>
/// <param name="Numbers">The numbers concerned.</param>
/// <param name="Whom">The municipality and the body concerned, as they are called; empty where it is the state alone.</param>
/// <param name="Note">An act or a reason; may be empty.</param>
/// <param name="Author">Who did it.</param>
/// <param name="At">When (UTC).</param>
public sealed record ListedMovement(RangeMovement Kind, NumberRange Numbers, string Whom, string Note, string Author, DateTime At);

/// <summary>Lists what happened to ranges, the latest first.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules, which know the municipalities.</param>
public sealed class ListMovements(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>How many a page shows at most; a file has all.</summary>
    public const int Most = 100;

    /// <summary>Those of a series.</summary>
    public Task<ImmutableArray<ListedMovement>> OfSeriesAsync(Guid series, int? most, CancellationToken cancellation = default) =>
        RunAsync(context => context.RangeMovements.Where(movement => movement.SeriesId == series), most, cancellation);

    /// <summary>Those of a municipality, its bodies included.</summary>
    public Task<ImmutableArray<ListedMovement>> OfMunicipalityAsync(
        MunicipalityCode municipality, int? most, CancellationToken cancellation = default) =>
        RunAsync(context => context.RangeMovements.Where(movement => movement.Municipality == municipality), most, cancellation);

    private async Task<ImmutableArray<ListedMovement>> RunAsync(
        Func<OperaMaisContext, IQueryable<StoredRangeMovement>> of, int? most, CancellationToken cancellation)
    {
        var names = norms.Current.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        await using var context = database.CreateContext();
        IQueryable<StoredRangeMovement> query = of(context).OrderByDescending(movement => movement.At).ThenByDescending(movement => movement.Id);
        if (most is { } limit)
            query = query.Take(limit);
        var movements = await query.AsNoTracking().ToListAsync(cancellation);
        var ids = movements.Select(movement => movement.BodyId).OfType<Guid>().ToHashSet();
        var bodies = await context.AuthorizingBodies.Where(body => ids.Contains(body.Id)).ToDictionaryAsync(body => body.Id, cancellation);
        return
        [
            .. movements.Select(movement => new ListedMovement(
                movement.Kind, movement.ToRange(), WhomOf(movement), movement.Note, movement.Author, movement.At)),
        ];

        string WhomOf(StoredRangeMovement movement) => string.Join(
            ", ",
            new[]
            {
                movement.Municipality is { } municipality ? names.GetValueOrDefault(municipality, municipality.ToString()) : null,
                movement.BodyId is { } body ? bodies[body].ToBody().ToString() : null,
            }.OfType<string>());
    }
}
