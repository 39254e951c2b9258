using System.Collections.Immutable;

namespace OperaMais.Domain.Authorizations;

/// <summary>Divides a range: what is given out of it and what is free always make up the whole, and nothing is given out twice.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2.</remarks>
public static class RangePartition
{
    /// <summary>What of a range is not given out, in order.</summary>
    /// <param name="parent">The range.</param>
    /// <param name="given">What is given out of it; empty ranges count for nothing.</param>
    /// <exception cref="ArgumentException">Something is not of the range, or is given out twice.</exception>
    public static ImmutableArray<NumberRange> FreeOf(NumberRange parent, IEnumerable<NumberRange> given)
    {
        var free = ImmutableArray.CreateBuilder<NumberRange>();
        var next = parent.First;
        foreach (var range in given.Where(range => !range.IsEmpty).OrderBy(range => range.First))
        {
            if (range.First < next || !parent.Contains(range))
                throw new ArgumentException($"{range} is given out twice or is not part of {parent}.", nameof(given));
            Add(range.First);
            next = range.End;
        }
        Add(parent.End);
        return free.ToImmutable();

        void Add(long end)
        {
            if (end > next)
                free.Add(new(next, (int)(end - next)));
        }
    }

    /// <summary>Cuts quantities out of what is free, one after another from the beginning.</summary>
    /// <param name="free">What is free, in order.</param>
    /// <param name="quantities">How many numbers each is to get, none negative.</param>
    /// <returns>For each its ranges: one where the free numbers are together, more where they are not, none for 0.</returns>
    /// <exception cref="ArgumentException">More is asked than is free.</exception>
    public static ImmutableArray<ImmutableArray<NumberRange>> Cut(IEnumerable<NumberRange> free, IEnumerable<int> quantities)
    {
        var rest = new Queue<NumberRange>(free);
        var current = default(NumberRange);
        return [.. quantities.Select(CutOne)];

        ImmutableArray<NumberRange> CutOne(int quantity)
        {
            var ranges = ImmutableArray.CreateBuilder<NumberRange>();
            while (quantity > 0)
            {
                if (current.IsEmpty && !rest.TryDequeue(out current))
                    throw new ArgumentException("More is asked than is free.", nameof(quantities));
                var taken = current.Take(Math.Min(quantity, current.Count));
                ranges.Add(taken);
                current = current.Skip(taken.Count);
                quantity -= taken.Count;
            }
            return ranges.ToImmutable();
        }
    }
}
