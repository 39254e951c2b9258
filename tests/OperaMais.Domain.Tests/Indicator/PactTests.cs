using System.Numerics;
using FsCheck.Fluent;
using OperaMais.Domain.Indicator;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Indicator;

public sealed class PactTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(38, 171)]
    public void It_is_a_part_of_a_whole(long referenced, long total)
    {
        var pact = new Pact(referenced, total);
        Assert.Equal((referenced, total), (pact.Referenced, pact.Total));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(-1, 1)]
    [InlineData(2, 1)]
    public void Other_quantities_make_no_pact(long referenced, long total) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Pact(referenced, total));

    [Theory]
    [InlineData(1, 1, 9_000)]
    [InlineData(1, 2, 4_500)]
    [InlineData(1, 3, 3_000)]
    [InlineData(1, 7, 1_285)]
    [InlineData(6, 7, 7_714)]
    [InlineData(0, 5, 0)]
    [InlineData(1, 9_000, 1)]
    [InlineData(1, 9_001, 0)]
    [InlineData(8_999, 9_000, 8_999)]
    [InlineData(1_000_000_000_000_000_000, 1_000_000_000_000_000_000, 9_000)]
    public void The_target_is_ninety_percent_of_it_rounded_down_to_hundredths_of_a_percent(long referenced, long total, int expected) =>
        Assert.Equal(new BasisPoints(expected), new Pact(referenced, total).Target(90));

    [Fact]
    public void Another_percentage_gives_another_target() => Assert.Equal(new BasisPoints(3_333), new Pact(1, 3).Target(100));

    [Fact]
    public void The_target_never_differs_from_exact_arithmetic() => Properties.Hold(
        from total in Gen.Choose(1, int.MaxValue)
        from referenced in Gen.Choose(0, total)
        select new Pact(referenced, total),
        pact => Assert.Equal(new BigInteger(9_000) * pact.Referenced / pact.Total, pact.Target(90).Value));
}
