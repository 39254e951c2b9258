using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Adhesions;

/// <summary>The way of an adhesion: filled in, submitted, then returned, denied or approved by somebody who did neither.</summary>
/// <param name="Steps">The steps taken, in order.</param>
/// <remarks>Art. 2 § 2: "após análise técnica".</remarks>
public sealed record AdhesionProcess(ImmutableArray<AdhesionStep> Steps)
{
    /// <summary>Nothing done yet.</summary>
    public static AdhesionProcess New { get; } = new([]);

    /// <summary>Where it stands.</summary>
    public AdhesionState State => Steps.IsEmpty ? AdhesionState.Draft : Steps[^1].State;

    /// <summary>Whether the forms may still be changed.</summary>
    public bool IsOpen => State is AdhesionState.Draft or AdhesionState.Returned;

    /// <summary>Why it was returned, while it is being corrected.</summary>
    public string? ToCorrect => IsOpen ? Steps.LastOrDefault(step => step.State == AdhesionState.Returned)?.Reasons : null;

    /// <summary>Whether somebody filled it in or submitted it.</summary>
    public bool IsMadeBy(string author) => Steps.Any(step =>
        step.State is AdhesionState.Draft or AdhesionState.Submitted && string.Equals(step.Author, author, StringComparison.OrdinalIgnoreCase));

    /// <summary>Notes that somebody changes the forms: a step for each turn, not for each time they are saved.</summary>
    /// <exception cref="RefusedException">They are no longer open.</exception>
    public AdhesionProcess Edit(string author, DateTime at)
    {
        RequireOpen();
        return Steps is [.., { State: AdhesionState.Draft } last] && last.Author == author
            ? this
            : With(new(AdhesionState.Draft, author, at));
    }

    /// <summary>Hands it over to the department.</summary>
    /// <exception cref="RefusedException">It is no longer open.</exception>
    public AdhesionProcess Submit(string author, DateTime at, Money estimate)
    {
        RequireOpen();
        return With(new(AdhesionState.Submitted, author, at, Estimate: estimate));
    }

    /// <summary>Gives it back to be corrected.</summary>
    /// <exception cref="RefusedException">It is not submitted, this person made it, or no reasons are given.</exception>
    public AdhesionProcess Return(string author, DateTime at, string reasons) => Refuse(AdhesionState.Returned, author, at, reasons);

    /// <summary>Denies it, for good.</summary>
    /// <exception cref="RefusedException">It is not submitted, this person made it, or no reasons are given.</exception>
    public AdhesionProcess Deny(string author, DateTime at, string reasons) => Refuse(AdhesionState.Denied, author, at, reasons);

    /// <summary>Approves it.</summary>
    /// <exception cref="RefusedException">It is not submitted, or this person made it.</exception>
    public AdhesionProcess Approve(string author, DateTime at, Money estimate)
    {
        RequireJudge(author);
        return With(new(AdhesionState.Approved, author, at, Estimate: estimate));
    }

    private AdhesionProcess Refuse(AdhesionState state, string author, DateTime at, string reasons)
    {
        RequireJudge(author);
        return string.IsNullOrWhiteSpace(reasons)
            ? throw DomainMessages.All.Refuse("adhesion.reasonsMissing")
            : With(new(state, author, at, reasons.Trim()));
    }

    private AdhesionProcess With(AdhesionStep step) => new(Steps.Add(step));

    private void RequireOpen()
    {
        if (!IsOpen)
            throw OtherState();
    }

    private void RequireJudge(string author)
    {
        if (State != AdhesionState.Submitted)
            throw Steps.IsEmpty ? DomainMessages.All.Refuse("adhesion.notSubmitted") : OtherState();
        if (IsMadeBy(author))
            throw DomainMessages.All.Refuse("adhesion.maker", author);
    }

    // Not by whom: municipalities read this too.
    private RefusedException OtherState() => DomainMessages.All.Refuse("adhesion.otherState", State.ToText(), Steps[^1].At.ToText());
}
