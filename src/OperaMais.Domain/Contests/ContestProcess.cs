using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Contests;

/// <summary>
/// The thread of a contest: opened by a municipality, answered by the department; where the answer is no, the municipality may reply once,
/// and what the department says then is its last word. Until that the municipality may withdraw.
/// </summary>
/// <param name="Steps">The steps taken, in order; at least one.</param>
public sealed record ContestProcess(ImmutableArray<ContestStep> Steps)
{
    /// <summary>Where it stands.</summary>
    public ContestState State => Steps[^1].State;

    /// <summary>Begins a thread.</summary>
    /// <param name="author">A manager of the municipality.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="text">Why it is questioned.</param>
    /// <exception cref="RefusedException">Nothing is written, or too much.</exception>
    public static ContestProcess Open(string author, DateTime at, string text) =>
        new([new(ContestState.Opened, author, at, ContestText.Require(text))]);

    /// <summary>The department's answer; the one to a reply is its last word.</summary>
    /// <param name="author">An analyst, who took no step for the municipality.</param>
    /// <param name="at">When (UTC).</param>
    /// <param name="isAccepted">Whether the municipality is right.</param>
    /// <param name="text">The reasons.</param>
    /// <exception cref="RefusedException">No answer is awaited, this person speaks for the municipality, or nothing or too much is written.</exception>
    public ContestProcess Answer(string author, DateTime at, bool isAccepted, string text)
    {
        if (!State.AwaitsAnswer())
            throw OtherState();
        if (Steps.Any(step => step.State.SideOf() == ContestSide.Municipality && string.Equals(step.Author, author, StringComparison.OrdinalIgnoreCase)))
            throw DomainMessages.All.Refuse("contest.maker");
        var state = isAccepted ? ContestState.Accepted : State == ContestState.Replied ? ContestState.Closed : ContestState.NotAccepted;
        return With(new(state, author, at, ContestText.Require(text)));
    }

    /// <summary>The municipality's reply to an answer that says no.</summary>
    /// <exception cref="RefusedException">There is no such answer, it was replied to, or nothing or too much is written.</exception>
    public ContestProcess Reply(string author, DateTime at, string text) => State == ContestState.NotAccepted
        ? With(new(ContestState.Replied, author, at, ContestText.Require(text)))
        : throw OtherState();

    /// <summary>The municipality gives it up; why, it may say.</summary>
    /// <exception cref="RefusedException">It is closed, or too much is written.</exception>
    public ContestProcess Withdraw(string author, DateTime at, string text = "") => State.IsFinal()
        ? throw OtherState()
        : With(new(ContestState.Withdrawn, author, at, ContestText.Read(text)));

    private ContestProcess With(ContestStep step) => new(Steps.Add(step));

    // Not by whom: municipalities read this too.
    private RefusedException OtherState() => DomainMessages.All.Refuse("contest.otherState", State.ToText(), Steps[^1].At.ToText());
}
