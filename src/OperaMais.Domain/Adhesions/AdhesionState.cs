using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Adhesions;

/// <summary>How far an adhesion has come.</summary>
public enum AdhesionState
{
    /// <summary>It is being filled in.</summary>
    Draft,

    /// <summary>It was submitted and waits for the department's analysis.</summary>
    Submitted,

    /// <summary>The department gave it back to be corrected.</summary>
    Returned,

    /// <summary>The department denied it.</summary>
    Denied,

    /// <summary>The department approved it: who asked is a beneficiary.</summary>
    Approved,
}

/// <summary>How the states are called.</summary>
public static class AdhesionStateText
{
    /// <summary>The state in Portuguese.</summary>
    public static string ToText(this AdhesionState state) => DomainMessages.All.Text($"adhesion.state.{state}");
}

/// <summary>One step that an adhesion took.</summary>
/// <param name="State">The state it came to.</param>
/// <param name="Author">Who took the step.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Reasons">Why it was returned or denied; empty otherwise.</param>
/// <param name="Estimate">The estimated value of the instrument when it was submitted or approved; nothing otherwise.</param>
public sealed record AdhesionStep(AdhesionState State, string Author, DateTime At, string Reasons = "", Money? Estimate = null);
