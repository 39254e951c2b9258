using OperaMais.Data.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Schedule;

namespace OperaMais.Data.Accounts;

/// <summary>An amount that a beneficiary brings from earlier resolutions.</summary>
public sealed class StoredOpeningBalance : IReplaceable
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid ImportId { get; init; }

    /// <inheritdoc/>
    public Guid? ReplacedBy { get; set; }

    /// <summary>Whose.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>What it stands for.</summary>
    public required OpeningBalanceKind Kind { get; init; }

    /// <summary>The resolution it comes from.</summary>
    public required string Origin { get; init; }

    /// <summary>The amount.</summary>
    public required Money Amount { get; init; }
}
