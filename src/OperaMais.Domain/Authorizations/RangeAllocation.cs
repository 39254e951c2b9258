using System.Collections.Immutable;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Authorizations;

/// <summary>How many numbers of a series a municipality is to get.</summary>
/// <param name="Municipality">The municipality.</param>
/// <param name="Pacted">Its quantity in the PPI.</param>
/// <param name="Quantity">How many numbers.</param>
public sealed record MunicipalQuantity(MunicipalityCode Municipality, long Pacted, int Quantity);

/// <summary>How the state divides the free numbers of a series among municipalities.</summary>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2: "com base na Programação Pactuada e Integrada".</remarks>
public static class RangeAllocation
{
    /// <summary>Divides all that is free but for a reserve in proportion to the PPI.</summary>
    /// <param name="free">How many numbers are free.</param>
    /// <param name="reserve">How many of them the state keeps.</param>
    /// <param name="pacts">The municipalities with their quantities in the PPI.</param>
    /// <returns>The municipalities with a quantity in the PPI, in the order given; their numbers sum to what is divided.</returns>
    /// <exception cref="RefusedException">The reserve is negative or more than is free, or no quantity is pacted.</exception>
    public static ImmutableArray<MunicipalQuantity> Propose(
        int free, int reserve, IEnumerable<(MunicipalityCode Municipality, long Pacted)> pacts)
    {
        RequireReserve(free, reserve);
        var pacted = pacts.Where(pact => pact.Pacted > 0).ToList();
        if (pacted.Count == 0)
            throw DomainMessages.All.Refuse("allocation.noPacts");
        var shares = Shares(free - reserve, [.. pacted.Select(pact => pact.Pacted)]);
        return [.. pacted.Select((pact, index) => new MunicipalQuantity(pact.Municipality, pact.Pacted, shares[index]))];
    }

    /// <summary>Refuses quantities that cannot be given out.</summary>
    /// <param name="free">How many numbers are free.</param>
    /// <param name="reserve">How many of them the state keeps.</param>
    /// <param name="quantities">How many numbers each municipality is to get.</param>
    /// <exception cref="RefusedException">The reserve or a quantity is negative, nothing is given out, or more than is free.</exception>
    public static void Require(int free, int reserve, IReadOnlyCollection<int> quantities)
    {
        RequireReserve(free, reserve);
        if (quantities.Any(quantity => quantity < 0))
            throw DomainMessages.All.Refuse("allocation.negative");
        var asked = quantities.Sum(quantity => (long)quantity);
        if (asked == 0)
            throw DomainMessages.All.Refuse("allocation.nothing");
        if (asked > free - reserve)
            throw DomainMessages.All.Refuse("allocation.tooMany", asked, free - reserve, reserve);
    }

    // The method of the largest remainder; of equal remainders the first in order wins, so that it is always the same.
    private static int[] Shares(int total, long[] weights)
    {
        var sum = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        var shares = weights.Select(weight => (int)(total * (Int128)weight / sum)).ToArray();
        var largest = Enumerable.Range(0, weights.Length).OrderByDescending(index => total * (Int128)weights[index] % sum).ThenBy(index => index);
        foreach (var index in largest.Take(total - shares.Sum()))
            shares[index]++;
        return shares;
    }

    private static void RequireReserve(int free, int reserve)
    {
        if (reserve < 0)
            throw DomainMessages.All.Refuse("allocation.negativeReserve");
        if (reserve > free)
            throw DomainMessages.All.Refuse("allocation.reserveTooLarge", reserve, free);
    }
}
