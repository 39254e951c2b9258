using System.Collections.Immutable;

namespace OperaMais.Domain.Adhesions;

/// <summary>The forms of Annexes IV and V as somebody filled them in: anything may still be missing or wrong.</summary>
public sealed record AdhesionDraft
{
    /// <summary>Who wants to join: six digits of a municipality, seven of a provider.</summary>
    public string Beneficiary { get; init; } = "";

    /// <summary>A provider's name; a municipality's is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>The municipality that a provider is in, by IBGE code.</summary>
    public string Municipality { get; init; } = "";

    /// <summary>Who signs.</summary>
    public string Signatory { get; init; } = "";

    /// <summary>The signatory's CPF.</summary>
    public string Cpf { get; init; } = "";

    /// <summary>The signatory's office.</summary>
    public string Office { get; init; } = "";

    /// <summary>The process in SEI/MG.</summary>
    public string Process { get; init; } = "";

    /// <summary>The rows of Annex V.</summary>
    public ImmutableArray<TypedCapacity> Capacities { get; init; } = [];
}

/// <summary>A row of Annex V as somebody filled it in. What the other columns say follows from the beneficiary and the procedure.</summary>
/// <param name="Cnes">The hospital's CNES.</param>
/// <param name="Hospital">Its name.</param>
/// <param name="Procedure">The procedure's code.</param>
/// <param name="Capacity">How many surgeries a month.</param>
/// <param name="IsConfirmed">Whether an absurd number is meant.</param>
public sealed record TypedCapacity(string Cnes, string Hospital, string Procedure, string Capacity, bool IsConfirmed = false)
{
    /// <summary>Whether nothing was filled in.</summary>
    public bool IsBlank => (Cnes + Hospital + Procedure + Capacity).Length == 0;
}
