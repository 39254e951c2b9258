using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Simulations;

namespace OperaMais.Web.Municipalities;

/// <summary>A scenario as it stands in an address; all of it does, so that it can be sent and come back to.</summary>
internal static class ScenarioAddress
{
    internal const string Pace = "ritmo";
    internal const string Change = "variacao";
    internal const string Referenced = "referenciados";
    internal const string NewProcedure = "procedimento";

    private const string SpecialtyPrefix = "e.";
    private const string ProcedurePrefix = "p.";

    /// <summary>The name of a specialty's field.</summary>
    internal static string SpecialtyField(string specialty) => SpecialtyPrefix + specialty;

    /// <summary>The name of a procedure's field.</summary>
    internal static string ProcedureField(ProcedureCode code) => $"{ProcedurePrefix}{code}";

    /// <summary>Reads a scenario; fields that are empty suppose nothing.</summary>
    /// <exception cref="RefusedException">A field holds no number, a procedure is not in Annex I, or nobody can suppose what it says.</exception>
    internal static Scenario Read(IQueryCollection query, RuleSet ruleSet, SimulationBasis basis)
    {
        var specialties = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        var quantities = ImmutableSortedDictionary.CreateBuilder<ProcedureCode, long>();
        foreach (var (name, value) in query)
            if (name.StartsWith(SpecialtyPrefix, StringComparison.Ordinal) && Number(value) is { } change)
                specialties[name[SpecialtyPrefix.Length..]] = change;
            else if (name.StartsWith(ProcedurePrefix, StringComparison.Ordinal) && Number(value) is { } quantity)
                quantities[Procedure(ruleSet, name[ProcedurePrefix.Length..])] = quantity;
        if (query[NewProcedure].ToString() is { Length: > 0 } added)
        {
            // It comes in as it is expected, and is changed from there.
            var code = Procedure(ruleSet, added.Split(' ')[0]);
            quantities[code] = Simulation.ExpectedOf(basis, code);
        }
        var scenario = new Scenario
        {
            Pace = Number(query[Pace]) ?? Scenario.Unchanged.Pace,
            Change = Number(query[Change]) ?? 0,
            Referenced = Share(query[Referenced]),
            Specialties = specialties.ToImmutable(),
            Quantities = quantities.ToImmutable(),
        };
        scenario.Check();
        return scenario;
    }

    /// <summary>The fields of a scenario, those that suppose nothing left out.</summary>
    internal static IEnumerable<(string Name, string Value)> Write(Scenario scenario)
    {
        if (scenario.Pace != Scenario.Unchanged.Pace)
            yield return (Pace, Text(scenario.Pace));
        if (scenario.Change != 0)
            yield return (Change, Text(scenario.Change));
        if (scenario.Referenced is { } share)
            yield return (Referenced, TextOf(share));
        foreach (var (specialty, change) in scenario.Specialties)
            yield return (SpecialtyField(specialty), Text(change));
        foreach (var (code, quantity) in scenario.Quantities)
            yield return (ProcedureField(code), Text(quantity));
    }

    /// <summary>A share as it is typed: <c>45,5</c>.</summary>
    internal static string TextOf(BasisPoints share) => (share.Value / 100m).ToString("0.##", MessageCatalogue.Culture);

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ProcedureCode Procedure(RuleSet ruleSet, string text) =>
        ProcedureCode.TryRead(text.Trim(), out var code) && ruleSet.Catalogue.Contains(code) && !ruleSet.Catalogue.IsComposite(code)
            ? code
            : throw WebMessages.Refuse("simulator.procedure", text);

    private static int? Number(string? text) => string.IsNullOrWhiteSpace(text)
        ? null
        : int.TryParse(text.Trim().Replace('−', '-'), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WebMessages.Refuse("simulator.number", text.Trim());

    private static BasisPoints? Share(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return decimal.TryParse(text.Trim().TrimEnd('%').Trim(), NumberStyles.AllowDecimalPoint, MessageCatalogue.Culture, out var share) && share <= 100
            && decimal.Truncate(share * 100) == share * 100
                ? new BasisPoints((int)(share * 100))
                : throw WebMessages.Refuse("simulator.share", text.Trim());
    }
}
