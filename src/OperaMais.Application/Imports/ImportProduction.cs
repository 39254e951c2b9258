using OperaMais.Application.Conflicts;
using OperaMais.Application.Notices;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Imports files of hospital production: all of them or nothing.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Annex VI; docs/data-formats.md.</remarks>
public sealed class ImportProduction(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Reads, judges and stores the files in one transaction.</summary>
    /// <param name="paths">Files, or folders of them; none when slices are only declared empty.</param>
    /// <param name="options">How.</param>
    /// <param name="progress">Told how far reading has come.</param>
    /// <param name="cancellation">Stops the import; nothing is then stored.</param>
    /// <exception cref="ImportRefusedException">Something blocks the import: nothing was stored.</exception>
    /// <exception cref="RefusedException">A path names nothing.</exception>
    public async Task<ProductionImportReport> RunAsync(
        IEnumerable<string> paths,
        ProductionImportOptions options,
        IProgress<ImportProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        var files = ImportFiles.Expand(paths);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);

        var import = await ImportRecord.BeginAsync(context, time, options.Author, options.ExtractedOn, cancellation);
        var log = new ConflictLog();
        var store = new ProductionStore(database, context, import.Id);
        await store.BeginAsync(cancellation);
        var authorizations = await AuthorizationFindings.BeginAsync(context, log, cancellation);
        var reading = new ProductionFileReading(context, store, import, log, authorizations, options, progress);
        var batches = new BatchReading(norms, authorizations.Register, options.SkipInvalid);
        await foreach (var file in new FilesAhead(files, batches).OpenAsync(cancellation))
            await reading.TakeAsync(file, cancellation);
        reading.Declare(options.Empty);
        await store.FlushAsync(cancellation);

        await new SlicePlacing(context, log, options.Replace).PlaceAsync(store.Drafts, cancellation);
        await database.RefreshStatisticsAsync(context, cancellation);
        new ExtractionCheck(norms, log, options.ExtractedOn).Check(store.Drafts);
        var (funnel, counted) = await new ImportFigures(context, norms.Current, log).OfAsync(store.Drafts, cancellation);

        if (log.Blocks && !options.DryRun)
            throw new ImportRefusedException(log.Conflicts);
        // Production that is held already may have numbers that were issued since.
        var marked = options.DryRun ? 0 : await authorizations.MarkUsedAsync(context, import.Id, cancellation);
        var isStored = !options.DryRun && (reading.BroughtAnything || marked > 0);
        if (isStored)
        {
            await TellAsync(context, reading, store, options.Author, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        return new(
            reading.Reports,
            [.. store.Drafts.OrderBy(draft => draft.State).ThenBy(draft => draft.Competence).Select(draft => draft.Report)],
            reading.WellFormedRows,
            funnel,
            counted,
            reading.RowsLeftOut,
            log.Conflicts,
            isStored)
        {
            Authorizations = authorizations.Counts,
        };
    }

    private async Task TellAsync(
        OperaMaisContext context, ProductionFileReading reading, ProductionStore store, string author, CancellationToken cancellation)
    {
        var changed = store.Drafts.Count(draft => draft.Placement != SlicePlacement.Unchanged);
        var fact = new ProductionImported(changed, reading.WellFormedRows, reading.RowsLeftOut);
        await NoticeBoard.PutUpAsync(context, time.GetUtcNow().UtcDateTime, author, [NewNotice.ToStaff(fact)], cancellation);
        await context.SaveChangesAsync(cancellation);
    }
}
