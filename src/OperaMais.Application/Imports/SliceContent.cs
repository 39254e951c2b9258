using System.Runtime.InteropServices;
using OperaMais.Data.Production;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>What a slice, or a part of it, holds, in sums that do not depend on order: parts add up to the whole.</summary>
internal sealed class SliceContent
{
    private readonly SliceContentHash hash = new();
    private readonly Dictionary<Fate, long> discarded = [];

    internal long Rows { get; private set; }

    internal byte[] Hash => hash.ToArray();

    internal void Add(in Hospitalization aih)
    {
        hash.Add(aih);
        Rows++;
    }

    internal void Add(SliceContent part)
    {
        hash.Add(part.hash);
        Rows += part.Rows;
        foreach (var (fate, count) in part.discarded)
            Discard(fate, count);
    }

    /// <summary>Counts rows that can never count and are not stored.</summary>
    internal void Discard(Fate fate, long count = 1) => CollectionsMarshal.GetValueRefOrAddDefault(discarded, fate, out _) += count;

    internal IEnumerable<SliceTally> Tallies(int sliceId) =>
        discarded.Select(entry => new SliceTally { SliceId = sliceId, Fate = entry.Key, Count = entry.Value });
}
