using System.Globalization;

namespace OperaMais.Domain.Codes;

/// <summary>A municipality's IBGE code without its check digit: six digits, the first two its state.</summary>
public readonly record struct MunicipalityCode : IComparable<MunicipalityCode>
{
    private const int Length = 6;
    private const int Limit = 1_000_000;

    /// <summary>Creates the code.</summary>
    /// <param name="value">The six digits as an integer.</param>
    /// <exception cref="ArgumentOutOfRangeException">It has more than six digits.</exception>
    public MunicipalityCode(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, Limit);
        Value = value;
    }

    /// <summary>The six digits as an integer.</summary>
    public int Value { get; }

    /// <summary>The IBGE code of the state, 0 to 99; 31 is Minas Gerais.</summary>
    public int State => Value / 10_000;

    /// <summary>The seven-digit code, with its check digit.</summary>
    /// <remarks>
    /// Weights 1, 2, 1, 2, 1, 2; the digits of the products are summed and completed to the next ten. IBGE itself deviates from
    /// the rule for nine municipalities; the two in Minas Gerais are Cônego Marinho and Ponto Chique. The seven of other states
    /// are not known here, for no rule asks for their digit.
    /// </remarks>
    public int WithCheckDigit => Value * 10 + Value switch
    {
        311783 => 6,
        315213 => 1,
        _ => RegularCheckDigit,
    };

    private int RegularCheckDigit
    {
        get
        {
            var sum = 0;
            for (int rest = Value, weight = 2; rest > 0; rest /= 10, weight = 3 - weight)
            {
                var product = rest % 10 * weight;
                sum += product / 10 + product % 10;
            }
            return (10 - sum % 10) % 10;
        }
    }

    /// <summary>Reads a code from UTF-8 text.</summary>
    /// <param name="text">Exactly six digits.</param>
    /// <param name="code">The code, when the text is one.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out MunicipalityCode code) =>
        Keep(DigitText.TryRead(text, Length, out var value), value, out code);

    /// <inheritdoc cref="TryRead(ReadOnlySpan{byte}, out MunicipalityCode)"/>
    public static bool TryRead(ReadOnlySpan<char> text, out MunicipalityCode code) =>
        Keep(DigitText.TryRead(DigitText.AsIntegers(text), Length, out var value), value, out code);

    /// <inheritdoc/>
    public int CompareTo(MunicipalityCode other) => Value.CompareTo(other.Value);

    /// <summary>The six digits.</summary>
    public override string ToString() => Value.ToString("D6", CultureInfo.InvariantCulture);

    private static bool Keep(bool isShaped, long value, out MunicipalityCode code)
    {
        code = isShaped ? new MunicipalityCode((int)value) : default;
        return isShaped;
    }
}
