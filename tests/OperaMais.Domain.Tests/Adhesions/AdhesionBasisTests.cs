using FsCheck.Fluent;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Adhesions;

public sealed class AdhesionBasisTests
{
    private static readonly RuleSet RuleSet = NormLibrary.Embedded.Current;
    private static readonly Quadrimester First = RuleSet.Quadrimesters.First();
    private static readonly Anticipation Nothing = new(BeneficiaryProduction.None, 3);
    private static readonly Anticipation Hernia = new(
        new([new(Valuation.Of(Given.Catalogue, 100, Given.Hernia, null, Money.Zero, Money.Zero), 1)]), 3);

    private static CapacityRow Row(Domain.Codes.ProcedureCode procedure, int perMonth) => new(new(9000003), "H", Given.Catalogue[procedure], perMonth);

    // By hand: 3 hernias and 2 vesicles a month are 12 and 8 a quadrimester: 12 × 150,00 + 8 × 500,00 = 5.800,00 and
    // 12 × 40,01 + 8 × 200,00 = 2.080,12 of bonus; four of each: 31.520,48.
    [Fact]
    public void Without_production_and_pact_the_capacity_of_four_months_is_a_quadrimester()
    {
        var term = new AdhesionBasis(Nothing, HasPact: false, First).Estimate(RuleSet, [Row(Given.Hernia, 3), Row(Given.Vesicle, 2)]);
        Assert.Equal((4, 4, 5_800_00, 2_080_12), (term.Anticipations, term.Bonuses, term.Anticipation.Amount.Centavos, term.EstimatedBonus.Centavos));
        Assert.Equal(31_520_48, term.Amount.Centavos);
    }

    [Fact]
    public void With_either_of_them_the_production_of_the_baseline_counts()
    {
        CapacityRow[] rows = [Row(Given.Vesicle, 100)];
        Assert.Equal(RuleSet.TermValueOf(Hernia), new AdhesionBasis(Hernia, HasPact: false, First).Estimate(RuleSet, rows));
        Assert.Equal(Money.Zero, new AdhesionBasis(Nothing, HasPact: true, First).Estimate(RuleSet, rows).Amount);
        var unknown = new AdhesionBasis(Baseline: null, HasPact: true, First);
        Assert.True(unknown.IsProvisional);
        Assert.Equal(4 * 4 * 100 * (500_00 + 200_00), unknown.Estimate(RuleSet, rows).Amount.Centavos);
    }

    [Fact]
    public void Who_joins_later_has_as_many_of_each_as_are_left_and_the_codes_of_Annex_VI_are_worth_nothing()
    {
        var term = new AdhesionBasis(Nothing, HasPact: false, new(2024, 3)).Estimate(RuleSet, [Row(Given.Hernia, 1), Row(Given.Multiple, 50)]);
        Assert.Equal((1, 1, 4 * 150_00 + 4 * 40_01), (term.Anticipations, term.Bonuses, term.Amount.Centavos));
    }

    [Fact]
    public void An_estimate_is_the_sum_of_the_estimates_of_its_rows() => Properties.Hold(
        from capacities in Gen.Choose(1, 999_999).ListOf()
        select capacities.Select((perMonth, index) => Row(index % 2 == 0 ? Given.Hernia : Given.Vesicle, perMonth)).ToList(),
        rows =>
        {
            var basis = new AdhesionBasis(Nothing, HasPact: false, First);
            Assert.Equal(rows.Select(row => basis.Estimate(RuleSet, [row]).Amount).Sum(), basis.Estimate(RuleSet, rows).Amount);
        });
}
