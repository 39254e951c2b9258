using System.Numerics;

namespace OperaMais.Domain;

/// <summary>Reads codes made of a fixed number of decimal digits from UTF-8 bytes or characters.</summary>
internal static class DigitText
{
    /// <summary>Reads exactly <paramref name="length"/> ASCII digits; blanks, signs and anything else are refused.</summary>
    internal static bool TryRead<T>(ReadOnlySpan<T> text, int length, out long value)
        where T : unmanaged, IBinaryInteger<T>
    {
        value = 0;
        if (text.Length != length)
            return false;
        foreach (var character in text)
        {
            var digit = int.CreateTruncating(character) - '0';
            if (digit is < 0 or > 9)
                return false;
            value = value * 10 + digit;
        }
        return true;
    }

    /// <summary>Characters seen as the integers that generic mathematics knows.</summary>
    internal static ReadOnlySpan<ushort> AsIntegers(ReadOnlySpan<char> text) =>
        System.Runtime.InteropServices.MemoryMarshal.Cast<char, ushort>(text);

    /// <summary>Sum of the digits of <paramref name="value"/>, the rightmost multiplied by the last weight, and so on leftwards.</summary>
    internal static int WeightedSum(long value, ReadOnlySpan<int> weights)
    {
        var sum = 0;
        for (var position = weights.Length - 1; position >= 0; position--)
        {
            sum += (int)(value % 10) * weights[position];
            value /= 10;
        }
        return sum;
    }
}
