using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>The municipality gives a contest up while it is open.</summary>
/// <param name="database">Where the contest is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
public sealed class WithdrawContest(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Withdraws it.</summary>
    /// <param name="seen">The contest, as it was seen.</param>
    /// <param name="writing">Why, where it is said.</param>
    /// <param name="author">A manager of the municipality.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">It is closed, the text is too long, or somebody took a step meanwhile.</exception>
    public Task RunAsync(ContestReference seen, ContestWriting writing, string author, CancellationToken cancellation = default) =>
        ContestStore.TakeStepAsync(
            database, norms, seen, process => process.Withdraw(author, time.GetUtcNow().UtcDateTime, writing.Text ?? ""), writing.File, cancellation);
}
