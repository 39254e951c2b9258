using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>The department answers a contest; the answer to a reply is its last word. Every answer passes here, and none elsewhere.</summary>
/// <param name="database">Where the contest is.</param>
/// <param name="norms">The rules, which name the municipality in the notice of it.</param>
/// <param name="time">The clock.</param>
public sealed class AnswerContest(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Answers.</summary>
    /// <param name="seen">The contest, as it was seen.</param>
    /// <param name="isAccepted">Whether the municipality is right.</param>
    /// <param name="writing">The reasons; obligatory.</param>
    /// <param name="author">An analyst.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">
    /// No reasons or too long ones; no answer is awaited; this person speaks for the municipality; or somebody took a step meanwhile.
    /// </exception>
    public Task RunAsync(
        ContestReference seen, bool isAccepted, ContestWriting writing, string author, CancellationToken cancellation = default) =>
        ContestStore.TakeStepAsync(
            database,
            norms,
            seen,
            process => process.Answer(author, time.GetUtcNow().UtcDateTime, isAccepted, writing.Text ?? ""),
            writing.File,
            cancellation);
}
