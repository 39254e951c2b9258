using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Contests;

/// <summary>How far a contest has come.</summary>
public enum ContestState
{
    /// <summary>The municipality questioned something and waits for the department's answer.</summary>
    Opened,

    /// <summary>The department answered that it stays as it is; the municipality may reply once.</summary>
    NotAccepted,

    /// <summary>The municipality replied and waits for the department's last word.</summary>
    Replied,

    /// <summary>The department accepted it, for good.</summary>
    Accepted,

    /// <summary>The department's last word is that it stays as it is.</summary>
    Closed,

    /// <summary>The municipality withdrew it.</summary>
    Withdrawn,
}

/// <summary>Who takes a step of a contest.</summary>
public enum ContestSide
{
    /// <summary>A manager of the municipality.</summary>
    Municipality,

    /// <summary>An analyst of the department.</summary>
    Department,
}

/// <summary>What states mean and how they are called.</summary>
public static class ContestStates
{
    /// <summary>Who brings a contest to the state.</summary>
    public static ContestSide SideOf(this ContestState state) =>
        state is ContestState.Opened or ContestState.Replied or ContestState.Withdrawn ? ContestSide.Municipality : ContestSide.Department;

    /// <summary>Whether the department has to answer.</summary>
    public static bool AwaitsAnswer(this ContestState state) => state is ContestState.Opened or ContestState.Replied;

    /// <summary>Whether nothing can follow.</summary>
    public static bool IsFinal(this ContestState state) => state is ContestState.Accepted or ContestState.Closed or ContestState.Withdrawn;

    /// <summary>The state in Portuguese.</summary>
    public static string ToText(this ContestState state) => DomainMessages.All.Text($"contest.state.{state}");

    /// <summary>What was done to come to the state, in Portuguese.</summary>
    public static string ToActText(this ContestState state) => DomainMessages.All.Text($"contest.act.{state}");

    /// <summary>The side in Portuguese.</summary>
    public static string ToText(this ContestSide side) => DomainMessages.All.Text($"contest.side.{side}");
}

/// <summary>One step that a contest took.</summary>
/// <param name="State">The state it came to.</param>
/// <param name="Author">Who took the step.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">What was written; may be empty only where a contest was withdrawn.</param>
public sealed record ContestStep(ContestState State, string Author, DateTime At, string Text);
