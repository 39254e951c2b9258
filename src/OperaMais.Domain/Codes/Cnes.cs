using System.Globalization;

namespace OperaMais.Domain.Codes;

/// <summary>A health establishment's code in the national registry (CNES): seven digits, the last one a check digit.</summary>
/// <remarks>Production is judged by shape only; the norm's own codes are also judged by <see cref="HasValidCheckDigit"/>.</remarks>
public readonly record struct Cnes : IComparable<Cnes>
{
    private const int Length = 7;
    private const int Limit = 10_000_000;

    /// <summary>Creates the code.</summary>
    /// <param name="value">The seven digits as an integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more than seven digits.</exception>
    public Cnes(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Limit);
        Value = value;
    }

    /// <summary>The seven digits as an integer.</summary>
    public int Value { get; }

    /// <summary>Whether the seventh digit is the sum of the first six times 4 to 9, modulo 11, where 10 becomes 0.</summary>
    public bool HasValidCheckDigit =>
        DigitText.WeightedSum(Value / 10, [4, 5, 6, 7, 8, 9]) % 11 % 10 == Value % 10;

    /// <summary>Reads a code from UTF-8 text.</summary>
    /// <param name="text">Exactly seven digits.</param>
    /// <param name="code">The code, when the text is one.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out Cnes code) =>
        Keep(DigitText.TryRead(text, Length, out var value), value, out code);

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, out Cnes)"/>
    public static bool TryRead(ReadOnlySpan<char> text, out Cnes code) =>
        Keep(DigitText.TryRead(DigitText.AsIntegers(text), Length, out var value), value, out code);

    /// <inheritdoc/>
    public int CompareTo(Cnes other) => Value.CompareTo(other.Value);

    /// <summary>The seven digits.</summary>
    public override string ToString() => Value.ToString("D7", CultureInfo.InvariantCulture);

    private static bool Keep(bool isShaped, long value, out Cnes code)
    {
        code = isShaped ? new Cnes((int)value) : default;
        return isShaped;
    }
}
