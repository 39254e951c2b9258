using System.Globalization;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Adhesions;

/// <summary>A person's number in the federal taxpayers' registry (CPF): eleven digits, the last two check digits. Personal data.</summary>
/// <remarks>Annex IV asks for the signatory's. As text it is masked, so that nothing tells it unasked.</remarks>
public readonly record struct Cpf
{
    private const int Length = 11;

    private readonly long value;

    private Cpf(long value) => this.value = value;

    /// <summary>Reads a number: eleven digits, with or without their points and hyphen.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="cpf">The number, when it is one.</param>
    /// <returns>Eleven equal digits have right check digits by chance and belong to nobody: they count as wrong.</returns>
    public static CodeReading Read(ReadOnlySpan<char> text, out Cpf cpf)
    {
        cpf = default;
        text = text.Trim();
        // Points and hyphen where they belong, or none at all.
        Span<char> digits = [.. text];
        if (text.Length == 14 && text[3] == '.' && text[7] == '.' && text[11] == '-')
            digits = [.. text[..3], .. text[4..7], .. text[8..11], .. text[12..]];
        if (!DigitText.TryRead(DigitText.AsIntegers(digits), Length, out var read))
            return CodeReading.WrongShape;
        if (read % 11_111_111_111 == 0 || read % 100 != CheckDigitsOf(read / 100))
            return CodeReading.WrongCheckDigit;
        cpf = new(read);
        return CodeReading.Valid;
    }

    /// <summary>The number with all its digits: <c>529.982.247-25</c>.</summary>
    public string ToText()
    {
        var digits = value.ToString("D11", CultureInfo.InvariantCulture);
        return $"{digits[..3]}.{digits[3..6]}.{digits[6..9]}-{digits[9..]}";
    }

    /// <summary>The number for whoever may not see it: <c>•••.982.247-••</c>.</summary>
    public override string ToString() => $"•••.{ToText()[4..11]}-••";

    // The first of them is of the nine digits, the second of these and the first.
    private static long CheckDigitsOf(long nine)
    {
        var first = DigitText.WeightedSum(nine, [10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
        return first * 10 + DigitText.WeightedSum(nine * 10 + first, [11, 10, 9, 8, 7, 6, 5, 4, 3, 2]) * 10 % 11 % 10;
    }
}
