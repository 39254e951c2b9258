using System.Collections.Immutable;

namespace OperaMais.Domain.Production;

/// <summary>How many AIHs met each fate.</summary>
public sealed class Tally
{
    private readonly ImmutableSortedDictionary<Fate, long> counts;

    private Tally(ImmutableSortedDictionary<Fate, long> counts) => this.counts = counts;

    /// <summary>No AIH at all.</summary>
    public static Tally Empty { get; } = new(ImmutableSortedDictionary<Fate, long>.Empty);

    /// <summary>The fates that any AIH met, in the order in which they are tested.</summary>
    public IEnumerable<KeyValuePair<Fate, long>> Entries => counts;

    /// <summary>How many AIHs there are, whatever their fate.</summary>
    public long Total => counts.Values.Sum();

    /// <summary>How many AIHs met <paramref name="fate"/>.</summary>
    public long this[Fate fate] => counts.GetValueOrDefault(fate);

    /// <summary>This tally and <paramref name="count"/> more AIHs of one fate.</summary>
    /// <param name="fate">Their fate.</param>
    /// <param name="count">How many; negative to take away.</param>
    /// <exception cref="ArgumentOutOfRangeException">More would be taken away than there are.</exception>
    public Tally Plus(Fate fate, long count)
    {
        var sum = this[fate] + count;
        ArgumentOutOfRangeException.ThrowIfNegative(sum, nameof(count));
        return new(sum == 0 ? counts.Remove(fate) : counts.SetItem(fate, sum));
    }

    /// <summary>Both tallies together.</summary>
    public Tally Plus(Tally other)
    {
        var sum = this;
        foreach (var (fate, count) in other.Entries)
            sum = sum.Plus(fate, count);
        return sum;
    }
}
