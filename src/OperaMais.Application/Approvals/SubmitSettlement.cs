using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;

namespace OperaMais.Application.Approvals;

/// <summary>Hands a draft of a settlement over to those who approve.</summary>
/// <param name="database">Where it is.</param>
/// <param name="time">The clock.</param>
public sealed class SubmitSettlement(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>Puts a version in review.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="version">The version; nothing for the last one.</param>
    /// <param name="author">Who submits it.</param>
    /// <param name="note">What to say to it; may be empty.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="Domain.Messages.RefusedException">There is no such version, or it is no complete draft.</exception>
    public async Task<ApprovalProcess> RunAsync(
        Quadrimester quadrimester, int? version, string author, string note, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var store = new ApprovalStore(context);
        var (id, process) = await store.FindAsync(quadrimester, version, cancellation);
        var submitted = process.Submit(author, time.GetUtcNow().UtcDateTime, note);
        store.Add(id, submitted);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return submitted;
    }
}
