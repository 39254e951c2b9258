using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>The municipality replies to an answer that says no. It may do so once.</summary>
/// <param name="database">Where the contest is.</param>
/// <param name="norms">The rules, which name the municipality in the notice of it.</param>
/// <param name="time">The clock.</param>
public sealed class ReplyToContest(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Replies.</summary>
    /// <param name="seen">The contest, as it was seen.</param>
    /// <param name="writing">The reply; obligatory.</param>
    /// <param name="author">A manager of the municipality.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">No text or one too long; there is no answer to reply to; or somebody took a step meanwhile.</exception>
    public Task RunAsync(ContestReference seen, ContestWriting writing, string author, CancellationToken cancellation = default) =>
        ContestStore.TakeStepAsync(
            database, norms, seen, process => process.Reply(author, time.GetUtcNow().UtcDateTime, writing.Text ?? ""), writing.File, cancellation);
}
