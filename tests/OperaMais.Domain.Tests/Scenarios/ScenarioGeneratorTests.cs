using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Generation;

namespace OperaMais.Domain.Tests.Scenarios;

public sealed class ScenarioGeneratorTests
{
    private static readonly RuleSet RuleSet = NormLibrary.Embedded.Current;
    private static readonly Scenario Scenario = ScenarioGenerator.Generate(seed: 7);
    private static readonly Settlement[] Settlements =
        [.. RuleSet.Quadrimesters.Select(new InMemoryProgramme(RuleSet, Scenario).Settle)];

    [Fact]
    public void The_same_seed_and_size_give_the_same_scenario()
    {
        var (first, second) = (ScenarioGenerator.Generate(3, 700), ScenarioGenerator.Generate(3, 700));
        Assert.Equal(first.Production.AsEnumerable(), second.Production.AsEnumerable());
        Assert.Equal(first.OpeningBalances.AsEnumerable(), second.OpeningBalances.AsEnumerable());
        Assert.Equal(first.Pacts.OrderBy(pact => pact.Key), second.Pacts.OrderBy(pact => pact.Key));
        Assert.Equal(first.Decisions.OrderBy(decision => decision.Key), second.Decisions.OrderBy(decision => decision.Key));
        Assert.Equal(first.Registrations.Order(), second.Registrations.Order());
        Assert.NotEqual(first.Production.AsEnumerable(), ScenarioGenerator.Generate(4, 700).Production.AsEnumerable());
    }

    [Theory]
    [InlineData(600)]
    [InlineData(1_000)]
    public void The_size_is_the_number_of_rows(int size) =>
        Assert.Equal(size, ScenarioGenerator.Generate(1, size).Production.Length);

    [Fact]
    public void A_size_that_cannot_touch_every_beneficiary_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ScenarioGenerator.Generate(1, ScenarioGenerator.LeastHospitalizations - 1));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Even_the_smallest_touches_every_beneficiary_and_month(int seed)
    {
        var production = ScenarioGenerator.Generate(seed, ScenarioGenerator.LeastHospitalizations).Production;
        var owners = production
            .Select(aih => RuleSet.Registry.OwnerOf(aih.Profile.Establishment, aih.Profile.PlaceOfSurgery))
            .OfType<Beneficiary>()
            .Distinct();
        Assert.Equal(275, owners.Count());
        Assert.Equal(32, production.Select(aih => aih.Competence).Distinct().Count());
    }

    [Fact]
    public void Every_reason_not_to_pay_occurs()
    {
        var reasons = Settlements.SelectMany(settlement => settlement.Unpaid.Entries).Select(entry => entry.Key).Distinct();
        Assert.Equal(Enum.GetValues<Fate>().Except([Fate.Counted]), reasons.Order());
    }

    [Fact]
    public void Every_judgement_of_the_indicator_occurs_with_and_without_target_and_decision()
    {
        var cases = Settlements
            .SelectMany(settlement => settlement.Beneficiaries)
            .Select(settled => settled.Indicator)
            .Select(indicator => (indicator.Status, HasTarget: indicator.Basis.Target is not null, IsDecided: indicator.Decision is not null))
            .ToHashSet();
        foreach (var isDecided in new[] { true, false })
        {
            Assert.Contains((IndicatorStatus.Met, true, isDecided), cases);
            Assert.Contains((IndicatorStatus.NotMet, true, isDecided), cases);
            Assert.Contains((IndicatorStatus.NoProduction, true, isDecided), cases);
            Assert.Contains((IndicatorStatus.Met, false, isDecided), cases);
        }
        Assert.Contains((IndicatorStatus.NotMet, false, true), cases);
        Assert.Contains((IndicatorStatus.Pending, false, false), cases);
    }

    [Fact]
    public void Aih_numbers_repeat_within_and_across_competences_also_in_equal_rows()
    {
        Assert.Contains(Scenario.Production.GroupBy(aih => aih), equal => equal.Count() > 1);
        var byNumber = Scenario.Production.Distinct().GroupBy(aih => aih.Number).ToList();
        Assert.Contains(byNumber, rows => rows.GroupBy(aih => aih.Competence).Any(month => month.Count() > 1));
        Assert.Contains(byNumber, rows => rows.Select(aih => aih.Competence).Distinct().Count() > 1);
    }

    [Fact]
    public void Patients_come_from_here_from_elsewhere_and_from_other_states()
    {
        Assert.All(Scenario.Production, aih => Assert.Equal(aih.Residence != aih.Profile.PlaceOfSurgery, aih.Profile.IsReferenced));
        Assert.Contains(Scenario.Production, aih => !aih.Profile.IsReferenced);
        Assert.Contains(Scenario.Production, aih => aih.Profile.IsReferenced && aih.Residence.State == 31);
        Assert.Contains(Scenario.Production, aih => aih.Residence.State != 31);
    }

    [Fact]
    public void Federal_complements_are_smaller_than_the_value_larger_than_a_part_and_larger_than_all()
    {
        var values = Scenario.Production
            .Where(aih => RuleSet.CountingRules.Judge(aih.Profile) == Fate.Counted)
            .Select(aih => RuleSet.ValueOf(aih.Profile))
            .Where(value => value.FederalSh + value.FederalSp > Money.Zero)
            .ToList();
        Assert.Contains(values, value => value.FederalSh < value.GrossSh && value.FederalSp < value.GrossSp);
        Assert.Contains(values, value => value.FederalSh > value.GrossSh && value.Financing > Money.Zero);
        Assert.Contains(values, value => value.FederalSp > value.GrossSp && value.Financing > Money.Zero);
        Assert.Contains(values, value => value.FederalSh + value.FederalSp > value.GrossSh + value.GrossSp);
    }

    [Fact]
    public void Opening_balances_are_of_both_types_and_some_of_several_origins()
    {
        Assert.All(Scenario.OpeningBalances, row => Assert.True(row.IsPreviousAdjustment || row.Amount <= Money.Zero));
        Assert.Contains(Scenario.OpeningBalances, row => row.IsPreviousAdjustment && row.Amount > Money.Zero);
        Assert.Contains(Scenario.OpeningBalances, row => row.IsPreviousAdjustment && row.Amount < Money.Zero);
        var keys = Scenario.OpeningBalances.GroupBy(row => (row.Beneficiary, row.IsPreviousAdjustment)).ToList();
        Assert.Contains(keys, rows => rows.Count() > 1);
        Assert.All(keys, rows => Assert.Equal(rows.Count(), rows.Select(row => row.Origin).Distinct().Count()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void One_or_two_quadrimesters_have_registrations(int seed)
    {
        var registrations = ScenarioGenerator.Generate(seed, 600).Registrations;
        Assert.InRange(registrations.Select(registration => registration.Quadrimester).Distinct().Count(), 1, 2);
    }
}
