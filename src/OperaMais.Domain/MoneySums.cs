namespace OperaMais.Domain;

/// <summary>Adds amounts up.</summary>
public static class MoneySums
{
    /// <summary>The sum; zero where there is nothing.</summary>
    public static Money Sum(this IEnumerable<Money> amounts) => amounts.Aggregate(Money.Zero, (sum, amount) => sum + amount);

    /// <summary>The sum of what each has; zero where there is nothing.</summary>
    /// <param name="items">The items.</param>
    /// <param name="amountOf">What each has.</param>
    public static Money Sum<T>(this IEnumerable<T> items, Func<T, Money> amountOf) => items.Select(amountOf).Sum();
}
