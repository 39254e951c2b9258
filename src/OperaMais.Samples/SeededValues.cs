using System.Globalization;

namespace OperaMais.Samples;

/// <summary>Values that look arbitrary and are always the same for the same key.</summary>
internal struct SeededValues
{
    private ulong state;

    /// <summary>The values of a key.</summary>
    internal SeededValues(string key)
    {
        state = 14695981039346656037;
        foreach (var letter in key)
            state = unchecked((state ^ letter) * 1099511628211);
    }

    /// <summary>A number from 0 up to but not including a limit.</summary>
    internal int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 20) % (ulong)limit);
    }

    /// <summary>True so many times in a hundred.</summary>
    internal bool Percent(int chance) => Below(100) < chance;

    /// <summary>Money up to a limit in centavos, with two decimals and a point.</summary>
    internal static string Money(int centavos) => string.Create(CultureInfo.InvariantCulture, $"{centavos / 100}.{centavos % 100:00}");

    /// <summary>A whole number with leading zeros.</summary>
    internal static string Digits(int value, int width) => value.ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
}
