using System.Collections.Immutable;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Datasus.Production;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Imports;

/// <summary>Takes the files of an import one after another, whatever their kind, and remembers what came of each.</summary>
internal sealed class ProductionFileReading
{
    // Often enough for a progress bar, seldom enough to cost nothing.
    private const int RowsBetweenReports = 1 << 14;

    private readonly OperaMaisContext context;
    private readonly ProductionStore store;
    private readonly ImportRecord import;
    private readonly ConflictLog log;
    private readonly IProgress<ImportProgress>? progress;
    private readonly ProductionReading aihs;
    private readonly bool replace;
    private readonly List<Func<FileReport>> reports = [];
    private readonly Dictionary<string, FileReport> read = [];
    private bool hasNewRowsLeftOut;

    internal ProductionFileReading(
        OperaMaisContext context,
        ProductionStore store,
        ImportRecord import,
        ConflictLog log,
        AuthorizationFindings authorizations,
        ProductionImportOptions options,
        IProgress<ImportProgress>? progress)
    {
        this.context = context;
        this.store = store;
        this.import = import;
        this.log = log;
        this.progress = progress;
        replace = options.Replace;
        aihs = new ProductionReading(store, log, authorizations, options.SkipInvalid);
    }

    /// <summary>Rows of AIHs that were well formed.</summary>
    internal long WellFormedRows => aihs.WellFormedRows;

    /// <summary>Rows that were left out.</summary>
    internal long RowsLeftOut => aihs.RowsLeftOut;

    /// <summary>What came of each file; to be asked when their slices were placed.</summary>
    internal ImmutableArray<FileReport> Reports => [.. reports.Select(report => report())];

    /// <summary>Whether the import changes anything; to be asked when its slices were placed.</summary>
    internal bool BroughtAnything =>
        hasNewRowsLeftOut
        || store.Drafts.Any(draft => draft.Placement != SlicePlacement.Unchanged)
        || Reports.Any(report => report.Status != FileStatus.Unchanged);

    /// <summary>Begins slices that are declared to hold nothing.</summary>
    internal void Declare(IEnumerable<EmptySlice> slices)
    {
        foreach (var slice in slices)
        {
            var name = $"--empty {slice}";
            var draft = store.DraftOf(slice.State, slice.Competence, SliceSource.Empty);
            draft.Files.Add(name);
            if (draft.Source != SliceSource.Empty)
                log.Add(ApplicationMessages.All.Refuse("slice.notEmpty", slice.State, slice.Competence), name);
        }
    }

    /// <summary>Takes a file.</summary>
    internal async Task TakeAsync(FileAhead ahead, CancellationToken cancellation)
    {
        var name = Path.GetFileName(ahead.Path);
        var forgetItsRows = log.Remember();
        try
        {
            await TakeAsync(ahead, await ahead.Head, cancellation);
        }
        catch (RefusedException refusal)
        {
            // What the rows of a damaged file seem to say proves nothing.
            forgetItsRows();
            log.Add(refusal, name);
        }
        catch (Exception exception) when (ImportFiles.IsUnreadable(exception))
        {
            log.Add(ApplicationMessages.All.Refuse("file.unreadable", name), name);
        }
    }

    private async Task TakeAsync(FileAhead ahead, FileHead head, CancellationToken cancellation)
    {
        var kind = head.Kind.ToString().ToUpperInvariant();
        var file = await import.BeginFileAsync(ahead.Path, kind, head.Sha256, cancellation);
        var hash = Convert.ToHexStringLower(file.Sha256);
        if (read.TryGetValue(hash, out var first))
        {
            // A copy brings nothing, whatever it is called: its rows must not count twice.
            log.Add("file.twice", ApplicationMessages.All.Text("file.twice"), blocking: false, new(file.Name, null, null));
            reports.Add(() => first with { Name = file.Name, Status = FileStatus.Unchanged });
            await import.EndFileAsync(file, first.Rows, cancellation);
            return;
        }
        var leftOutBefore = RowsLeftOut;
        var rowsRead = head.Kind == ProductionFileKind.Sp
            ? await TakeActsAsync(ahead, head, file, cancellation)
            : await TakeAihsAsync(ahead, head, file, cancellation);
        if (rowsRead == 0)
            log.Add(ApplicationMessages.All.Refuse("file.noRows", file.Name), file.Name);
        if (RowsLeftOut > leftOutBefore && !await import.IsHeldAsync(file, cancellation))
            hasNewRowsLeftOut = true;
        read.Add(hash, reports[^1]());
        await import.EndFileAsync(file, rowsRead, cancellation);
        progress?.Report(new(file.Name, head.Length, head.Length, rowsRead));
    }

    private async Task<long> TakeAihsAsync(FileAhead ahead, FileHead head, ImportedFile file, CancellationToken cancellation)
    {
        var source = head.Kind == ProductionFileKind.Rd ? SliceSource.Rd : SliceSource.Sihd;
        var slices = new HashSet<SliceDraft>();
        var rows = await TakeBatchesAsync(
            ahead, head, file, batch => aihs.TakeAsync(file, batch, source, slices, cancellation), cancellation);
        var competences = slices.Select(slice => slice.Competence).Distinct().Order().ToImmutableArray();
        reports.Add(() => new(file.Name, file.Kind, Convert.ToHexStringLower(file.Sha256), rows, competences, StatusOf(slices)));
        return rows;
    }

    private async Task<long> TakeActsAsync(FileAhead ahead, FileHead head, ImportedFile file, CancellationToken cancellation)
    {
        var acts = new FirstActReading(context, aihs, log, replace, file);
        var rows = await TakeBatchesAsync(ahead, head, file, batch => acts.TakeAsync(batch, cancellation), cancellation);
        var status = await acts.StoreAsync(cancellation);
        var competences = ahead.Competences.Order().ToImmutableArray();
        reports.Add(() => new(file.Name, file.Kind, Convert.ToHexStringLower(file.Sha256), rows, competences, status));
        return rows;
    }

    private async Task<long> TakeBatchesAsync(
        FileAhead ahead, FileHead head, ImportedFile file, Func<ReadBatch, Task> take, CancellationToken cancellation)
    {
        var (rows, told) = (0L, 0L);
        await foreach (var batch in ahead.BatchesAsync(cancellation))
        {
            // Also between batches that are there already.
            cancellation.ThrowIfCancellationRequested();
            await take(batch);
            rows = batch.RowsRead;
            if (rows - told < RowsBetweenReports)
                continue;
            progress?.Report(new(file.Name, batch.BytesRead, head.Length, rows));
            told = rows;
        }
        return rows;
    }

    private static FileStatus StatusOf(IReadOnlyCollection<SliceDraft> slices)
    {
        if (slices.Any(slice => slice.Placement == SlicePlacement.Replacing))
            return FileStatus.Replaced;
        return slices.All(slice => slice.Placement == SlicePlacement.Unchanged) ? FileStatus.Unchanged : FileStatus.Imported;
    }
}
