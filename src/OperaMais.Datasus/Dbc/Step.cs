namespace OperaMais.Datasus.Dbc;

/// <summary>What one look-up of the next bits tells: a value, part of which may stand in the bits themselves, and where the next look-up goes.</summary>
/// <param name="Width">How many bits the step takes, extra bits included.</param>
/// <param name="Shift">Where the extra bits begin.</param>
/// <param name="Mask">The extra bits, once shifted down.</param>
/// <param name="Base">The value if all extra bits are zero.</param>
/// <param name="Next">The part of the distance table that belongs to this length.</param>
internal readonly record struct Step(byte Width, byte Shift, ushort Mask, ushort Base, ushort Next)
{
    /// <summary>The bits that choose a coded literal.</summary>
    internal const int LiteralIndexMask = (1 << PrefixCode.MaxWidth) - 1;

    private const int ByteValues = 256;

    /// <summary>The length of a match, by the next eight bits, of which the first is the flag of a match.</summary>
    internal static readonly Step[] Lengths = BuildLengths();

    /// <summary>Coded literals, by the thirteen bits after the flag of a literal.</summary>
    internal static readonly Step[] Literals = BuildLiterals();

    private static readonly Step[][] DistancesByKind = [BuildDistances(4), BuildDistances(5), BuildDistances(6)];

    /// <summary>The distance of a match, by the next eight bits: first for matches of three bytes and more, then for those of two.</summary>
    /// <param name="dictionaryBits">The stream's kind of dictionary: 4, 5 or 6.</param>
    internal static Step[] Distances(int dictionaryBits) => DistancesByKind[dictionaryBits - 4];

    private static Step[] BuildLengths()
    {
        var steps = new Step[ByteValues];
        for (var symbol = 0; symbol < MatchLength.Classes; symbol++)
        {
            var word = PrefixCode.Lengths[symbol];
            var flagged = new CodeWord(word.Bits << 1 | 1, word.Width + 1);
            var next = MatchLength.Base(symbol) == MatchLength.Shortest ? ByteValues : 0;
            Fill(steps, flagged, MatchLength.ExtraBits(symbol), MatchLength.Base(symbol), next);
        }

        return steps;
    }

    private static Step[] BuildDistances(int dictionaryBits)
    {
        var steps = new Step[2 * ByteValues];
        for (var symbol = 0; symbol < PrefixCode.Distances.Length; symbol++)
        {
            var word = PrefixCode.Distances[symbol];
            Fill(steps.AsSpan(0, ByteValues), word, dictionaryBits, (symbol << dictionaryBits) + 1, 0);
            Fill(steps.AsSpan(ByteValues), word, 2, (symbol << 2) + 1, 0);
        }

        return steps;
    }

    private static Step[] BuildLiterals()
    {
        var steps = new Step[LiteralIndexMask + 1];
        for (var symbol = 0; symbol < ByteValues; symbol++)
            Fill(steps, PrefixCode.Literals[symbol], 0, symbol, 0);
        return steps;
    }

    private static void Fill(Span<Step> steps, CodeWord word, int extraBits, int value, int next)
    {
        var step = new Step((byte)(word.Width + extraBits), (byte)word.Width, (ushort)((1 << extraBits) - 1), (ushort)value, (ushort)next);
        for (var index = word.Bits; index < steps.Length; index += 1 << word.Width)
            steps[index] = step;
    }
}
