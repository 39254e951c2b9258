using System.Globalization;

namespace OperaMais.Domain;

/// <summary>An amount of Brazilian reais, exact to the centavo.</summary>
/// <param name="Centavos">Whole centavos; negative amounts are debts. Arithmetic is checked: an overflow throws.</param>
public readonly record struct Money(long Centavos) : IComparable<Money>
{
    /// <summary>Nothing.</summary>
    public static Money Zero => default;

    /// <summary>The amount in reais, with two decimals.</summary>
    public decimal Reais => Centavos * 0.01m;

    /// <summary>Sum.</summary>
    public static Money operator +(Money left, Money right) => new(left.Centavos + right.Centavos);

    /// <summary>Difference.</summary>
    public static Money operator -(Money left, Money right) => new(left.Centavos - right.Centavos);

    /// <summary>The opposite amount.</summary>
    public static Money operator -(Money amount) => new(-amount.Centavos);

    /// <summary>The amount, <paramref name="times"/> times over.</summary>
    public static Money operator *(Money amount, long times) => new(amount.Centavos * times);

    /// <summary>Whether left is less than right.</summary>
    public static bool operator <(Money left, Money right) => left.Centavos < right.Centavos;

    /// <summary>Whether left is more than right.</summary>
    public static bool operator >(Money left, Money right) => left.Centavos > right.Centavos;

    /// <summary>Whether left is at most right.</summary>
    public static bool operator <=(Money left, Money right) => left.Centavos <= right.Centavos;

    /// <summary>Whether left is at least right.</summary>
    public static bool operator >=(Money left, Money right) => left.Centavos >= right.Centavos;

    /// <summary>The smaller amount.</summary>
    public static Money Min(Money left, Money right) => left <= right ? left : right;

    /// <summary>The larger amount.</summary>
    public static Money Max(Money left, Money right) => left >= right ? left : right;

    /// <summary>One of <paramref name="parts"/> equal parts, rounded to the centavo, half away from zero.</summary>
    /// <param name="parts">Positive.</param>
    /// <remarks>docs/interpretations.md, 7: rounded once, at the end.</remarks>
    public Money DividedBy(int parts) => Fraction(1, parts);

    /// <summary>A percentage of the amount, rounded to the centavo, half away from zero.</summary>
    /// <param name="percent">Whole percent, not negative.</param>
    public Money Percent(int percent) => Fraction(percent, 100);

    /// <inheritdoc/>
    public int CompareTo(Money other) => Centavos.CompareTo(other.Centavos);

    /// <summary>The amount with a point and two decimals, the same in every culture: <c>-1234.56</c>.</summary>
    public override string ToString() => Reais.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>The amount as Brazilians write it: <c>R$ 1.234,56</c>.</summary>
    public string ToText() => $"{(Centavos < 0 ? "−" : "")}R$ {Math.Abs(Reais).ToString("N2", Messages.MessageCatalogue.Culture)}";

    private Money Fraction(int numerator, int denominator)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(numerator);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(denominator);
        var product = Centavos * numerator;
        var (quotient, remainder) = Math.DivRem(Math.Abs(product), denominator);
        var rounded = quotient + (2 * remainder >= denominator ? 1 : 0);
        return new(product < 0 ? -rounded : rounded);
    }
}
