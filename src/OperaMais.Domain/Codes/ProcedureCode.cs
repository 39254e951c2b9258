using System.Globalization;

namespace OperaMais.Domain.Codes;

/// <summary>A procedure's code in the federal table (SIGTAP): ten digits, the last one a check digit.</summary>
/// <remarks>Production is judged by shape only, since files carry retired codes; the norm's own codes are also judged by <see cref="HasValidCheckDigit"/>.</remarks>
public readonly record struct ProcedureCode : IComparable<ProcedureCode>
{
    private const int Length = 10;
    private const long Limit = 10_000_000_000;

    /// <summary>Creates the code.</summary>
    /// <param name="value">The ten digits as an integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more than ten digits.</exception>
    public ProcedureCode(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Limit);
        Value = value;
    }

    /// <summary>The ten digits as an integer.</summary>
    public long Value { get; }

    /// <summary>Whether the tenth digit is the sum of the first nine times 1 to 9, modulo 11, where 10 becomes 0.</summary>
    public bool HasValidCheckDigit =>
        DigitText.WeightedSum(Value / 10, [1, 2, 3, 4, 5, 6, 7, 8, 9]) % 11 % 10 == Value % 10;

    /// <summary>Reads a code from UTF-8 text.</summary>
    /// <param name="text">Exactly ten digits.</param>
    /// <param name="code">The code, when the text is one.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out ProcedureCode code) =>
        Keep(DigitText.TryRead(text, Length, out var value), value, out code);

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, out ProcedureCode)"/>
    public static bool TryRead(ReadOnlySpan<char> text, out ProcedureCode code) =>
        Keep(DigitText.TryRead(DigitText.AsIntegers(text), Length, out var value), value, out code);

    /// <inheritdoc/>
    public int CompareTo(ProcedureCode other) => Value.CompareTo(other.Value);

    /// <summary>The ten digits.</summary>
    public override string ToString() => Value.ToString("D10", CultureInfo.InvariantCulture);

    private static bool Keep(bool isShaped, long value, out ProcedureCode code)
    {
        code = isShaped ? new ProcedureCode(value) : default;
        return isShaped;
    }
}
