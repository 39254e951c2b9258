using System.Text;

namespace OperaMais.Application.Demonstration;

/// <summary>Numbers that look random and are the same everywhere and always: SplitMix64.</summary>
/// <param name="seed">Where to begin.</param>
internal sealed class DemonstrationRandom(ulong seed)
{
    private ulong state = seed;

    /// <summary>Begins at a name, so that what one beneficiary gets does not depend on the others.</summary>
    internal DemonstrationRandom(string name)
        : this(SeedOf(name))
    {
    }

    /// <summary>A number from 0 to one less than <paramref name="limit"/>.</summary>
    internal int Below(int limit)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
            return (int)((mixed ^ (mixed >> 31)) % (ulong)limit);
        }
    }

    /// <summary>Whether something happens that happens so many times in a thousand.</summary>
    internal bool Happens(int perThousand) => Below(1000) < perThousand;

    /// <summary>One of several things.</summary>
    internal T Of<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    // FNV-1a.
    private static ulong SeedOf(string name)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var octet in Encoding.UTF8.GetBytes(name))
            hash = unchecked((hash ^ octet) * 0x100000001B3);
        return hash;
    }
}
