using System.Security.Cryptography;

namespace OperaMais.Domain.Codes;

/// <summary>
/// What proves that a paper was issued: 128 random bits, written in Crockford's base 32, whose digits nobody takes for one another.
/// Whoever has not seen the paper cannot guess it.
/// </summary>
public readonly record struct VerificationCode
{
    private const int Length = 26;
    private const int Bits = 5;
    private const string Digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private readonly UInt128 value;

    private VerificationCode(UInt128 value) => this.value = value;

    /// <summary>A new one.</summary>
    public static VerificationCode Create() => Of(RandomNumberGenerator.GetBytes(16));

    /// <summary>The code of sixteen bytes, the first of them the most significant.</summary>
    public static VerificationCode Of(ReadOnlySpan<byte> bytes) => new(System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Reads a code as people type it: hyphens, spaces and case mean nothing; O is read as 0, I and L as 1.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="code">The code.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryRead(string? text, out VerificationCode code)
    {
        code = default;
        UInt128 read = 0;
        var length = 0;
        foreach (var typed in text ?? "")
        {
            if (typed is '-' or ' ')
                continue;
            var digit = Digits.IndexOf(Unmistaken(char.ToUpperInvariant(typed)), StringComparison.Ordinal);
            // The first digit holds only what 25 others leave of 128 bits.
            if (digit < 0 || ++length > Length || (length == 1 && digit >= 8))
                return false;
            read = (read << Bits) | (uint)digit;
        }
        code = new(read);
        return length == Length;
    }

    /// <summary>The 26 digits.</summary>
    public override string ToString() => string.Create(Length, value, static (text, rest) =>
    {
        for (var place = text.Length - 1; place >= 0; place--, rest >>= Bits)
            text[place] = Digits[(int)(rest & 31)];
    });

    /// <summary>The digits as people read them, in groups: <c>01ARZ-3NDEK-TSV4R-RFFQ6-9G5FAV</c>.</summary>
    public string ToText()
    {
        var digits = ToString();
        return string.Join('-', digits[..5], digits[5..10], digits[10..15], digits[15..20], digits[20..]);
    }

    private static char Unmistaken(char typed) => typed switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        _ => typed,
    };
}
