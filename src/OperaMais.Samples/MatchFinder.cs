using OperaMais.Datasus.Dbc;

namespace OperaMais.Samples;

/// <summary>A match found in the data.</summary>
/// <param name="Length">2 to 518 bytes; 0 where there is none.</param>
/// <param name="Distance">How far back it begins.</param>
internal readonly record struct FoundMatch(int Length, int Distance)
{
    /// <summary>About how many bits the match saves over literals.</summary>
    internal int Saving => Length == 0 ? 0 : 9 * Length - (Length == 2 ? 10 : 16) - (Distance > 256 ? 3 : 0);
}

/// <summary>Finds earlier occurrences of the bytes that come next, by chains of the positions whose first bytes hash alike.</summary>
/// <param name="data">The buffer that positions refer to.</param>
/// <param name="window">How far back a match may begin.</param>
internal sealed class MatchFinder(byte[] data, int window)
{
    /// <summary>The largest dictionary of the format.</summary>
    internal const int LargestWindow = 4096;

    /// <summary>A match this long is taken without a look for a better one.</summary>
    internal const int LongEnough = 64;

    private const int MaxTries = 48;
    private const int HashBits = 15;
    private const int ShortWindow = 256;

    private readonly long[] triples = new long[1 << HashBits];
    private readonly long[] pairs = new long[1 << 16];
    private readonly long[] previous = new long[LargestWindow];
    private long origin = LargestWindow + 1;

    /// <summary>Says that the buffer's content moved down by so many bytes. Positions are kept as if it never did, the first far from zero, which means none.</summary>
    internal void Shift(int bytes) => origin += bytes;

    /// <summary>Remembers a position.</summary>
    internal void Add(int at, int end)
    {
        if (end - at < 3)
            return;
        var position = origin + at;
        ref var head = ref triples[TripleHash(at)];
        previous[position % LargestWindow] = head;
        head = position;
        pairs[PairHash(at)] = position;
    }

    /// <summary>The longest match at a position, the nearest of these.</summary>
    internal FoundMatch Find(int at, int end)
    {
        var best = default(FoundMatch);
        if (end - at < 3)
            return best;
        var ahead = data.AsSpan(at, Math.Min(MatchLength.Longest, end - at));
        var position = origin + at;
        var pairDistance = position - pairs[PairHash(at)];
        if (pairDistance <= ShortWindow)
            best = new FoundMatch(2, (int)pairDistance);
        var candidate = triples[TripleHash(at)];
        for (var tries = MaxTries; tries > 0 && position - candidate <= window && best.Length < LongEnough; tries--)
        {
            var from = (int)(candidate - origin);
            if (best.Length < ahead.Length && data[from + best.Length] == ahead[best.Length])
            {
                var length = data.AsSpan(from, ahead.Length).CommonPrefixLength(ahead);
                if (length > 2 && length > best.Length)
                    best = new FoundMatch(length, at - from);
            }

            candidate = previous[candidate % LargestWindow];
        }

        return best;
    }

    private int PairHash(int at) => data[at] | data[at + 1] << 8;

    private int TripleHash(int at) => (int)(unchecked((uint)(PairHash(at) | data[at + 2] << 16) * 2654435761u) >> 32 - HashBits);
}
