using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;

namespace OperaMais.Application.Imports;

/// <summary>One page of the imports done.</summary>
/// <param name="Total">How many imports there are.</param>
/// <param name="Imports">Those of the page.</param>
public sealed record ImportPage(int Total, ImmutableArray<ListedImport> Imports);

/// <summary>An import that was done.</summary>
/// <param name="Id">Identity, a version 7 UUID.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Author">Who did it.</param>
/// <param name="ExtractedOn">When the data left SIHD, where said.</param>
/// <param name="Files">The files read.</param>
/// <param name="Slices">The versions of slices it made.</param>
public sealed record ListedImport(
    Guid Id,
    DateTime At,
    string Author,
    DateOnly? ExtractedOn,
    ImmutableArray<ListedFile> Files,
    ImmutableArray<ListedSlice> Slices)
{
    /// <summary>How many rows were left out.</summary>
    public long RowsLeftOut => Files.Sum(file => file.RowsLeftOut);
}

/// <summary>A file of an import.</summary>
/// <param name="Name">Its name, without folders.</param>
/// <param name="Kind">What it holds: <c>SIHD</c>, <c>RD</c>, <c>SP</c>, <c>PPI</c>, …</param>
/// <param name="Sha256">SHA-256 of its bytes, hexadecimal.</param>
/// <param name="Rows">Its rows, those left out included.</param>
/// <param name="RowsLeftOut">How many were left out.</param>
public sealed record ListedFile(string Name, string Kind, string Sha256, long Rows, long RowsLeftOut);

/// <summary>A version of a slice that an import made.</summary>
/// <param name="State">State of the municipalities of surgery, by IBGE code.</param>
/// <param name="Competence">Competence of processing.</param>
/// <param name="Version">Its version.</param>
/// <param name="IsCurrent">Whether it is the version in use.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Rows">How many rows it has, those that can never count included.</param>
public sealed record ListedSlice(int State, Competence Competence, int Version, bool IsCurrent, SliceSource Source, long Rows);

/// <summary>Lists the imports done, the latest first.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class ListImports(OperaMaisDatabase database)
{
    /// <summary>One page of them.</summary>
    /// <param name="page">1 for the first.</param>
    /// <param name="size">How many a page has.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ImportPage> RunAsync(int page, int size, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var total = await context.Imports.CountAsync(cancellation);
        page = Math.Clamp(page, 1, total / size + 1);
        var imports = await context.Imports
            .OrderByDescending(import => import.At).ThenByDescending(import => import.Id)
            .Skip((page - 1) * size).Take(size)
            .Include(import => import.Files)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(total, await ListedAsync(context, imports, cancellation));
    }

    /// <summary>One import.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is no such import.</returns>
    public async Task<ListedImport?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var imports = await context.Imports
            .Where(import => import.Id == id)
            .Include(import => import.Files)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return (await ListedAsync(context, imports, cancellation)).SingleOrDefault();
    }

    private static async Task<ImmutableArray<ListedImport>> ListedAsync(
        OperaMaisContext context, List<Import> imports, CancellationToken cancellation)
    {
        var leftOut = await RowsLeftOutAsync(context, imports, cancellation);
        var ids = imports.ConvertAll(import => import.Id);
        var slices = (await context.Slices.Where(slice => ids.Contains(slice.ImportId)).AsNoTracking().ToListAsync(cancellation))
            .OrderBy(slice => slice.State).ThenBy(slice => slice.Competence)
            .ToLookup(slice => slice.ImportId, slice => new ListedSlice(
                slice.State, slice.Competence, slice.Version, slice.IsCurrent, slice.Source, slice.Rows));
        return
        [
            .. imports.Select(import => new ListedImport(
                import.Id,
                import.At,
                import.Author,
                import.ExtractedOn,
                [.. import.Files.OrderBy(file => file.Id).Select(file => Listed(file, leftOut.GetValueOrDefault(file.Id)))],
                [.. slices[import.Id]])),
        ];
    }

    // One row may be at fault for several reasons.
    private static Task<Dictionary<int, long>> RowsLeftOutAsync(
        OperaMaisContext context, List<Import> imports, CancellationToken cancellation)
    {
        var files = imports.SelectMany(import => import.Files).Select(file => file.Id).ToList();
        return context.RejectedRows
            .Where(row => files.Contains(row.FileId))
            .GroupBy(row => row.FileId)
            .Select(rows => new { File = rows.Key, Count = rows.Select(row => row.Row).Distinct().LongCount() })
            .ToDictionaryAsync(entry => entry.File, entry => entry.Count, cancellation);
    }

    private static ListedFile Listed(ImportedFile file, long leftOut) =>
        new(file.Name, file.Kind, Convert.ToHexStringLower(file.Sha256), file.Rows, leftOut);
}
