using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Norms;

/// <summary>Art. 3 § 2.</summary>
public sealed class TurnoverTests
{
    [Theory]
    [InlineData(10, 97)]
    [InlineData(20, 139)]
    [InlineData(30, 244)]
    [InlineData(null, 196)]
    public void Most_unit_values_are_SIGTAP_and_one_of_the_percentages(int? percentage, int expected) => Assert.Equal(
        expected, Given.RuleSet.Catalogue.Procedures.Count(procedure => Given.RuleSet.TurnoverOf(procedure) == percentage));

    [Theory]
    [InlineData(109_98, null)]
    [InlineData(109_99, null)]
    [InlineData(110_00, 10)]
    [InlineData(110_01, null)]
    [InlineData(120_00, 20)]
    [InlineData(130_00, 30)]
    [InlineData(140_00, null)]
    public void It_is_told_where_it_alone_explains_the_value(long unitValue, int? expected) =>
        Assert.Equal(expected, Given.RuleSet.TurnoverOf(Worth(unitValue, 100_00)));

    [Theory]
    [InlineData(110_05, null)]
    [InlineData(110_06, 10)]
    [InlineData(110_07, null)]
    public void Half_a_centavo_is_rounded_up(long unitValue, int? expected) =>
        Assert.Equal(expected, Given.RuleSet.TurnoverOf(Worth(unitValue, 100_05)));

    [Fact]
    public void Nothing_explains_the_value_of_what_has_none() => Assert.Null(Given.RuleSet.TurnoverOf(Worth(0, 0)));

    private static Procedure Worth(long unitValue, long sigtap) => new(
        new ProcedureCode(0401020010), "X", "Y", new(unitValue), Money.Zero, new(sigtap / 2), new(sigtap), Money.Zero);
}
