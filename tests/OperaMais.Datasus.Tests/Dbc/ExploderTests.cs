using System.Text;
using FsCheck;
using FsCheck.Fluent;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class ExploderTests
{
    public static TheoryData<int, bool> Kinds => new() { { 4, false }, { 5, false }, { 6, false }, { 4, true }, { 5, true }, { 6, true } };

    [Fact]
    public void The_example_of_the_formats_description_explodes() =>
        Assert.Equal("AIAIAIAIAIAIA", Encoding.ASCII.GetString(Files.Explode([0x00, 0x04, 0x82, 0x24, 0x25, 0x8F, 0x80, 0x7F])));

    [Theory]
    [InlineData("AQRckq05HtmxVK/3Sv6K7+1y07cwdAg6NB+1Di/gHw==")]
    [InlineData("AASewCkjJwyIJmHSzAHx1qu2r1iAKCs3si24eWPnjQ6QqHVcAv4B")]
    public void Streams_of_another_implementation_explode(string imploded) => Assert.Equal(
        "Opera Mais opera mais, e opera de novo: Opera Mais opera mais.",
        Encoding.ASCII.GetString(Files.Explode(Convert.FromBase64String(imploded))));

    [Fact]
    public void Every_byte_coded_by_another_implementation_explodes()
    {
        const string Imploded =
            "AQYgCfyBH/AFPsAbeAFP4AGXGLgDNyLgClyAM3ACjsAB2AM7YAtsgDWwAiSBJbAA5sAMmHpQwgEmoADGIIdNSAALbHwpHkxcCQ42FiYMDHTo0IARSKCBBeLAUIwqErooUKEI" +
            "QAxMPjKPiwSiHDYLEQzIoIMGIpBAGFRgABHoO0wG3aZRKRYIIZhkQyeBTFMVGQI8eHAgBUEQAHpAF+gAEoA4IAaIAiKAMCAECAICAD/AB/ACPAA3wAVwAhwAO8AGsAIsADPA" +
            "BDACDAA9QAfQAjQANUAFUAIUADlABpACJAAxQAQQAgQAPoAH4AI4ADaABWACbaAFNIEGUAdqQBWoAGWgBBSBApAHckAWyABpIAUkgQQQB2JAFIgAYSAEBIEA4Ad8gBfwAG7A" +
            "BTgBB2AHbIAVsABmwAQYAQOgB3SAFtAAGIAaQAfQAFRABaAAyAASoAQQAQQAHoADFAAsAANAA3JABkgBKAASgADAATAAFAABgAEgABAACPgH";
        Assert.Equal(Enumerable.Range(0, 256).Select(value => (byte)value), Files.Explode(Convert.FromBase64String(Imploded)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public void Nothing_explodes_to_nothing(int dictionaryBits, bool codedLiterals) =>
        Assert.Empty(Files.Explode(Imploder.Implode([], new ImplodeOptions(dictionaryBits, codedLiterals))));

    [Theory, MemberData(nameof(Kinds))]
    public void Whatever_was_imploded_explodes_to_the_same_bytes(int dictionaryBits, bool codedLiterals) =>
        Prop.ForAll(Arb.From(Content()), content =>
                content.AsSpan().SequenceEqual(Files.Explode(Imploder.Implode(content, new ImplodeOptions(dictionaryBits, codedLiterals)))))
            .Check(Config.QuickThrowOnFailure.WithReplay(8907, 2023).WithMaxTest(60));

    [Theory, MemberData(nameof(Kinds))]
    public void Every_length_of_match_at_every_kind_of_distance_explodes(int dictionaryBits, bool codedLiterals)
    {
        var options = new ImplodeOptions(dictionaryBits, codedLiterals);
        using var imploded = new MemoryStream();
        var tokens = new TokenWriter(imploded, options);
        var expected = new List<byte>();
        for (var literal = 0; literal < options.DictionarySize; literal++)
        {
            tokens.Literal((byte)(literal * 7 % 251));
            expected.Add((byte)(literal * 7 % 251));
        }

        foreach (var length in Enumerable.Range(2, 517))
        {
            var reach = length == 2 ? 256 : options.DictionarySize;
            foreach (var distance in new[] { 1, 2, 3, 7, 8, 15, 16, 25, 31, 32, 33, 64, length, reach - 1, reach })
            {
                tokens.Match(length, distance);
                for (var left = length; left > 0; left--)
                    expected.Add(expected[^distance]);
            }
        }

        tokens.End();
        Assert.True(expected.ToArray().AsSpan().SequenceEqual(Files.Explode(imploded.ToArray())));
    }

    [Fact]
    public void Repetition_is_compressed()
    {
        var content = new byte[100_000];
        Assert.InRange(Imploder.Implode(content).Length, 1, 1000);
    }

    /// <summary>Bytes at random, few different ones, runs, and earlier content again; short, and longer than any buffer.</summary>
    private static Gen<byte[]> Content() =>
        from seed in Gen.Choose(0, int.MaxValue)
        from length in Gen.OneOf(Gen.Choose(0, 40), Gen.Choose(0, 20_000), Gen.Choose(70_000, 150_000))
        from letters in Gen.Elements(1, 2, 10, 256)
        from repetition in Gen.Elements(0, 50, 95)
        select Compose(new System.Random(seed), length, letters, repetition);

    private static byte[] Compose(System.Random random, int length, int letters, int repetition)
    {
        var content = new byte[length];
        for (var at = 0; at < length;)
        {
            var copied = at > 0 && random.Next(100) < repetition ? Math.Min(random.Next(1, 600), length - at) : 0;
            var distance = random.Next(1, Math.Min(at, random.Next(2) == 0 ? 40 : 5000) + 1);
            for (var left = copied; left > 0; left--, at++)
                content[at] = content[at - distance];
            if (copied == 0)
                content[at++] = (byte)random.Next(letters);
        }

        return content;
    }
}
