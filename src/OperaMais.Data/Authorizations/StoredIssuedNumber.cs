using OperaMais.Domain.Authorizations;

namespace OperaMais.Data.Authorizations;

/// <summary>A number that was issued, and what became of it. Its key keeps it from being issued twice.</summary>
public sealed class StoredIssuedNumber
{
    /// <summary>The thirteen digits as an integer.</summary>
    public required long Number { get; init; }

    /// <summary>The range it is of.</summary>
    public required Guid BodyRangeId { get; init; }

    /// <summary>Who issued it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What became of it.</summary>
    public required IssuedState State { get; set; }

    /// <summary>Why it was cancelled, or what it was used for; empty otherwise.</summary>
    public string Note { get; set; } = "";

    /// <summary>The import whose production has it first; nothing where none has, or it was said by hand that it is used.</summary>
    public Guid? ImportId { get; set; }

    /// <summary>The number.</summary>
    public IssuedNumber ToNumber() => new(Number, State, Note);
}
