using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Imports;
using OperaMais.Data.Storage;
using OperaMais.Domain;

namespace OperaMais.Application.Approvals;

/// <summary>Opens closed competences again by a written act, so that what was wrong in them can be imported anew.</summary>
/// <param name="database">Where they are.</param>
/// <param name="time">The clock.</param>
/// <remarks>What was approved stays as it is; what comes of the change is a new version. docs/payments.md.</remarks>
public sealed class ReopenCompetences(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Opens competences, all of them or none.</summary>
    /// <param name="competences">The competences.</param>
    /// <param name="act">The written act.</param>
    /// <param name="author">The approver who opens them.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="Domain.Messages.RefusedException">The act is missing, no competence is named, or one is not closed.</exception>
    public async Task RunAsync(
        ImmutableArray<Competence> competences, string act, string author, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(act))
            throw ApplicationMessages.All.Refuse("reopening.actMissing");
        if (competences.IsEmpty)
            throw ApplicationMessages.All.Refuse("reopening.none");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var closed = await context.ClosedCompetences
            .Where(entry => competences.AsEnumerable().Contains(entry.Competence))
            .ToListAsync(cancellation);
        var open = competences.Except(closed.Select(entry => entry.Competence)).ToList();
        if (open.Count > 0)
            throw ApplicationMessages.All.Refuse("reopening.notClosed", string.Join(", ", open));
        var now = time.GetUtcNow();
        context.ClosedCompetences.RemoveRange(closed);
        context.Reopenings.AddRange(closed.Select(entry => new Reopening
        {
            Id = Guid.CreateVersion7(now),
            Competence = entry.Competence,
            Act = act,
            Author = author,
            At = now.UtcDateTime,
        }));
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
