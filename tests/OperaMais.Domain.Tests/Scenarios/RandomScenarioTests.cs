using OperaMais.Testing;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Generation;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Domain.Tests.Scenarios;

public sealed class RandomScenarioTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30 * Properties.Scale)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_domain_and_the_naive_reference_agree(int seed)
    {
        var scenario = ScenarioGenerator.Generate(seed, hospitalizations: 1_000);
        var actual = new InMemoryProgramme(Given.RuleSet, scenario).Figures();
        Assert.Empty(NaiveReference.Calculate(scenario).DifferencesFrom(actual));
    }
}
