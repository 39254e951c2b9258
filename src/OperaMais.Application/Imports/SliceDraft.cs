using OperaMais.Data.Production;
using OperaMais.Domain;

namespace OperaMais.Application.Imports;

/// <summary>How a slice of an import stands to what is held.</summary>
public enum SlicePlacement
{
    /// <summary>Nothing was held for it.</summary>
    New,

    /// <summary>The same content is held.</summary>
    Unchanged,

    /// <summary>Other content was held, whose place it takes.</summary>
    Replacing,
}

/// <summary>A slice as the files of an import give it.</summary>
internal sealed class SliceDraft(int id, Guid import, int state, Competence competence, SliceSource source)
{
    private readonly SliceContent content = new();

    internal int Id { get; } = id;

    internal int State { get; } = state;

    internal Competence Competence { get; } = competence;

    internal SliceSource Source { get; } = source;

    /// <summary>The names of the files that have rows of it.</summary>
    internal SortedSet<string> Files { get; } = new(StringComparer.Ordinal);

    internal SlicePlacement Placement { get; set; }

    /// <summary>The version in use after the import: this one, or the one held when nothing changed.</summary>
    internal int EffectiveId { get; private set; } = id;

    /// <summary>The number of that version; 0 before the slice is placed.</summary>
    internal int Version { get; private set; }

    /// <summary>What the import means for the slice.</summary>
    internal SliceReport Report => new(State, Competence, Source, Placement, Version, content.Rows);

    /// <summary>Adds what a part of a file has of it.</summary>
    internal void Add(SliceContent part) => content.Add(part);

    internal bool HasContentOf(Slice slice) =>
        slice.Source == Source && slice.Rows == content.Rows && slice.ContentHash.AsSpan().SequenceEqual(content.Hash);

    internal void KeepHeld(Slice held) => (Placement, EffectiveId, Version) = (SlicePlacement.Unchanged, held.Id, held.Version);

    internal void BecomeVersion(int version) => Version = version;

    internal Slice ToSlice() => new()
    {
        Id = Id,
        State = State,
        Competence = Competence,
        Version = Version,
        Source = Source,
        ContentHash = content.Hash,
        Rows = content.Rows,
        ImportId = import,
        IsCurrent = true,
        Discarded = [.. content.Tallies(Id)],
    };
}
