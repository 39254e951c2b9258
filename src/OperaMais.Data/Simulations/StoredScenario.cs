using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Data.Simulations;

/// <summary>What somebody supposed of a beneficiary's quadrimester, kept under a name. Saved again under it, it is replaced.</summary>
public sealed class StoredScenario
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Whose quadrimester it is about.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>The quadrimester.</summary>
    public required Quadrimester Quadrimester { get; init; }

    /// <summary>Its name; with beneficiary and quadrimester the key.</summary>
    public required string Name { get; init; }

    /// <summary>What is supposed, as JSON.</summary>
    public required string Document { get; set; }

    /// <summary>Who saved it last.</summary>
    public required string Author { get; set; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; set; }
}
