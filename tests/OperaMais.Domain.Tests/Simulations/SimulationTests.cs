using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Production;
using OperaMais.Domain.Simulations;

namespace OperaMais.Domain.Tests.Simulations;

public sealed class SimulationTests
{
    [Fact]
    public void Nothing_supposed_of_a_complete_quadrimester_is_the_settlement()
    {
        var basis = Basis(done: [(Given.Hernia, 10), (Given.Vesicle, 3)], baseline: [(Given.Hernia, 30)], referenced: 6, total: 20);
        var simulation = Of(basis, Scenario.Unchanged);

        Assert.Equal(new Money(3_000_00), simulation.Production.Financing);
        Assert.Equal(new Money(1_500_00), simulation.Anticipation.Amount);
        Assert.Equal(new Money(1_500_00), simulation.Adjustment.Amount);
        Assert.Equal(basis.Indicator.Production, simulation.Indicator.Production);
        Assert.Equal(IndicatorStatus.Met, simulation.Indicator.Status);
        Assert.Equal(new Money(1_000_10), simulation.Bonus.Amount);
        Assert.Equal(new Money(2_500_10), simulation.Total);
    }

    [Fact]
    public void Ten_percent_more_or_less_is_rounded_once_and_moves_the_indicator_in_proportion()
    {
        var basis = Basis(done: [(Given.Hernia, 15), (Given.Vesicle, 4)], baseline: [], referenced: 10, total: 40);

        // 19 and a tenth of it, 20.9; in money 15 × 150.00 and 4 × 500.00, and a tenth of that.
        var more = Of(basis, new() { Change = 10 });
        Assert.Equal((21L, new Money(4_675_00)), (more.Production.Quantity, more.Production.Financing));
        Assert.Equal(new MunicipalProduction(11, 42), more.Indicator.Production);
        var less = Of(basis, new() { Change = -10 });
        Assert.Equal((17L, new Money(3_825_00)), (less.Production.Quantity, less.Production.Financing));
        Assert.Equal(new MunicipalProduction(10, 38), less.Indicator.Production);
        Assert.Equal(new SimulatedProduction(0, Money.Zero, Money.Zero), Of(basis, new() { Change = -100 }).Production);
    }

    [Fact]
    public void A_month_of_procedures_done_a_few_times_a_year_is_not_lost()
    {
        // Six a year of one and three of the other: three quarters of a surgery a month.
        var basis = Basis(done: [], baseline: [(Given.Hernia, 6), (Given.Vesicle, 3)], referenced: 0, total: 0, left: 1, wholeBaseline: new(4, 9));

        var simulation = Of(basis, Scenario.Unchanged);

        Assert.Equal(new SimulatedProduction(1, new(200_00), simulation.Production.BonusReference), simulation.Production);
        Assert.Equal(1, Simulation.ExpectedOf(basis, Given.Hernia));
        Assert.Equal(0, Simulation.ExpectedOf(basis, Given.Vesicle));
    }

