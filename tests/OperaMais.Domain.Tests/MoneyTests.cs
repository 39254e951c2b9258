using System.Globalization;
using System.Numerics;
using FsCheck.Fluent;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(-1, 2, -1)]
    [InlineData(3, 2, 2)]
    [InlineData(-3, 2, -2)]
    [InlineData(1, 3, 0)]
    [InlineData(-1, 3, 0)]
    [InlineData(2, 3, 1)]
    [InlineData(-2, 3, -1)]
    [InlineData(100, 3, 33)]
    [InlineData(-200, 3, -67)]
    [InlineData(4, 10, 0)]
    [InlineData(5, 10, 1)]
    [InlineData(-4, 10, 0)]
    [InlineData(-5, 10, -1)]
    [InlineData(0, 7, 0)]
    [InlineData(-9, 1, -9)]
    public void A_part_is_rounded_half_away_from_zero(long centavos, int parts, long expected) =>
        Assert.Equal(new Money(expected), new Money(centavos).DividedBy(parts));

    [Theory]
    [InlineData(1, 50, 1)]
    [InlineData(-1, 50, -1)]
    [InlineData(1, 49, 0)]
    [InlineData(-1, 49, 0)]
    [InlineData(100_310, 50, 50_155)]
    [InlineData(100_311, 50, 50_156)]
    [InlineData(-100_311, 50, -50_156)]
    [InlineData(123, 100, 123)]
    [InlineData(123, 0, 0)]
    [InlineData(123, 200, 246)]
    public void A_percentage_is_rounded_half_away_from_zero(long centavos, int percent, long expected) =>
        Assert.Equal(new Money(expected), new Money(centavos).Percent(percent));

    [Fact]
    public void A_part_is_the_nearest_whole_centavo_and_of_two_the_farther_from_zero() => Properties.Hold(
        from centavos in ArbMap.Default.GeneratorFor<int>()
        from parts in Gen.Choose(1, 40)
        select (centavos, parts),
        given =>
        {
            BigInteger part = new Money(given.centavos).DividedBy(given.parts).Centavos;
            var doubleError = BigInteger.Abs(2 * (part * given.parts - given.centavos));
            Assert.True(doubleError <= given.parts);
            Assert.True(doubleError < given.parts || BigInteger.Abs(part * given.parts) > Math.Abs((long)given.centavos));
        });

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void There_are_no_fewer_parts_than_one(int parts) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).DividedBy(parts));

    [Fact]
    public void A_negative_percentage_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new Money(1).Percent(-1));

    [Fact]
    public void Amounts_are_added_subtracted_negated_and_multiplied()
    {
        Assert.Equal(new Money(7), new Money(10) + new Money(-3));
        Assert.Equal(new Money(13), new Money(10) - new Money(-3));
        Assert.Equal(new Money(-10), -new Money(10));
        Assert.Equal(new Money(-30), new Money(10) * -3);
        Assert.Equal(new Money(0), Money.Zero);
    }

    [Fact]
    public void What_does_not_fit_throws_and_never_wraps()
    {
        var (most, least) = (new Money(long.MaxValue), new Money(long.MinValue));
        Assert.Throws<OverflowException>(() => most + new Money(1));
        Assert.Throws<OverflowException>(() => least - new Money(1));
        Assert.Throws<OverflowException>(() => -least);
        Assert.Throws<OverflowException>(() => most * 2);
        Assert.Throws<OverflowException>(() => most.Percent(2));
        Assert.Throws<OverflowException>(() => least.DividedBy(2));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(-2, -1)]
    [InlineData(-1, 0)]
    public void A_smaller_amount_is_less_in_every_way(long smaller, long larger)
    {
        var (less, more) = (new Money(smaller), new Money(larger));
        Assert.True(less < more);
        Assert.False(more < less);
        Assert.True(more > less);
        Assert.False(less > more);
        Assert.True(less <= more);
        Assert.False(more <= less);
        Assert.True(more >= less);
        Assert.False(less >= more);
        Assert.True(less.CompareTo(more) < 0);
        Assert.True(more.CompareTo(less) > 0);
        Assert.Equal(less, Money.Min(less, more));
        Assert.Equal(less, Money.Min(more, less));
        Assert.Equal(more, Money.Max(less, more));
        Assert.Equal(more, Money.Max(more, less));
    }

    [Fact]
    public void Equal_amounts_are_neither_less_nor_more()
    {
        var (left, right) = (new Money(5), new Money(5));
        Assert.False(left < right);
        Assert.False(left > right);
        Assert.True(left <= right);
        Assert.True(left >= right);
        Assert.Equal(0, left.CompareTo(right));
    }

    [Theory]
    [InlineData(0, "0.00", "R$ 0,00")]
    [InlineData(5, "0.05", "R$ 0,05")]
    [InlineData(-5, "-0.05", "−R$ 0,05")]
    [InlineData(100, "1.00", "R$ 1,00")]
    [InlineData(123_456, "1234.56", "R$ 1.234,56")]
    [InlineData(-123_456_789, "-1234567.89", "−R$ 1.234.567,89")]
    [InlineData(long.MaxValue, "92233720368547758.07", "R$ 92.233.720.368.547.758,07")]
    [InlineData(long.MinValue, "-92233720368547758.08", "−R$ 92.233.720.368.547.758,08")]
    public void It_is_written_plainly_and_as_Brazilians_do(long centavos, string plain, string text)
    {
        Assert.Equal(plain, new Money(centavos).ToString());
        Assert.Equal(text, new Money(centavos).ToText());
        Assert.Equal(plain, new Money(centavos).Reais.ToString(CultureInfo.InvariantCulture));
    }
}
