using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Storage;
using OperaMais.Datasus.Csv;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Implants;

/// <summary>A table of IPSM that was loaded.</summary>
/// <param name="Kind">Which table.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="At">When it was loaded (UTC).</param>
/// <param name="Author">Who loaded it.</param>
public sealed record LoadedList(ImplantListKind Kind, string Name, int Rows, DateTime At, string Author);

/// <summary>The tables that hold, and what was loaded before.</summary>
/// <param name="Indications">The indications.</param>
/// <param name="Requirements">The documents required.</param>
/// <param name="Loads">What was loaded, the latest first.</param>
public sealed record ImplantTables(IndicationList Indications, RequirementTable Requirements, ImmutableArray<LoadedList> Loads);

/// <summary>Shows the tables of IPSM as they were loaded: the last of a kind holds.</summary>
/// <param name="database">Where they are.</param>
public sealed class ShowImplantTables(OperaMaisDatabase database)
{
    /// <summary>Shows them.</summary>
    public async Task<ImplantTables> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var loads = await context.ImplantLists
            .OrderByDescending(list => list.At)
            .Select(list => new LoadedList(list.Kind, list.Name, list.Rows, list.At, list.Author))
            .ToListAsync(cancellation);
        return new(await IndicationsAsync(context, cancellation), await RequirementsAsync(context, cancellation), [.. loads]);
    }

    internal static async Task<IndicationList> IndicationsAsync(OperaMaisContext context, CancellationToken cancellation) =>
        new(Rows(await LastAsync(context, ImplantListKind.Indications, cancellation), (stream, name) => new IndicationReader(stream, name)));

    internal static async Task<RequirementTable> RequirementsAsync(OperaMaisContext context, CancellationToken cancellation) =>
        new(Rows(await LastAsync(context, ImplantListKind.Requirements, cancellation), (stream, name) => new RequirementReader(stream, name)));

    private static Task<StoredImplantList?> LastAsync(OperaMaisContext context, ImplantListKind kind, CancellationToken cancellation) =>
        context.ImplantLists.AsNoTracking().Where(list => list.Kind == kind).OrderByDescending(list => list.At).ThenByDescending(list => list.Id).FirstOrDefaultAsync(cancellation);

    private static ImmutableArray<T> Rows<T>(StoredImplantList? list, Func<Stream, string, IRowReader<T>> open)
    {
        if (list is null)
            return [];
        using var reader = open(new MemoryStream(list.Content), list.Name);
        var rows = ImmutableArray.CreateBuilder<T>();
        while (reader.Read())
            rows.Add(reader.Current);
        return rows.ToImmutable();
    }
}
