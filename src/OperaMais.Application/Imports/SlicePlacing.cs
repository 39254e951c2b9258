using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;

namespace OperaMais.Application.Imports;

/// <summary>Puts the slices of an import beside those held: new, unchanged, or taking another's place.</summary>
internal sealed class SlicePlacing(OperaMaisContext context, ConflictLog log, bool replace)
{
    /// <summary>Places every slice. What may not be placed is noted, and placed all the same so that the import can be judged whole.</summary>
    internal async Task PlaceAsync(IEnumerable<SliceDraft> drafts, CancellationToken cancellation)
    {
        foreach (var draft in drafts)
        {
            var versions = context.Slices.Where(slice => slice.State == draft.State && slice.Competence == draft.Competence);
            var held = await versions.SingleOrDefaultAsync(slice => slice.IsCurrent, cancellation);
            if (held is not null && draft.HasContentOf(held))
            {
                draft.KeepHeld(held);
                await context.Hospitalizations
                    .Where(aih => aih.Competence == draft.Competence && aih.SliceId == draft.Id)
                    .ExecuteDeleteAsync(cancellation);
                continue;
            }
            await RefuseWhereClosedAsync(draft, cancellation);
            if (held is not null)
            {
                draft.Placement = SlicePlacement.Replacing;
                if (!replace)
                    Note("slice.otherContent", draft);
                held.IsCurrent = false;
                await context.SaveChangesAsync(cancellation);
            }
            var version = await versions.MaxAsync(slice => (int?)slice.Version, cancellation) ?? 0;
            draft.BecomeVersion(version + 1);
            context.Slices.Add(draft.ToSlice());
            await context.SaveChangesAsync(cancellation);
        }
    }

    private async Task RefuseWhereClosedAsync(SliceDraft draft, CancellationToken cancellation)
    {
        var closed = await context.ClosedCompetences.SingleOrDefaultAsync(entry => entry.Competence == draft.Competence, cancellation);
        if (closed is not null)
            Note("slice.closed", draft, closed.Competence, closed.Reason);
    }

    private void Note(string code, SliceDraft draft, params ReadOnlySpan<object?> arguments)
    {
        var message = arguments.IsEmpty
            ? ApplicationMessages.All.Text(code, draft.State, draft.Competence)
            : ApplicationMessages.All.Text(code, arguments);
        foreach (var file in draft.Files)
            log.Add(code, message, blocking: true, new(file, null, null));
    }
}
