using OperaMais.Domain.Norms;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Naive;

namespace OperaMais.Domain.Tests;

public sealed class WorkedExampleTests
{
    private static readonly ExpectedFigures Expected = ExpectedFigures.OfWorkedExample;

    [Fact]
    public void It_covers_all_beneficiaries_in_all_quadrimesters()
    {
        Assert.Equal(["2023-3", "2024-1", "2024-2", "2024-3"], Expected.Quadrimesters.Keys);
        Assert.All(Expected.Quadrimesters.Values, settled => Assert.Equal(275, settled.Count));
        Assert.Equal(275, Expected.Schedule.Count);
        Assert.Equal(275, Expected.TermValues.Count);
    }

    [Fact]
    public void The_domain_gives_what_the_separate_program_calculated()
    {
        var actual = new InMemoryProgramme(NormLibrary.Embedded.Current, WorkedExample.Scenario).Figures();
        Assert.Empty(Expected.DifferencesFrom(actual));
    }

    [Fact]
    public void The_naive_reference_gives_it_too() =>
        Assert.Empty(Expected.DifferencesFrom(NaiveReference.Calculate(WorkedExample.Scenario)));
}
