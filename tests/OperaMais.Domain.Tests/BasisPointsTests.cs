namespace OperaMais.Domain.Tests;

public sealed class BasisPointsTests
{
    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 10_000)]
    [InlineData(1, 3, 3_333)]
    [InlineData(2, 3, 6_666)]
    [InlineData(19_999, 20_000, 9_999)]
    [InlineData(1, 10_000, 1)]
    [InlineData(1, 10_001, 0)]
    public void A_share_is_rounded_down_to_hundredths_of_a_percent(long part, long total, int expected) =>
        Assert.Equal(new BasisPoints(expected), BasisPoints.ShareOf(part, total));

    [Fact]
    public void There_is_no_share_of_nothing() => Assert.Throws<DivideByZeroException>(() => BasisPoints.ShareOf(0, 0));

    [Theory]
    [InlineData(0, "0,00 %")]
    [InlineData(7, "0,07 %")]
    [InlineData(5_081, "50,81 %")]
    [InlineData(10_000, "100,00 %")]
    public void It_is_written_as_Brazilians_do(int value, string text) => Assert.Equal(text, new BasisPoints(value).ToString());

    [Fact]
    public void A_smaller_share_comes_first()
    {
        Assert.True(new BasisPoints(1).CompareTo(new BasisPoints(2)) < 0);
        Assert.True(new BasisPoints(2).CompareTo(new BasisPoints(1)) > 0);
        Assert.Equal(0, new BasisPoints(2).CompareTo(new BasisPoints(2)));
    }
}
