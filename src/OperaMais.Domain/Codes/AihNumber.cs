using System.Globalization;

namespace OperaMais.Domain.Codes;

/// <summary>The number of a hospital admission authorization (AIH): thirteen digits, the last one a check digit.</summary>
/// <remarks>
/// The thirteenth digit is the first twelve, read as one integer, modulo 11, where 10 becomes 0
/// (structure: Ordinance SAS/MS 567/2005 and 492/2008).
/// </remarks>
public readonly record struct AihNumber : IComparable<AihNumber>
{
    private const int Length = 13;
    private const long Limit = 10_000_000_000_000;

    /// <summary>Creates the number.</summary>
    /// <param name="value">The thirteen digits as an integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more than thirteen digits or its check digit does not agree.</exception>
    public AihNumber(long value)
    {
        if (value is < 0 or >= Limit || CheckDigitOf(value / 10) != value % 10)
            throw new ArgumentOutOfRangeException(nameof(value), value, "Not an AIH number.");
        Value = value;
    }

    /// <summary>The thirteen digits as an integer.</summary>
    public long Value { get; }

    /// <summary>Reads a number from UTF-8 text.</summary>
    /// <param name="text">Exactly thirteen digits.</param>
    /// <param name="number">The number, when the answer is <see cref="CodeReading.Valid"/>.</param>
    public static CodeReading Read(ReadOnlySpan<byte> text, out AihNumber number) =>
        Judge(DigitText.TryRead(text, Length, out var value), value, out number);

    /// <inheritdoc cref="Read(ReadOnlySpan{byte}, out AihNumber)"/>
    public static CodeReading Read(ReadOnlySpan<char> text, out AihNumber number) =>
        Judge(DigitText.TryRead(DigitText.AsIntegers(text), Length, out var value), value, out number);

    /// <summary>The check digit that belongs to twelve digits.</summary>
    /// <param name="firstTwelve">The first twelve digits as an integer.</param>
    public static int CheckDigitOf(long firstTwelve) => (int)(firstTwelve % 11 % 10);

    /// <summary>The number as shown to whoever may not see it whole: the first five and the last two digits.</summary>
    public string Masked()
    {
        var text = ToString();
        return $"{text[..5]}••••••{text[^2..]}";
    }

    /// <inheritdoc/>
    public int CompareTo(AihNumber other) => Value.CompareTo(other.Value);

    /// <summary>The thirteen digits.</summary>
    public override string ToString() => Value.ToString("D13", CultureInfo.InvariantCulture);

    private static CodeReading Judge(bool isShaped, long value, out AihNumber number)
    {
        number = default;
        if (!isShaped)
            return CodeReading.WrongShape;
        if (CheckDigitOf(value / 10) != value % 10)
            return CodeReading.WrongCheckDigit;
        number = new AihNumber(value);
        return CodeReading.Valid;
    }
}
