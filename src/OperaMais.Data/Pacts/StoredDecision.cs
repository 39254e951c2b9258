using OperaMais.Data.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Pacts;

/// <summary>A decision of the Grupo Condutor.</summary>
public sealed class StoredDecision : IReplaceable
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid ImportId { get; init; }

    /// <inheritdoc/>
    public Guid? ReplacedBy { get; set; }

    /// <summary>The quadrimester decided on.</summary>
    public required Quadrimester Quadrimester { get; init; }

    /// <summary>The municipality.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Whether it is held to have met its indicator.</summary>
    public required bool IsMet { get; init; }

    /// <summary>The act that decided.</summary>
    public required string Act { get; init; }
}
