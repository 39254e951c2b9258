using System.Globalization;

namespace OperaMais.Domain.Implants;

/// <summary>A permanent tooth by its FDI number: quadrant 1 to 4, tooth 1 to 8 (ISO 3950). Milk teeth get no implants.</summary>
public readonly record struct Tooth : IComparable<Tooth>
{
    private Tooth(int number) => Number = number;

    /// <summary>The two digits as an integer, 11 to 48.</summary>
    public int Number { get; }

    /// <summary>Reads a number.</summary>
    /// <param name="text">Two digits; a point between them, as dentists write, is allowed: <c>36</c>, <c>3.6</c>.</param>
    /// <param name="tooth">The tooth, when there is such a one.</param>
    public static bool TryRead(string? text, out Tooth tooth)
    {
        tooth = (text ?? "").Trim() switch
        {
            [>= '1' and <= '4' and var quadrant, >= '1' and <= '8' and var place] => Of(quadrant, place),
            [>= '1' and <= '4' and var quadrant, '.', >= '1' and <= '8' and var place] => Of(quadrant, place),
            _ => default,
        };
        return tooth.Number != 0;
    }

    /// <inheritdoc/>
    public int CompareTo(Tooth other) => Number.CompareTo(other.Number);

    /// <summary>The two digits.</summary>
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    private static Tooth Of(char quadrant, char place) => new((quadrant - '0') * 10 + place - '0');
}
