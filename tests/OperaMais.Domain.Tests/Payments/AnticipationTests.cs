using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Payments;

public sealed class AnticipationTests
{
    [Theory]
    [InlineData(1, 0, 50_00)]
    [InlineData(1, 1, 50_00)]
    [InlineData(1, 2, 49_99)]
    [InlineData(2, 1, 99_99)]
    [InlineData(2, 2, 99_99)]
    public void It_is_a_third_of_the_baseline_rounded_once(long hernias, long federalSh, long expected)
    {
        var production = new BeneficiaryProduction([new(Hernia(federalSh), hernias)]);
        Assert.Equal(new Money(expected), new Anticipation(production, 3).Amount);
    }

    [Fact]
    public void It_is_nothing_without_a_baseline() =>
        Assert.Equal(Money.Zero, new Anticipation(BeneficiaryProduction.None, 3).Amount);

    [Fact]
    public void The_rules_say_by_how_much_a_baseline_is_divided()
    {
        var baseline = new BeneficiaryProduction([new(Hernia(0), 1)]);
        Assert.Equal(new Anticipation(baseline, 3), Given.RuleSet.AnticipationOf(baseline));
    }

    private static Valuation Hernia(long federalSh) =>
        Valuation.Of(Given.Catalogue, 100, Given.Hernia, null, new Money(federalSh), Money.Zero);
}
