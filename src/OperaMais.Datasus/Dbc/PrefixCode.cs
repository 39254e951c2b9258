using System.Globalization;

namespace OperaMais.Datasus.Dbc;

/// <summary>A code word as it stands in the stream.</summary>
/// <param name="Bits">The word's bits, the first one lowest.</param>
/// <param name="Width">How many bits it has, 2 to 13.</param>
internal readonly record struct CodeWord(int Bits, int Width);

/// <summary>The three fixed prefix codes of the PKWARE DCL format, each an array of words indexed by symbol.</summary>
/// <remarks>
/// The format fixes only the width of each word. Words of one width follow each other in the order of their symbols, and the
/// shortest, first word is all ones; so a word is the complement of the usual canonical one, its first bit lowest.
/// </remarks>
internal static class PrefixCode
{
    /// <summary>The widest word of any of the three codes, in bits.</summary>
    internal const int MaxWidth = 13;

    /// <summary>The 16 classes of match lengths, see <see cref="MatchLength"/>.</summary>
    internal static readonly CodeWord[] Lengths = Assign("2333444555566677");

    /// <summary>The upper six bits of a match's distance.</summary>
    internal static readonly CodeWord[] Distances =
        Assign("2" + new string('4', 2) + new string('5', 4) + new string('6', 15) + new string('7', 26) + new string('8', 16));

    /// <summary>The 256 bytes, where the stream codes its literals; one row for each value of the upper four bits.</summary>
    internal static readonly CodeWord[] Literals = Assign(
        "BCCCCCCCC87CC7CC" +
        "CCCCCCCCCCDCCCCC" +
        "4A8CACA877897678" +
        "76777787788CB79B" +
        "C676657886B96766" +
        "7B66679899B8B9C8" +
        "C566656665B75655" +
        "6A55558788ABBCCC" +
        "DDDDDDDDDDDDDDDD" +
        "DDDDDDDDDDDDDDDD" +
        "DDDDDDDDDDDDDDDD" +
        "CCCCCCCCCCCCCCCC" +
        "CCCCCCCCCCCCCCCC" +
        "CCCCCCCCCCCCCCCC" +
        "DCDDDCDDDCDDDDCD" +
        "DDCCCDDDDDDDDDDD");

    private static CodeWord[] Assign(string widths)
    {
        var words = new CodeWord[widths.Length];
        var next = 0;
        for (var width = 1; width <= MaxWidth; width++, next <<= 1)
        {
            for (var symbol = 0; symbol < widths.Length; symbol++)
            {
                if (int.Parse(widths.AsSpan(symbol, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) == width)
                    words[symbol] = new CodeWord(FirstBitLowest(~next++, width), width);
            }
        }

        return words;
    }

    private static int FirstBitLowest(int word, int width)
    {
        var reversed = 0;
        for (var bit = 0; bit < width; bit++)
            reversed |= (word >> bit & 1) << width - 1 - bit;
        return reversed;
    }
}
