using OperaMais.Data.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Instruments;

namespace OperaMais.Data.Instruments;

/// <summary>A signed instrument.</summary>
public sealed class StoredInstrument : IReplaceable
{
    /// <inheritdoc/>
    public required Guid Id { get; init; }

    /// <inheritdoc/>
    public required Guid ImportId { get; init; }

    /// <inheritdoc/>
    public Guid? ReplacedBy { get; set; }

    /// <summary>Who signed it with the State.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>Its number; with the beneficiary the key.</summary>
    public required string Number { get; init; }

    /// <summary>The day of the last signature.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Its first day.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>What it provides for.</summary>
    public required Money Value { get; init; }

    /// <summary>The row of an instrument.</summary>
    /// <param name="import">The import that brings it.</param>
    /// <param name="instrument">The instrument.</param>
    public static StoredInstrument Of(Guid import, Instrument instrument) => new()
    {
        Id = Guid.CreateVersion7(),
        ImportId = import,
        Beneficiary = instrument.Beneficiary,
        Kind = instrument.Kind,
        Number = instrument.Number,
        SignedOn = instrument.SignedOn,
        ValidFrom = instrument.ValidFrom,
        ValidUntil = instrument.ValidUntil,
        Value = instrument.Value,
    };

    /// <summary>The instrument.</summary>
    public Instrument ToInstrument() => new(Beneficiary, Kind, Number, SignedOn, ValidFrom, ValidUntil, Value);
}
