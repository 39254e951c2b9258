using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Data.Production;

/// <summary>Where a slice's production comes from.</summary>
public enum SliceSource
{
    /// <summary>The SIHD extract.</summary>
    Sihd = 1,

    /// <summary>DATASUS' RD files, with first acts from SP files.</summary>
    Rd = 2,

    /// <summary>Declared to hold nothing.</summary>
    Empty = 3,
}

/// <summary>One version of the production of a state in a competence, whole, from one source.</summary>
/// <remarks>docs/data-formats.md, slices. Versions are never changed; a new one takes an old one's place, which stays on record.</remarks>
public sealed class Slice
{
    /// <summary>Identity within the database.</summary>
    public required int Id { get; init; }

    /// <summary>State of the municipality of surgery, by IBGE code.</summary>
    public required int State { get; init; }

    /// <summary>Competence of processing.</summary>
    public required Competence Competence { get; init; }

    /// <summary>1 for the first, and so on.</summary>
    public required int Version { get; init; }

    /// <summary>Where it comes from.</summary>
    public required SliceSource Source { get; init; }

    /// <summary>Hash of its rows, whatever their order: equal hashes mean equal content.</summary>
    public required byte[] ContentHash { get; init; }

    /// <summary>How many rows it has, those that can never count included.</summary>
    public required long Rows { get; init; }

    /// <summary>The import that brought it.</summary>
    public required Guid ImportId { get; init; }

    /// <summary>Whether it is the version in use.</summary>
    public required bool IsCurrent { get; set; }

    /// <summary>The rows that can never count and are kept as numbers only.</summary>
    public ICollection<SliceTally> Discarded { get; init; } = [];
}

/// <summary>How many rows of a slice met a fate and were not stored one by one.</summary>
public sealed class SliceTally
{
    /// <summary>The slice.</summary>
    public required int SliceId { get; init; }

    /// <summary>Their fate.</summary>
    public required Fate Fate { get; init; }

    /// <summary>How many.</summary>
    public required long Count { get; init; }
}
