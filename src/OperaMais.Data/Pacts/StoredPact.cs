using OperaMais.Data.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Data.Pacts;

/// <summary>The PPI of a municipality in a month.</summary>
public sealed class StoredPact : IReplaceable
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid ImportId { get; init; }

    /// <inheritdoc/>
    public Guid? ReplacedBy { get; set; }

    /// <summary>The month.</summary>
    public required Competence Month { get; init; }

    /// <summary>The municipality.</summary>
    public required MunicipalityCode Municipality { get; init; }

    /// <summary>Surgeries pacted for patients of other municipalities.</summary>
    public required long Referenced { get; init; }

    /// <summary>Surgeries pacted for all patients.</summary>
    public required long Total { get; init; }
}
