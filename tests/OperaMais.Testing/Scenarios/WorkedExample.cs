using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Testing.Scenarios;

/// <summary>The worked example of tests/data/example, read without any of the product's readers.</summary>
public static class WorkedExample
{
    public static Scenario Scenario { get; } = ScenarioReader.Read(ScenarioPaths.OfWorkedExample);
}
