using OperaMais.Domain.Authorizations;

namespace OperaMais.Data.Authorizations;

/// <summary>A range of a year and a kind that the state holds and allocates. Only ever added.</summary>
public sealed class StoredSeries
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The first twelve digits of its first number. No two series share a number.</summary>
    public required long First { get; init; }

    /// <summary>How many numbers it has.</summary>
    public required int Count { get; init; }

    /// <summary>The act that defines it.</summary>
    public required string Act { get; init; }

    /// <summary>Who put it down.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The range.</summary>
    public NumberRange ToRange() => new(First, Count);
}
