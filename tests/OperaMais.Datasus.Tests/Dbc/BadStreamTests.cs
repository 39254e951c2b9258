using OperaMais.Datasus.Dbc;
using OperaMais.Domain.Messages;
using OperaMais.Samples;

namespace OperaMais.Datasus.Tests.Dbc;

public sealed class BadStreamTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 2)]
    [InlineData(5, 6)]
    [InlineData(40, 4096)]
    public void A_match_from_before_the_first_byte_is_refused(int literals, int distance)
    {
        var stream = Write(tokens =>
        {
            for (var literal = 0; literal < literals; literal++)
                tokens.Literal((byte)literal);
            tokens.Match(4, distance);
            tokens.End();
        });
        Assert.Equal("dbc.stream", Files.Refused(() => Files.Explode(stream)));
    }

    [Fact]
    public void A_match_from_the_first_byte_on_is_good()
    {
        var stream = Write(tokens =>
        {
            tokens.Literal(7);
            tokens.Match(4, 1);
            tokens.End();
        });
        Assert.Equal([7, 7, 7, 7, 7], Files.Explode(stream));
    }

    [Fact]
    public void A_match_of_length_519_ends_the_stream()
    {
        var stream = Write(tokens =>
        {
            tokens.Literal(7);
            tokens.End();
            tokens.Literal(8);
            tokens.Flush();
        });
        Assert.Equal("dbc.trailing", Files.Refused(() => Files.Explode(stream)));
        Assert.Equal([7], Files.Explode(stream[..^2]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100_000)]
    public void A_stream_without_an_end_marker_is_refused(int literals)
    {
        var stream = Write(tokens =>
        {
            for (var literal = 0; literal < literals; literal++)
                tokens.Literal(7);
            tokens.Flush();
        });
        Assert.Equal("dbc.truncated", Files.Refused(() => Files.Explode(stream)));
    }

    [Theory]
    [InlineData(2, 6)]
    [InlineData(255, 6)]
    [InlineData(0, 3)]
    [InlineData(0, 7)]
    public void An_unknown_kind_of_stream_is_refused(byte literals, byte dictionary) =>
        Assert.Equal("dbc.stream", Files.Refused(() => Files.Explode([literals, dictionary, 0x01, 0xFF])));

    [Fact]
    public void A_message_says_where_in_the_file_the_stream_is_bad()
    {
        var stream = Write(tokens =>
        {
            for (var literal = 0; literal < 800; literal++)
                tokens.Literal(7);
            tokens.Match(4, 4096);
            tokens.End();
        });
        using var exploder = new Exploder(new MemoryStream(stream), Files.Name, 100_000);
        var refusal = Assert.Throws<RefusedException>(() => exploder.Next());
        Assert.Contains("perto do byte 100.90", refusal.Message, StringComparison.Ordinal); // 100,000 + 2 + 800 × 9 ÷ 8 and the match.
    }

    private static byte[] Write(Action<TokenWriter> write)
    {
        using var output = new MemoryStream();
        write(new TokenWriter(output, new ImplodeOptions()));
        return output.ToArray();
    }
}
