using OperaMais.Datasus.Dbc;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class PrefixCodeTests
{
    public static TheoryData<string> Codes => ["lengths", "distances", "literals"];

    [Theory, MemberData(nameof(Codes))]
    public void Every_sequence_of_bits_is_exactly_one_word(string code)
    {
        var words = Words(code);
        var readings = Enumerable.Range(0, 1 << PrefixCode.MaxWidth)
            .Select(bits => words.Count(word => (bits & (1 << word.Width) - 1) == word.Bits));
        Assert.All(readings, reading => Assert.Equal(1, reading));
    }

    [Fact]
    public void The_shortest_word_is_all_ones_and_the_last_all_zeros()
    {
        Assert.Equal(new CodeWord(0b11, 2), PrefixCode.Lengths[0]);
        Assert.Equal(new CodeWord(0, 7), PrefixCode.Lengths[15]);
        Assert.Equal(new CodeWord(0b1111, 4), PrefixCode.Literals[' ']);
    }

    [Fact]
    public void Every_length_from_2_to_519_belongs_to_exactly_one_class()
    {
        var lengths = Enumerable.Range(0, MatchLength.Classes)
            .SelectMany(symbol => Enumerable.Range(MatchLength.Base(symbol), 1 << MatchLength.ExtraBits(symbol)));
        Assert.Equal(Enumerable.Range(2, 518), lengths.Order());
    }

    private static CodeWord[] Words(string code) => code switch
    {
        "lengths" => PrefixCode.Lengths,
        "distances" => PrefixCode.Distances,
        _ => PrefixCode.Literals,
    };
}
