namespace OperaMais.Domain;

/// <summary>What came of reading an amount of money.</summary>
public enum MoneyReading
{
    /// <summary>The text is an amount.</summary>
    Valid,

    /// <summary>The text is not a number, or carries thousands separators.</summary>
    NotANumber,

    /// <summary>The amount has more than two decimals: there is no half centavo.</summary>
    TooManyDecimals,

    /// <summary>The amount does not fit: it has more than fifteen digits.</summary>
    TooLarge,
}

/// <summary>Reads amounts of money as files write them: optional sign, digits, and a point or comma before one or two decimals.</summary>
public static class MoneyText
{
    private const int MostDigits = 15;

    /// <summary>Reads an amount from UTF-8 text.</summary>
    /// <param name="text">Such as <c>1234.5</c>, <c>-0,50</c> or <c>.00</c>; neither blanks nor thousands separators.</param>
    /// <param name="amount">The amount, when the answer is <see cref="MoneyReading.Valid"/>.</param>
    public static MoneyReading Read(ReadOnlySpan<byte> text, out Money amount)
    {
        amount = default;
        var isNegative = !text.IsEmpty && text[0] == '-';
        var digits = isNegative ? text[1..] : text;
        var separator = digits.IndexOfAny((byte)'.', (byte)',');
        var whole = separator < 0 ? digits : digits[..separator];
        var decimals = separator < 0 ? [] : digits[(separator + 1)..];
        if (!AllDigits(whole) || !AllDigits(decimals) || whole.IsEmpty && decimals.IsEmpty || separator >= 0 && decimals.IsEmpty)
            return MoneyReading.NotANumber;
        if (decimals.Length > 2)
            return MoneyReading.TooManyDecimals;
        if (whole.Length > MostDigits)
            return MoneyReading.TooLarge;
        var centavos = ValueOf(whole) * 100 + ValueOf(decimals) * (decimals.Length == 1 ? 10 : 1);
        amount = new Money(isNegative ? -centavos : centavos);
        return MoneyReading.Valid;
    }

    private static bool AllDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static long ValueOf(ReadOnlySpan<byte> digits)
    {
        var value = 0L;
        foreach (var digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }
}
