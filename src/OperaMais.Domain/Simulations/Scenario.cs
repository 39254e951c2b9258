using System.Collections.Immutable;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Simulations;

/// <summary>What somebody supposes of a quadrimester.</summary>
public sealed record Scenario
{
    /// <summary>The largest pace and the largest change, in percent.</summary>
    public const int MostPercent = 1_000;

    /// <summary>The largest quantity of a procedure.</summary>
    public const long MostQuantity = 100_000;

    /// <summary>Nothing is supposed but that the months to come are as the average month of the baseline.</summary>
    public static Scenario Unchanged { get; } = new();

    /// <summary>How the months to come compare with the average month of the baseline, in percent; 0 to 1,000.</summary>
    public int Pace { get; init; } = 100;

    /// <summary>By how much all quantities change, in percent; −100 to 1,000.</summary>
    public int Change { get; init; }

    /// <summary>By how much the quantities of a specialty change instead, in percent; −100 to 1,000.</summary>
    public ImmutableSortedDictionary<string, int> Specialties { get; init; } = ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>How many of a procedure are done in the whole quadrimester, whatever else is supposed; 0 to 100,000.</summary>
    public ImmutableSortedDictionary<ProcedureCode, long> Quantities { get; init; } = ImmutableSortedDictionary<ProcedureCode, long>.Empty;

    /// <summary>The share of referenced patients in the whole municipality; nothing for as it is.</summary>
    public BasisPoints? Referenced { get; init; }

    /// <summary>Refuses what nobody can suppose.</summary>
    /// <exception cref="RefusedException">A percentage or a quantity is out of its range.</exception>
    public void Check()
    {
        if (Pace is < 0 or > MostPercent)
            throw DomainMessages.All.Refuse("scenario.pace", MostPercent);
        if (Specialties.Values.Append(Change).Any(change => change is < -100 or > MostPercent))
            throw DomainMessages.All.Refuse("scenario.change", MostPercent);
        if (Quantities.Values.Any(quantity => quantity is < 0 or > MostQuantity))
            throw DomainMessages.All.Refuse("scenario.quantity", MostQuantity);
        if (Referenced is { Value: < 0 or > BasisPoints.Whole })
            throw DomainMessages.All.Refuse("scenario.referenced");
    }

    /// <summary>By how much the quantities of a specialty change, in percent.</summary>
    internal int ChangeOf(string specialty) => Specialties.TryGetValue(specialty, out var change) ? change : Change;
}
