using System.Text;
using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Codes;

public sealed class AihNumberTests
{
    [Theory]
    [InlineData("3123500000005")]
    [InlineData("3123500000016")]
    [InlineData("3123500000050")]
    [InlineData("0000000000000")]
    [InlineData("0000000000011")]
    [InlineData("0000000000100")]
    public void It_is_read_from_bytes_and_characters(string text)
    {
        Assert.Equal(CodeReading.Valid, AihNumber.Read(text, out var fromCharacters));
        Assert.Equal(CodeReading.Valid, AihNumber.Read(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(new AihNumber(long.Parse(text)), fromCharacters);
        Assert.Equal(fromCharacters, fromBytes);
        Assert.Equal(long.Parse(text), fromBytes.Value);
        Assert.Equal(text, fromBytes.ToString());
    }

    [Theory]
    [InlineData("3123500000006", CodeReading.WrongCheckDigit)]
    [InlineData("3123500000004", CodeReading.WrongCheckDigit)]
    [InlineData("0000000000001", CodeReading.WrongCheckDigit)]
    [InlineData("", CodeReading.WrongShape)]
    [InlineData("312350000000", CodeReading.WrongShape)]
    [InlineData("31235000000050", CodeReading.WrongShape)]
    [InlineData("312350000000 ", CodeReading.WrongShape)]
    [InlineData(" 312350000005", CodeReading.WrongShape)]
    [InlineData("-312350000005", CodeReading.WrongShape)]
    [InlineData("312350000000a", CodeReading.WrongShape)]
    [InlineData("3123500000٠05", CodeReading.WrongShape)]
    [InlineData("312350/000005", CodeReading.WrongShape)]
    [InlineData("312350:000005", CodeReading.WrongShape)]
    public void Anything_else_says_what_is_wrong_and_gives_nothing(string text, CodeReading expected)
    {
        Assert.Equal(expected, AihNumber.Read(text, out var fromCharacters));
        Assert.Equal(expected, AihNumber.Read(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(default, fromCharacters);
        Assert.Equal(default, fromBytes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(3123500000006)]
    [InlineData(10_000_000_000_000)]
    [InlineData(long.MaxValue)]
    public void A_number_that_is_none_cannot_be_made(long value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new AihNumber(value));

    [Fact]
    public void The_largest_number_has_thirteen_digits() =>
        Assert.Equal("9999999999990", new AihNumber(9_999_999_999_990).ToString());

    [Theory]
    [InlineData(312_350_000_000, 5)]
    [InlineData(312_350_000_004, 9)]
    [InlineData(312_350_000_005, 0)]
    [InlineData(312_350_000_006, 0)]
    [InlineData(312_350_000_007, 1)]
    [InlineData(123_456_789_012, 7)]
    public void The_check_digit_is_the_remainder_by_eleven_and_ten_becomes_zero(long firstTwelve, int digit) =>
        Assert.Equal(digit, AihNumber.CheckDigitOf(firstTwelve));

    [Fact]
    public void Exactly_one_check_digit_agrees_with_any_twelve_digits() => Properties.Hold(
        from high in Gen.Choose(0, 999_999)
        from low in Gen.Choose(0, 999_999)
        select $"{high:D6}{low:D6}",
        firstTwelve => Assert.Single(
            Enumerable.Range(0, 10), digit => AihNumber.Read($"{firstTwelve}{digit}", out _) == CodeReading.Valid));

    [Fact]
    public void Whoever_may_not_see_it_sees_the_first_five_and_the_last_two_digits() =>
        Assert.Equal("31235••••••16", new AihNumber(3123500000016).Masked());

    [Fact]
    public void A_mask_keeps_leading_zeros() => Assert.Equal("00000••••••11", new AihNumber(11).Masked());

    [Fact]
    public void They_are_ordered_by_value()
    {
        var (less, more) = (new AihNumber(11), new AihNumber(3123500000005));
        Assert.True(less.CompareTo(more) < 0);
        Assert.True(more.CompareTo(less) > 0);
        Assert.Equal(0, more.CompareTo(more));
    }
}
