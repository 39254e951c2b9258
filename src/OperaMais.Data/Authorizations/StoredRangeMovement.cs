using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Authorizations;

/// <summary>Something that happened to numbers of a series: its history. Only ever added.</summary>
public sealed class StoredRangeMovement
{
    /// <summary>Identity, a version 7 UUID: they follow one another in time.</summary>
    public required Guid Id { get; init; }

    /// <summary>The series.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>What happened.</summary>
    public required RangeMovement Kind { get; init; }

    /// <summary>The municipality concerned, if any.</summary>
    public MunicipalityCode? Municipality { get; init; }

    /// <summary>The authorizing body concerned, if any.</summary>
    public Guid? BodyId { get; init; }

    /// <summary>The first twelve digits of the first number concerned.</summary>
    public required long First { get; init; }

    /// <summary>How many numbers.</summary>
    public required int Count { get; init; }

    /// <summary>An act, a reason, what a number was used for; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>Who did it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>The numbers concerned.</summary>
    public NumberRange ToRange() => new(First, Count);
}
