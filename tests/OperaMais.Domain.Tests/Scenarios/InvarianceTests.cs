using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Generation;

namespace OperaMais.Domain.Tests.Scenarios;

/// <summary>What must not change a result: the order of rows, and how they are split and grouped.</summary>
public sealed class InvarianceTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(101, 3 * Properties.Scale)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_order_of_rows_changes_nothing(int seed)
    {
        var scenario = ScenarioGenerator.Generate(seed, hospitalizations: 1_000);
        var shuffled = scenario with
        {
            Production = [.. new Chance(seed).Shuffled(scenario.Production)],
            OpeningBalances = [.. scenario.OpeningBalances.Reverse()],
        };
        var (expected, actual) = (new InMemoryProgramme(Given.RuleSet, scenario), new InMemoryProgramme(Given.RuleSet, shuffled));
        Assert.Empty(expected.Figures().DifferencesFrom(actual.Figures()));
        foreach (var quadrimester in Given.RuleSet.Quadrimesters)
            Assert.Equal(
                expected.Settle(quadrimester).Inputs.Current.Counted.ToArray(),
                actual.Settle(quadrimester).Inputs.Current.Counted.ToArray());
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Splitting_rows_by_competence_changes_nothing(int seed)
    {
        var production = ScenarioGenerator.Generate(seed, hospitalizations: 1_000).Production;
        var rules = Given.RuleSet.CountingRules;
        // Equal rows repeat one another, whatever their order: a repetition is known by its profile.
        AihGroup[] repetitions =
        [
            .. production.Where(aih => rules.Judge(aih.Profile) == Fate.Counted)
                .GroupBy(aih => aih.Number)
                .SelectMany(ProgrammeOrder.RepetitionsAmong)
                .Select(aih => new AihGroup(aih.Profile, false, 1)),
        ];

        var whole = PeriodProduction.Judge(
            rules, production.Select(aih => new AihGroup(aih.Profile, false, 1)), repetitions, Tally.Empty);
        var split = PeriodProduction.Judge(
            rules,
            production.GroupBy(aih => aih.Competence).SelectMany(month => Grouped(month.Where(aih => MayCount(rules, aih)))),
            repetitions.Reverse(),
            production.Where(aih => !MayCount(rules, aih))
                .Aggregate(Tally.Empty, (tally, aih) => tally.Plus(rules.Judge(aih.Profile), 1)));

        Assert.NotEmpty(repetitions);
        Assert.Equal(whole.Counted.ToArray(), split.Counted.ToArray());
        Assert.Equal(whole.Uncounted.Entries, split.Uncounted.Entries);
        Assert.Equal(production.Length, whole.Counted.Sum(group => group.Count) + whole.Uncounted.Total);
    }

    // As storage holds it: what can never count is a number only, the rest is grouped by profile.
    private static bool MayCount(CountingRules rules, Hospitalization aih) =>
        rules.Judge(aih.Profile) is Fate.Counted or Fate.FirstActUnknown;

    private static IEnumerable<AihGroup> Grouped(IEnumerable<Hospitalization> rows) =>
        rows.GroupBy(aih => aih.Profile).Select(profile => new AihGroup(profile.Key, false, profile.Count()));
}
