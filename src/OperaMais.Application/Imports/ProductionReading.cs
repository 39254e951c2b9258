using OperaMais.Application.Conflicts;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;

namespace OperaMais.Application.Imports;

/// <summary>Puts the AIHs of SIHD extracts and RD files into slices, storing those that can matter.</summary>
internal sealed class ProductionReading(ProductionStore store, ConflictLog log, AuthorizationFindings authorizations, bool skipInvalid)
{
    /// <summary>Rows of AIHs that were well formed.</summary>
    internal long WellFormedRows { get; private set; }

    /// <summary>Rows that were left out.</summary>
    internal long RowsLeftOut { get; private set; }

    /// <summary>Takes the next batch of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="source">Where the file's production comes from.</param>
    /// <param name="slices">The slices the file has rows of, to which those of the batch are added.</param>
    /// <param name="cancellation">Stops storing.</param>
    internal async Task TakeAsync(
        ImportedFile file, ReadBatch batch, SliceSource source, HashSet<SliceDraft> slices, CancellationToken cancellation)
    {
        await RefuseAsync(file, batch, cancellation);
        foreach (var row in batch.OddFirstActs)
            Note("firstAct.differs", blocking: false, new(file.Name, row, "PRIMEIRO_ATO"));
        authorizations.Take(batch.Numbers, file.Name);
        foreach (var share in batch.Shares)
        {
            var slice = store.DraftOf(share.State, share.Competence, source);
            if (slices.Add(slice))
            {
                slice.Files.Add(file.Name);
                if (slice.Source != source)
                    Note("slice.mixedSources", blocking: true, new(file.Name, share.FirstRow, null), slice.State, slice.Competence);
            }
            slice.Add(share.Content);
            WellFormedRows += share.Content.Rows;
            foreach (var (row, aih) in share.Kept)
                await store.AddAsync(slice, file.Id, row, aih, cancellation);
        }
    }

    /// <summary>Notes the problems of a batch's rows and, where rows may be left out, keeps these with them.</summary>
    internal async Task RefuseAsync(ImportedFile file, ReadBatch batch, CancellationToken cancellation)
    {
        RowsLeftOut += batch.Faults.Count;
        foreach (var fault in batch.Faults)
        {
            foreach (var problem in fault.Problems)
            {
                log.Add(problem.Code, problem.Message, !skipInvalid, new(file.Name, fault.Row, problem.Column is "" ? null : problem.Column));
                if (skipInvalid)
                    await store.AddAsync(RejectedRows.Of(file, fault.Row, fault.Text, problem), cancellation);
            }
        }
    }

    private void Note(string code, bool blocking, Occurrence place, params ReadOnlySpan<object?> arguments) =>
        log.Add(code, ApplicationMessages.All.Text(code, arguments), blocking, place);
}
