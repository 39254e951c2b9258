using OperaMais.Domain;

namespace OperaMais.Data.Imports;

/// <summary>A closed competence that an approver opened again. Only ever added.</summary>
public sealed class Reopening
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The competence.</summary>
    public required Competence Competence { get; init; }

    /// <summary>The written act that reopens it.</summary>
    public required string Act { get; init; }

    /// <summary>Who reopened it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
