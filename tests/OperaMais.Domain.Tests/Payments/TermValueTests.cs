using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Payments;

public sealed class TermValueTests
{
    // One hernia: anticipation 150.00 / 3 = 50.00, bonus 40.01 / 3 = 13.34 (13.336… rounded up).
    private static readonly Anticipation Anticipation = new(
        new([new(Valuation.Of(Given.Catalogue, 100, Given.Hernia, null, Money.Zero, Money.Zero), 1)]), 3);

    [Fact]
    public void It_is_so_many_anticipations_and_so_many_average_bonuses()
    {
        var term = new TermValue(Anticipation, Anticipations: 4, Bonuses: 3);
        Assert.Equal(new Money(13_34), term.EstimatedBonus);
        Assert.Equal(new Money(4 * 50_00 + 3 * 13_34), term.Amount);
    }

    [Fact]
    public void Who_joins_later_has_as_many_of_each_as_are_left() => Assert.Equal(
        [4, 2, 0],
        new Quadrimester[] { new(2023, 3), new(2024, 2), new(2025, 1) }.Select(first => Given.RuleSet.TermValueOf(Anticipation, first).Bonuses));

    [Fact]
    public void The_norm_says_four_of_each() => Assert.Equal(new TermValue(Anticipation, 4, 4), Given.RuleSet.TermValueOf(Anticipation));

    [Fact]
    public void It_is_nothing_without_a_baseline() =>
        Assert.Equal(Money.Zero, new TermValue(new(BeneficiaryProduction.None, 3), 4, 4).Amount);
}
