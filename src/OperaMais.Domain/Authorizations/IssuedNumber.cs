using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>What became of an issued number.</summary>
public enum IssuedState
{
    /// <summary>It was issued.</summary>
    Issued,

    /// <summary>It authorized something: of an AIH because imported production has it, of an APAC because somebody said so.</summary>
    Used,

    /// <summary>It was cancelled, for a reason, and is not issued again.</summary>
    Cancelled,
}

/// <summary>How the states are called.</summary>
public static class IssuedStateText
{
    /// <summary>The state in Portuguese.</summary>
    public static string ToText(this IssuedState state) => DomainMessages.All.Text($"issued.state.{state}");
}

/// <summary>An issued number and what became of it.</summary>
/// <param name="Number">The thirteen digits as an integer.</param>
/// <param name="State">What became of it.</param>
/// <param name="Note">Why it was cancelled, or what it was used for; empty otherwise.</param>
public sealed record IssuedNumber(long Number, IssuedState State, string Note)
{
    /// <summary>The longest note.</summary>
    public const int LongestNote = 500;

    private AuthorizationKind Kind => (AuthorizationKind)(Number / (10L * NumberRange.SeriesSize) % 10);

    /// <summary>Cancels it.</summary>
    /// <param name="reason">Why.</param>
    /// <exception cref="RefusedException">No reason is given, or it is not merely issued.</exception>
    public IssuedNumber Cancel(string reason)
    {
        RequireIssued();
        if (string.IsNullOrWhiteSpace(reason))
            throw DomainMessages.All.Refuse("issued.reasonMissing");
        return this with { State = IssuedState.Cancelled, Note = Short(reason) };
    }

    /// <summary>Says that it was used. Only of APACs, whose production is not imported.</summary>
    /// <param name="note">What for, such as the competence.</param>
    /// <exception cref="RefusedException">It is no APAC's, nothing is said, or it is not merely issued.</exception>
    public IssuedNumber UseByHand(string note)
    {
        if (Kind is not (AuthorizationKind.GeneralApac or AuthorizationKind.ElectiveApac))
            throw DomainMessages.All.Refuse("issued.byImportOnly", AuthorizationNumber.Format(Number));
        RequireIssued();
        if (string.IsNullOrWhiteSpace(note))
            throw DomainMessages.All.Refuse("issued.noteMissing");
        return this with { State = IssuedState.Used, Note = Short(note) };
    }

    private static string Short(string text) => text.Trim() is { Length: <= LongestNote } clean
        ? clean
        : throw DomainMessages.All.Refuse("issued.noteTooLong", LongestNote);

    private void RequireIssued()
    {
        if (State != IssuedState.Issued)
            throw DomainMessages.All.Refuse("issued.otherState", AuthorizationNumber.Format(Number), State.ToText());
    }
}
