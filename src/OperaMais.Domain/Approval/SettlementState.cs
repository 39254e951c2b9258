using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Approval;

/// <summary>How far a version of a settlement has come. There is no way back: what was wrong is mended by a new version.</summary>
public enum SettlementState
{
    /// <summary>It was calculated.</summary>
    Draft,

    /// <summary>It was submitted and waits for approval.</summary>
    InReview,

    /// <summary>It was approved by somebody who did not calculate it: the schedule goes by it.</summary>
    Approved,

    /// <summary>A parcel that pays it, or pays what it corrects, was released.</summary>
    Released,
}

/// <summary>How the states are called.</summary>
public static class SettlementStateText
{
    /// <summary>The state in Portuguese.</summary>
    public static string ToText(this SettlementState state) => DomainMessages.All.Text($"state.{state}");
}
