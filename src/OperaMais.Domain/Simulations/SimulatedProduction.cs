using OperaMais.Domain.Production;

namespace OperaMais.Domain.Simulations;

/// <summary>What a beneficiary would be paid for: sums of averages, each rounded once, half up.</summary>
/// <param name="Quantity">How many paid AIHs.</param>
/// <param name="Financing">State financing, SH and SP.</param>
/// <param name="BonusReference">Sum of the bonus references.</param>
public sealed record SimulatedProduction(long Quantity, Money Financing, Money BonusReference)
{
    /// <summary>Adds up quantities given in parts of a surgery.</summary>
    /// <param name="lines">What each surgery is worth, and how many parts of surgeries there are.</param>
    /// <param name="whole">How many parts a surgery has.</param>
    internal static SimulatedProduction Of(IEnumerable<(Valuation Value, Int128 Parts)> lines, Int128 whole)
    {
        Int128 parts = 0, financing = 0, bonus = 0;
        foreach (var (value, quantity) in lines)
        {
            parts += quantity;
            financing += quantity * (value.Sh + value.Sp).Centavos;
            bonus += quantity * value.BonusReference.Centavos;
        }
        return new(Rounded(parts, whole), new(Rounded(financing, whole)), new(Rounded(bonus, whole)));
    }

    /// <summary>A quotient, rounded half up.</summary>
    internal static long Rounded(Int128 parts, Int128 whole) => (long)((parts * 2 + whole) / (whole * 2));
}
