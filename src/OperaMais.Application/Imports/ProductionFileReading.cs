using System.Collections.Immutable;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Data.Production;
using OperaMais.Datasus.Production;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Imports;

/// <summary>Reads the files of an import one after another, whatever their kind, and remembers what came of each.</summary>
internal sealed class ProductionFileReading
{
    // Often enough for a progress bar, seldom enough to cost nothing.
    private const int RowsBetweenTicks = 1 << 14;

    private readonly ProductionStore store;
    private readonly ImportRecord import;
    private readonly ConflictLog log;
    private readonly IProgress<ImportProgress>? progress;
    private readonly IReadOnlyList<ProcedureCode> composites;
    private readonly ProductionReading aihs;
    private readonly FirstActReading firstActs;
    private readonly List<Func<FileReport>> reports = [];
    private readonly Dictionary<string, FileReport> read = [];
    private bool hasNewRowsLeftOut;

    internal ProductionFileReading(
        NormLibrary norms,
        OperaMaisContext context,
        ProductionStore store,
        ImportRecord import,
        ConflictLog log,
        AuthorizationFindings authorizations,
        ProductionImportOptions options,
        IProgress<ImportProgress>? progress)
    {
        this.store = store;
        this.import = import;
        this.log = log;
        this.progress = progress;
        composites = norms.Current.Catalogue.Composites;
        aihs = new ProductionReading(norms, store, log, authorizations, options.SkipInvalid);
        firstActs = new FirstActReading(context, aihs, log, options.Replace);
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

    internal async Task ReadAsync(string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        var forgetItsRows = log.Remember();
        try
        {
            using var opened = ProductionFile.Open(path, composites);
            await ReadAsync(path, opened, cancellation);
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

    private async Task ReadAsync(string path, ProductionFile opened, CancellationToken cancellation)
    {
        var kind = opened.Kind.ToString().ToUpperInvariant();
        var file = await import.BeginFileAsync(path, kind, cancellation);
        var rows = 0L;
        void Tick()
        {
            if (++rows % RowsBetweenTicks != 0)
                return;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(new(file.Name, opened.BytesRead, opened.Length, rows));
        }

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
        long rowsRead;
        if (opened.Hospitalizations is { } reader)
        {
            var source = opened.Kind == ProductionFileKind.Rd ? SliceSource.Rd : SliceSource.Sihd;
            var slices = await aihs.ReadAsync(file, reader, source, Tick, cancellation);
            rowsRead = reader.RowsRead;
            var competences = slices.Select(slice => slice.Competence).Distinct().Order().ToImmutableArray();
            reports.Add(() => new(file.Name, kind, hash, rowsRead, competences, StatusOf(slices)));
        }
        else
        {
            var acts = opened.FirstActs!;
            var status = await firstActs.ReadAsync(file, acts, Tick, cancellation);
            rowsRead = acts.RowsRead;
            reports.Add(() => new(file.Name, kind, hash, rowsRead, [.. acts.Competences.Order()], status));
        }
        if (rowsRead == 0)
            log.Add(ApplicationMessages.All.Refuse("file.noRows", file.Name), file.Name);
        if (RowsLeftOut > leftOutBefore && !await import.IsHeldAsync(file, cancellation))
            hasNewRowsLeftOut = true;
        read.Add(hash, reports[^1]());
        await import.EndFileAsync(file, rowsRead, cancellation);
        progress?.Report(new(file.Name, opened.Length, opened.Length, rowsRead));
    }

    private static FileStatus StatusOf(IReadOnlyCollection<SliceDraft> slices)
    {
        if (slices.Any(slice => slice.Placement == SlicePlacement.Replacing))
            return FileStatus.Replaced;
        return slices.All(slice => slice.Placement == SlicePlacement.Unchanged) ? FileStatus.Unchanged : FileStatus.Imported;
    }
}
