using System.Collections.Immutable;
using System.Text.Json;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Simulations;

namespace OperaMais.Application.Simulations;

/// <summary>A scenario as it is kept.</summary>
internal sealed record ScenarioDocument(
    int Pace, int Change, int? ReferencedBp, SortedDictionary<string, int> Specialties, SortedDictionary<string, long> Quantities)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    internal static string Write(Scenario scenario) => JsonSerializer.Serialize(
        new ScenarioDocument(
            scenario.Pace,
            scenario.Change,
            scenario.Referenced?.Value,
            new(scenario.Specialties.ToDictionary(), StringComparer.Ordinal),
            new(scenario.Quantities.ToDictionary(entry => entry.Key.ToString(), entry => entry.Value), StringComparer.Ordinal)),
        Options);

    internal static Scenario Read(string json)
    {
        var document = JsonSerializer.Deserialize<ScenarioDocument>(json, Options)!;
        return new()
        {
            Pace = document.Pace,
            Change = document.Change,
            Referenced = document.ReferencedBp is { } share ? new BasisPoints(share) : null,
            Specialties = document.Specialties.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Quantities = document.Quantities.ToImmutableSortedDictionary(
                entry => ProcedureCode.TryRead(entry.Key, out var code) ? code : throw new FormatException(entry.Key), entry => entry.Value),
        };
    }
}
