using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Tests.Payments;

public sealed class AdjustmentTests
{
    [Theory]
    [InlineData(150_00, 100_00, 50_00)]
    [InlineData(100_00, 150_00, -50_00)]
    [InlineData(100_00, 100_00, 0)]
    [InlineData(0, 1, -1)]
    public void It_is_what_was_produced_beyond_what_was_anticipated(long financing, long anticipation, long expected) =>
        Assert.Equal(new Money(expected), new Adjustment(new Money(financing), new Money(anticipation)).Amount);
}
