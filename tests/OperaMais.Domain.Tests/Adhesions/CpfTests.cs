using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Adhesions;

public sealed class CpfTests
{
    [Theory]
    [InlineData("529.982.247-25")]
    [InlineData("52998224725")]
    [InlineData("  529.982.247-25 ")]
    public void It_is_read_with_or_without_points_and_never_told_unasked(string text)
    {
        Assert.Equal(CodeReading.Valid, Cpf.Read(text, out var cpf));
        Assert.Equal("529.982.247-25", cpf.ToText());
        Assert.Equal("•••.982.247-••", $"{cpf}");
    }

    [Theory]
    [InlineData("00000000191")]
    [InlineData("111.444.777-35")]
    [InlineData("123.456.789-09")]
    public void Remainders_of_ten_become_zero_and_leading_zeros_stay(string text) => Assert.Equal(CodeReading.Valid, Cpf.Read(text, out _));

    [Theory]
    [InlineData("")]
    [InlineData("5299822472")]
    [InlineData("529982247250")]
    [InlineData("529-982-247.25")]
    [InlineData("529.982.24725")]
    [InlineData("５２９９８２２４７２５")]
    [InlineData("529.98a.247-25")]
    public void Another_shape_is_told(string text) => Assert.Equal(CodeReading.WrongShape, Cpf.Read(text, out _));

    [Theory]
    [InlineData("00000000000")]
    [InlineData("111.111.111-11")]
    [InlineData("99999999999")]
    public void Eleven_equal_digits_are_nobodys(string text) => Assert.Equal(CodeReading.WrongCheckDigit, Cpf.Read(text, out _));

    [Fact]
    public void Any_single_wrong_digit_is_found()
    {
        const string Right = "52998224725";
        for (var place = 0; place < Right.Length; place++)
            for (var digit = '0'; digit <= '9'; digit++)
                Assert.Equal(
                    digit == Right[place] ? CodeReading.Valid : CodeReading.WrongCheckDigit,
                    Cpf.Read(Right[..place] + digit + Right[(place + 1)..], out _));
    }
}
