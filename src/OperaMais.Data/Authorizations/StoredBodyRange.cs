using OperaMais.Domain.Authorizations;

namespace OperaMais.Data.Authorizations;

/// <summary>A range that a municipality gave to one of its authorizing bodies, and how much of it is issued: always its first numbers.</summary>
public sealed class StoredBodyRange
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The municipal range it is part of.</summary>
    public required Guid MunicipalRangeId { get; init; }

    /// <summary>The body.</summary>
    public required Guid BodyId { get; init; }

    /// <summary>The first twelve digits of its first number. No two bodies' ranges share a number.</summary>
    public required long First { get; init; }

    /// <summary>How many numbers it has: fewer than it was given when some were given back.</summary>
    public required int Count { get; set; }

    /// <summary>How many of them were issued.</summary>
    public required int Issued { get; set; }

    /// <summary>The municipal range, where it was loaded.</summary>
    public StoredMunicipalRange? MunicipalRange { get; init; }

    /// <summary>The body, where it was loaded.</summary>
    public StoredAuthorizingBody? Body { get; init; }

    /// <summary>The range and how much of it is issued.</summary>
    public RangeUse ToUse() => new(new(First, Count), Issued);
}
