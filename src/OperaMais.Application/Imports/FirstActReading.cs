using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Imports;

/// <summary>Reads the first acts of an SP file and adds those not held yet; their AIHs may come before or after.</summary>
/// <remarks>Annex VI.</remarks>
internal sealed class FirstActReading(OperaMaisContext context, ProductionReading rows, ConflictLog log, bool replace, ImportedFile file)
{
    private readonly Dictionary<(Competence Competence, AihNumber Number), (ProcedureCode Act, long Row)> acts = [];

    /// <summary>Takes the next batch: of an AIH that stands in the file twice, both rows must have the same act.</summary>
    internal async Task TakeAsync(ReadBatch batch, CancellationToken cancellation)
    {
        await rows.RefuseAsync(file, batch, cancellation);
        foreach (var (row, act) in batch.Acts)
            if (!acts.TryAdd((act.Competence, act.Number), (act.Act, row)) && acts[(act.Competence, act.Number)].Act != act.Act)
                Note("firstAct.twoActs", new(file.Name, row, "SP_ATOPROF"));
    }

    /// <summary>Adds the acts, once the file was read to its end.</summary>
    /// <returns>What came of the file.</returns>
    internal async Task<FileStatus> StoreAsync(CancellationToken cancellation)
    {
        var competences = acts.Keys.Select(key => key.Competence).ToHashSet();
        var closed = await context.ClosedCompetences
            .Where(entry => competences.Contains(entry.Competence))
            .ToDictionaryAsync(entry => entry.Competence, entry => entry.Reason, cancellation);
        var held = await context.FirstActs
            .Where(act => competences.Contains(act.Competence))
            .ToDictionaryAsync(act => (act.Competence, act.Number), cancellation);
        var (added, changed) = (0, 0);
        foreach (var ((competence, number), (act, row)) in acts)
        {
            var before = held.GetValueOrDefault((competence, number));
            if (before?.Act == act)
                continue;
            if (closed.TryGetValue(competence, out var reason))
                Note("slice.closed", new(file.Name, row, null), competence, reason);
            else if (before is null)
            {
                context.FirstActs.Add(new() { Competence = competence, Number = number, Act = act, FileId = file.Id });
                added++;
            }
            else if (replace)
            {
                (before.Act, before.FileId) = (act, file.Id);
                changed++;
            }
            else
                Note("firstAct.otherAct", new(file.Name, row, "SP_ATOPROF"));
        }
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
        return changed > 0 ? FileStatus.Replaced : added > 0 ? FileStatus.Imported : FileStatus.Unchanged;
    }

    private void Note(string code, Occurrence place, params ReadOnlySpan<object?> arguments) =>
        log.Add(code, ApplicationMessages.All.Text(code, arguments), blocking: true, place);
}
