using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Tests.Payments;

public sealed class BonusTests
{
    [Theory]
    [InlineData(IndicatorStatus.Met, 123_45)]
    [InlineData(IndicatorStatus.NotMet, 0)]
    [InlineData(IndicatorStatus.Pending, 0)]
    [InlineData(IndicatorStatus.NoProduction, 0)]
    public void It_is_due_only_when_the_indicator_was_met(IndicatorStatus status, long expected) =>
        Assert.Equal(new Money(expected), new Bonus(new Money(123_45), status).Amount);
}
