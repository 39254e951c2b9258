namespace OperaMais.Datasus.Dbc;

/// <summary>The lengths that a match can have: 16 classes, each a base and a number of extra bits to add to it.</summary>
internal static class MatchLength
{
    /// <summary>The shortest match. Its distance has two extra bits, whatever the dictionary, so it reaches 256 bytes back.</summary>
    internal const int Shortest = 2;

    /// <summary>The longest match.</summary>
    internal const int Longest = 518;

    /// <summary>A length that is no match but ends the stream.</summary>
    internal const int End = 519;

    /// <summary>How many classes there are.</summary>
    internal const int Classes = 16;

    /// <summary>The extra bits of a class, 0 to 8.</summary>
    internal static int ExtraBits(int symbol) => Math.Max(0, symbol - 7);

    /// <summary>The shortest length of a class. Three is commoner than two and so comes before it.</summary>
    internal static int Base(int symbol) => symbol switch
    {
        > 7 => 8 + (1 << ExtraBits(symbol)),
        > 1 => symbol + 2,
        _ => 3 - symbol,
    };
}
