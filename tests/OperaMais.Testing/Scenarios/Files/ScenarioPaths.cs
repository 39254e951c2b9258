using System.Collections.Immutable;

namespace OperaMais.Testing.Scenarios.Files;

/// <summary>Where a scenario's files are.</summary>
/// <param name="Production">One file, or one for each competence.</param>
/// <param name="Pacts">The PPI.</param>
/// <param name="Decisions">Decisions of the Grupo Condutor.</param>
/// <param name="OpeningBalances">Opening balances.</param>
/// <param name="Registrations">Registrations in SUSfácilMG.</param>
public sealed record ScenarioPaths(
    ImmutableArray<string> Production, string Pacts, string Decisions, string OpeningBalances, string Registrations)
{
    /// <summary>The worked example's files.</summary>
    public static ScenarioPaths OfWorkedExample { get; } = new(
        [Repository.Example("production.csv")],
        Repository.Example("ppi.csv"),
        Repository.Example("decisions.csv"),
        Repository.Example("opening-balances.csv"),
        Repository.Example("susfacil.csv"));
}
