using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>An import with what of it was left out and what of it counts.</summary>
/// <param name="Import">The import.</param>
/// <param name="LeftOut">Why rows were left out, by file and code; one row may be at fault for several reasons.</param>
/// <param name="Funnel">What became of the AIHs of those of its slices that are in use, judged against all that is held.</param>
/// <param name="Counted">What those that count are worth, whoever is paid.</param>
public sealed record ImportView(ListedImport Import, ImmutableArray<LeftOutReason> LeftOut, Tally Funnel, CountedReport Counted);

/// <summary>A reason for which rows of a file were left out.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">The reason as it was told; the first one where rows were told different ones.</param>
/// <param name="Rows">How many rows.</param>
public sealed record LeftOutReason(string File, string Code, string Message, long Rows);

/// <summary>Shows one import.</summary>
/// <param name="database">Where it is kept.</param>
/// <param name="norms">The rules.</param>
public sealed class ShowImport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Shows it.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is no such import.</returns>
    public async Task<ImportView?> RunAsync(Guid id, CancellationToken cancellation = default)
    {
        if (await new ListImports(database).FindAsync(id, cancellation) is not { } import)
            return null;
        await using var context = database.CreateContext();
        var (funnel, counted) = await FiguresAsync(context, id, cancellation);
        return new(import, await LeftOutAsync(context, id, cancellation), funnel, counted);
    }

    private async Task<(Tally Funnel, CountedReport Counted)> FiguresAsync(OperaMaisContext context, Guid id, CancellationToken cancellation)
    {
        var slices = await context.Slices
            .Where(slice => slice.ImportId == id && slice.IsCurrent)
            .Select(slice => new { slice.Id, slice.State, slice.Competence })
            .ToListAsync(cancellation);
        // Looked for in vain otherwise, among all that is held.
        if (slices.Count == 0)
            return (Tally.Empty, new(Money.Zero, Money.Zero, 0));
        return await new ImportFigures(context, norms.Current, new ConflictLog()).OfAsync(
            slices.Select(slice => slice.Id).ToHashSet(),
            slices.Select(slice => (slice.State, slice.Competence)).ToHashSet(),
            cancellation);
    }

    private static async Task<ImmutableArray<LeftOutReason>> LeftOutAsync(OperaMaisContext context, Guid id, CancellationToken cancellation)
    {
        var files = await context.Files.Where(file => file.ImportId == id).ToDictionaryAsync(file => file.Id, file => file.Name, cancellation);
        var reasons = await context.RejectedRows
            .Where(row => files.Keys.Contains(row.FileId))
            .GroupBy(row => new { row.FileId, row.Code })
            .Select(rows => new
            {
                rows.Key.FileId,
                rows.Key.Code,
                Message = rows.Min(row => row.Message)!,
                Count = rows.Select(row => row.Row).Distinct().LongCount(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. reasons
                .OrderBy(reason => reason.FileId).ThenBy(reason => reason.Code, StringComparer.Ordinal)
                .Select(reason => new LeftOutReason(files[reason.FileId], reason.Code, reason.Message, reason.Count)),
        ];
    }
}
