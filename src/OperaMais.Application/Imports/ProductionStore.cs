using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>Writes what an import of production reads, batch by batch, within its transaction.</summary>
internal sealed class ProductionStore(OperaMaisDatabase database, OperaMaisContext context, Guid import)
{
    // On PostgreSQL each batch is a COPY of its own, which takes its time to begin and to end.
    private const int BatchSize = 1 << 14;

    private readonly Dictionary<(int State, Competence Competence), SliceDraft> drafts = [];
    private readonly List<StoredHospitalization> aihs = new(BatchSize);
    private readonly List<RejectedRow> rejected = [];
    private int nextSliceId;

    /// <summary>The slices begun so far.</summary>
    internal IReadOnlyCollection<SliceDraft> Drafts => drafts.Values;

    /// <summary>Learns which identities are free; other writers wait, so they stay so.</summary>
    internal async Task BeginAsync(CancellationToken cancellation)
    {
        nextSliceId = (await context.Slices.MaxAsync(slice => (int?)slice.Id, cancellation) ?? 0) + 1;
    }

    /// <summary>The slice a row belongs to, begun with its first row.</summary>
    internal SliceDraft DraftOf(int state, Competence competence, SliceSource source)
    {
        if (!drafts.TryGetValue((state, competence), out var draft))
            drafts.Add((state, competence), draft = new SliceDraft(nextSliceId++, import, state, competence, source));
        return draft;
    }

    internal async ValueTask AddAsync(SliceDraft draft, int fileId, long row, Hospitalization aih, CancellationToken cancellation)
    {
        aihs.Add(StoredHospitalization.Of(draft.Id, fileId, row, aih));
        if (aihs.Count == BatchSize)
            await FlushAsync(cancellation);
    }

    internal async ValueTask AddAsync(RejectedRow row, CancellationToken cancellation)
    {
        rejected.Add(row);
        if (rejected.Count == BatchSize)
            await FlushAsync(cancellation);
    }

    /// <summary>Writes what is still held back.</summary>
    internal async Task FlushAsync(CancellationToken cancellation)
    {
        if (aihs.Count > 0)
            await database.InsertAsync(context, BulkTables.Hospitalizations, aihs, cancellation);
        aihs.Clear();
        if (rejected.Count == 0)
            return;
        context.AddRange(rejected);
        rejected.Clear();
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }
}
