using OperaMais.Domain.Instruments;

namespace OperaMais.Data.Budgets;

/// <summary>From which appropriation of a year payments under a kind of instrument are made. Only ever added: the last one of a year and kind is in force.</summary>
/// <remarks>Art. 4, caput and § 7.</remarks>
public sealed class StoredAppropriation
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The financial year.</summary>
    public required int Year { get; init; }

    /// <summary>The kind of instrument.</summary>
    public required InstrumentKind Instrument { get; init; }

    /// <summary>The appropriation, as the budget writes it.</summary>
    public required string Code { get; init; }

    /// <summary>The law or act that provides it.</summary>
    public required string Act { get; init; }

    /// <summary>Who chose it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}

/// <summary>Money set apart for a parcel. Only ever added: less is a negative amount.</summary>
/// <remarks>Art. 4.</remarks>
public sealed class StoredCommitment
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>The month of the parcel.</summary>
    public required Domain.Competence Parcel { get; init; }

    /// <summary>The appropriation.</summary>
    public required string Appropriation { get; init; }

    /// <summary>The number of the nota de empenho.</summary>
    public required string Number { get; init; }

    /// <summary>The amount; negative when one is reduced or annulled.</summary>
    public required Domain.Money Amount { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
