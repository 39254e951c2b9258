using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Authorizations;

/// <summary>A range of a series that the state gave to a municipality.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2.</remarks>
public sealed class StoredMunicipalRange
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The series it is part of.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>The municipality.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>The first twelve digits of its first number. No two municipal ranges share a number.</summary>
    public required long First { get; init; }

    /// <summary>How many numbers it has: fewer than it was given when some were given back, 0 when all were.</summary>
    public required int Count { get; set; }

    /// <summary>The range.</summary>
    public NumberRange ToRange() => new(First, Count);
}
