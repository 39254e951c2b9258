using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Tests.Schedule;

public sealed class MovementTests
{
    [Theory]
    [InlineData(5, 5, 0)]
    [InlineData(0, 0, 0)]
    [InlineData(-5, 0, 5)]
    public void An_amount_is_a_credit_or_a_debit(long amount, long credit, long debit) =>
        Assert.Equal(new Movement(new Money(credit), new Money(debit)), Movement.Of(new Money(amount)));

    [Theory]
    [InlineData(500, 300, IndicatorStatus.Met, 270, 0)]
    [InlineData(300, 500, IndicatorStatus.Met, 70, 200)]
    [InlineData(300, 500, IndicatorStatus.NotMet, 0, 200)]
    [InlineData(500, 300, IndicatorStatus.NotMet, 200, 0)]
    [InlineData(300, 300, IndicatorStatus.Met, 70, 0)]
    public void A_negative_adjustment_is_a_debit_beside_the_bonus(
        long financing, long anticipation, IndicatorStatus status, long credit, long debit) => Assert.Equal(
            new Movement(new Money(credit), new Money(debit)),
            Movement.Of(new Adjustment(new Money(financing), new Money(anticipation)), new Bonus(new Money(70), status)));
}
