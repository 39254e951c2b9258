using System.Text;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Codes;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("310620", 31)]
    [InlineData("355030", 35)]
    [InlineData("000000", 0)]
    [InlineData("009999", 0)]
    [InlineData("010000", 1)]
    [InlineData("999999", 99)]
    public void It_is_read_from_bytes_and_characters(string text, int state)
    {
        Assert.True(MunicipalityCode.TryRead(text, out var fromCharacters));
        Assert.True(MunicipalityCode.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(new MunicipalityCode(int.Parse(text)), fromCharacters);
        Assert.Equal(fromCharacters, fromBytes);
        Assert.Equal((int.Parse(text), state), (fromBytes.Value, fromBytes.State));
        Assert.Equal(text, fromBytes.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("31062")]
    [InlineData("3106200")]
    [InlineData("31062a")]
    [InlineData(" 10620")]
    [InlineData("-10620")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(MunicipalityCode.TryRead(text, out var fromCharacters));
        Assert.False(MunicipalityCode.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(default, fromCharacters);
        Assert.Equal(default, fromBytes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(1_000_000)]
    public void A_code_that_is_none_cannot_be_made(int value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new MunicipalityCode(value));

    [Theory]
    [InlineData(310010, 3100104)]
    [InlineData(310620, 3106200)]
    [InlineData(317010, 3170107)]
    [InlineData(355030, 3550308)]
    [InlineData(330455, 3304557)]
    [InlineData(530010, 5300108)]
    [InlineData(1, 18)]
    [InlineData(10, 109)]
    [InlineData(5, 59)]
    [InlineData(0, 0)]
    public void Its_check_digit_completes_the_sum_to_the_next_ten(int value, int whole) =>
        Assert.Equal(whole, new MunicipalityCode(value).WithCheckDigit);

    [Theory]
    [InlineData(311783, 3117836)]
    [InlineData(315213, 3152131)]
    public void Two_municipalities_of_Minas_Gerais_deviate_from_the_rule(int value, int whole) =>
        Assert.Equal(whole, new MunicipalityCode(value).WithCheckDigit);

    [Fact]
    public void They_are_ordered_by_value()
    {
        Assert.True(new MunicipalityCode(310620).CompareTo(new MunicipalityCode(317010)) < 0);
        Assert.True(new MunicipalityCode(317010).CompareTo(new MunicipalityCode(310620)) > 0);
        Assert.Equal(0, new MunicipalityCode(310620).CompareTo(new MunicipalityCode(310620)));
    }
}
