namespace OperaMais.Domain;

/// <summary>A percentage in whole hundredths of a percent: 5081 is 50,81 %.</summary>
/// <param name="Value">Hundredths of a percent, from 0 to 10,000 where a share is meant.</param>
public readonly record struct BasisPoints(int Value) : IComparable<BasisPoints>
{
    /// <summary>100 % in hundredths of a percent.</summary>
    public const int Whole = 10_000;

    /// <summary>The share of <paramref name="part"/> in <paramref name="total"/>, rounded down.</summary>
    /// <param name="part">Not negative.</param>
    /// <param name="total">Positive.</param>
    public static BasisPoints ShareOf(long part, long total) => new((int)(part * Whole / total));

    /// <inheritdoc/>
    public int CompareTo(BasisPoints other) => Value.CompareTo(other.Value);

    /// <summary>As Brazilians write it: <c>50,81 %</c>.</summary>
    public override string ToString() => string.Create(Messages.MessageCatalogue.Culture, $"{Value / 100m:N2} %");
}
