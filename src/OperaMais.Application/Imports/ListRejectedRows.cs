using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Imports;

/// <summary>A row that was left out of an import.</summary>
/// <param name="ImportedAt">When (UTC).</param>
/// <param name="File">The file it is in.</param>
/// <param name="Row">Its place in the file.</param>
/// <param name="Column">The column at fault; empty when the row as a whole is.</param>
/// <param name="Code">Stable code of the reason.</param>
/// <param name="Message">The reason.</param>
/// <param name="Text">The row as the file has it.</param>
public sealed record LeftOutRow(DateTime ImportedAt, string File, long Row, string Column, string Code, string Message, string Text);

/// <summary>Lists the rows that were left out of imports, so that they can be mended at their source.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class ListRejectedRows(OperaMaisDatabase database)
{
    /// <summary>The rows left out, by import, file and place.</summary>
    /// <param name="file">The name of the file wanted; nothing for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ImmutableArray<LeftOutRow>> RunAsync(string? file, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return [.. await Query(context, files => files.Where(imported => file == null || imported.Name == file)).ToListAsync(cancellation)];
    }

    /// <summary>The rows left out of one import, by file and place, one at a time: there may be millions.</summary>
    /// <param name="import">The import's identity.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async IAsyncEnumerable<LeftOutRow> OfImportAsync(Guid import, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var rows = Query(context, files => files.Where(imported => imported.ImportId == import));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellation))
            yield return row;
    }

    private static IQueryable<LeftOutRow> Query(OperaMaisContext context, Func<IQueryable<ImportedFile>, IQueryable<ImportedFile>> wanted) =>
        from row in context.RejectedRows
        join imported in wanted(context.Files) on row.FileId equals imported.Id
        join import in context.Imports on imported.ImportId equals import.Id
        orderby row.FileId, row.Row, row.Code, row.Column
        select new LeftOutRow(import.At, imported.Name, row.Row, row.Column, row.Code, row.Message, row.Text);
}