    [Fact]
    public void The_months_of_a_whole_year_at_its_own_pace_are_the_year_to_the_centavo() => Prop.ForAll(
        (from hernias in Gen.Choose(0, 300) from vesicles in Gen.Choose(0, 300) select (hernias, vesicles)).ToArbitrary(),
        known =>
        {
            var basis = Basis([], [(Given.Hernia, known.hernias), (Given.Vesicle, known.vesicles)], 0, 0, left: 12);
            var production = Of(basis, Scenario.Unchanged).Production;
            return production == new SimulatedProduction(
                basis.Anticipation.Baseline.Quantity, basis.Anticipation.Baseline.Financing, basis.Anticipation.Baseline.BonusReference);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Months_to_come_are_as_the_average_month_of_the_baseline_at_the_pace_supposed()
    {
        var basis = Basis(done: [(Given.Hernia, 5)], baseline: [(Given.Hernia, 120)], referenced: 0, total: 9, left: 3, wholeBaseline: new(60, 240));

        Assert.Equal(35, Of(basis, Scenario.Unchanged).Production.Quantity);
        Assert.Equal(new MunicipalProduction(15, 69), Of(basis, Scenario.Unchanged).Indicator.Production);
        Assert.Equal(20, Of(basis, new() { Pace = 50 }).Production.Quantity);
        Assert.Equal(5, Of(basis, new() { Pace = 0 }).Production.Quantity);
    }

    [Fact]
    public void A_specialty_and_a_procedure_can_be_supposed_by_themselves()
    {
        var basis = Basis(done: [(Given.Hernia, 10), (Given.Vesicle, 10)], baseline: [], referenced: 5, total: 20);

        Assert.Equal(20, Of(basis, new() { Change = 50, Specialties = Empty<string, int>(("Geral", 0)) }).Production.Quantity);
        var simulation = Of(basis, new() { Change = 100, Quantities = Empty<ProcedureCode, long>((Given.Vesicle, 1)) });
        Assert.Equal(21, simulation.Production.Quantity);
        Assert.Equal(new Money(20 * 150_00 + 500_00), simulation.Production.Financing);
    }

    [Fact]
    public void The_share_of_referenced_patients_is_rounded_down()
    {
        var basis = Basis(done: [(Given.Hernia, 10)], baseline: [], referenced: 0, total: 7);
        Assert.Equal(new MunicipalProduction(3, 7), Of(basis, new() { Referenced = new(5_000) }).Indicator.Production);
        Assert.Equal(new MunicipalProduction(7, 7), Of(basis, new() { Referenced = new(10_000) }).Indicator.Production);
    }

    [Theory]
    [InlineData("scenario.pace", -1, 0, 1, 0)]
    [InlineData("scenario.pace", 1_001, 0, 1, 0)]
    [InlineData("scenario.change", 100, -101, 1, 0)]
    [InlineData("scenario.change", 100, 1_001, 1, 0)]
    [InlineData("scenario.quantity", 100, 0, -1, 0)]
    [InlineData("scenario.quantity", 100, 0, 100_001, 0)]
    [InlineData("scenario.referenced", 100, 0, 1, 10_001)]
    [InlineData("scenario.referenced", 100, 0, 1, -1)]
    public void What_nobody_can_suppose_is_refused(string code, int pace, int change, long quantity, int referenced)
    {
        var scenario = new Scenario { Pace = pace, Change = change, Quantities = Empty<ProcedureCode, long>((Given.Hernia, quantity)), Referenced = new(referenced) };
        Assert.Equal(code, Assert.Throws<RefusedException>(() => Of(Basis([], [], 0, 0), scenario)).Code);
    }

    [Fact]
    public void More_of_everything_is_never_worth_less_and_the_indicator_stays_a_share() => Prop.ForAll(
        (from hernias in Gen.Choose(0, 300)
         from vesicles in Gen.Choose(0, 300)
         from total in Gen.Choose(0, 500)
         from referenced in Gen.Choose(0, total)
         from left in Gen.Choose(0, 4)
         from change in Gen.Choose(-100, 300)
         select (hernias, vesicles, referenced, total, left, change)).ToArbitrary(),
        known =>
        {
            var basis = Basis(
                [(Given.Hernia, known.hernias)], [(Given.Vesicle, known.vesicles)], known.referenced, known.total, known.left, new(known.vesicles / 2, known.vesicles));
            var (simulation, more) = (Of(basis, new() { Change = known.change }), Of(basis, new() { Change = known.change + 1 }));
            var municipality = simulation.Indicator.Production;
            return simulation.Production.Financing <= more.Production.Financing
                && municipality.Referenced >= 0 && municipality.Referenced <= municipality.Total
                && simulation.Adjustment.Amount == simulation.Production.Financing - basis.Anticipation.Amount;
        }).QuickCheckThrowOnFailure();

    private static Simulation Of(SimulationBasis basis, Scenario scenario) => Simulation.Of(Given.Catalogue, basis, scenario);

    private static SimulationBasis Basis(
        (ProcedureCode Procedure, long Quantity)[] done,
        (ProcedureCode Procedure, long Quantity)[] baseline,
        long referenced,
        long total,
        int left = 0,
        MunicipalProduction wholeBaseline = default) => new(
            Production(done),
            new(Production(baseline), 3),
            new(new MunicipalityCode(310620), new(referenced, total), new TargetBasis.Annex(new(2_500)), null),
            wholeBaseline,
            12,
            left);

    private static BeneficiaryProduction Production((ProcedureCode Procedure, long Quantity)[] lines) => new(lines.Select(line =>
        new ProductionLine(Valuation.Of(Given.Catalogue, 100, line.Procedure, null, Money.Zero, Money.Zero), line.Quantity)));

    private static ImmutableSortedDictionary<TKey, TValue> Empty<TKey, TValue>(params (TKey Key, TValue Value)[] entries)
        where TKey : notnull => entries.ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value);
}
