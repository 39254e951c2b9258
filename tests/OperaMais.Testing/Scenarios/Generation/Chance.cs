namespace OperaMais.Testing.Scenarios.Generation;

/// <summary>Random choices that depend on nothing but the seed.</summary>
/// <param name="seed">Any number.</param>
public sealed class Chance(int seed)
{
    // A seeded Random keeps its algorithm from one version of .NET to the next; no secret hangs on it.
    private readonly Random random = new(seed);

    /// <summary>True in so many cases of a hundred.</summary>
    public bool Percent(int percent) => random.Next(100) < percent;

    /// <summary>A whole number, both bounds included.</summary>
    public int Between(int least, int most) => random.Next(least, most + 1);

    /// <summary>One of these.</summary>
    public T OneOf<T>(IReadOnlyList<T> items) => items[random.Next(items.Count)];

    /// <summary>All of these, in another order.</summary>
    public T[] Shuffled<T>(IEnumerable<T> items)
    {
        var shuffled = items.ToArray();
        random.Shuffle(shuffled);
        return shuffled;
    }
}
