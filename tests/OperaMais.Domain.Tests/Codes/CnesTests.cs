using System.Text;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Codes;

public sealed class CnesTests
{
    [Theory]
    [InlineData("2126796")]
    [InlineData("0000000")]
    [InlineData("0027014")]
    [InlineData("9999999")]
    public void It_is_read_from_bytes_and_characters_whatever_its_check_digit(string text)
    {
        Assert.True(Cnes.TryRead(text, out var fromCharacters));
        Assert.True(Cnes.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(new Cnes(int.Parse(text)), fromCharacters);
        Assert.Equal(fromCharacters, fromBytes);
        Assert.Equal(int.Parse(text), fromBytes.Value);
        Assert.Equal(text, fromBytes.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("212679")]
    [InlineData("21267960")]
    [InlineData("212679a")]
    [InlineData(" 126796")]
    [InlineData("-126796")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(Cnes.TryRead(text, out var fromCharacters));
        Assert.False(Cnes.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(default, fromCharacters);
        Assert.Equal(default, fromBytes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_000)]
    public void A_code_that_is_none_cannot_be_made(int value) => Assert.Throws<ArgumentOutOfRangeException>(() => new Cnes(value));

    [Theory]
    [InlineData(2126796, true)]
    [InlineData(2126795, false)]
    [InlineData(2126797, false)]
    [InlineData(2760991, true)]
    [InlineData(2769091, false)]
    [InlineData(0, true)]
    [InlineData(19, true)]
    [InlineData(1_000_004, true)]
    [InlineData(100_005, true)]
    [InlineData(10_006, true)]
    [InlineData(1_007, true)]
    [InlineData(108, true)]
    [InlineData(9_999_990, true)]
    [InlineData(9_999_991, false)]
    public void Its_check_digit_agrees_or_not(int value, bool isValid) => Assert.Equal(isValid, new Cnes(value).HasValidCheckDigit);

    [Fact]
    public void They_are_ordered_by_value()
    {
        Assert.True(new Cnes(27014).CompareTo(new Cnes(2126796)) < 0);
        Assert.True(new Cnes(2126796).CompareTo(new Cnes(27014)) > 0);
        Assert.Equal(0, new Cnes(19).CompareTo(new Cnes(19)));
    }
}
