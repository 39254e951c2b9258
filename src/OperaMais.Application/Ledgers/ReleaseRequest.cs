using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Application.Conflicts;
using OperaMais.Domain;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Orders;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Ledgers;

/// <summary>A parcel to be released.</summary>
public sealed record ReleaseRequest
{
    /// <summary>The month of the parcel.</summary>
    public required Competence Parcel { get; init; }

    /// <summary>Who releases it.</summary>
    public required string Author { get; init; }

    /// <summary>What they write to it; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>The act that lets the parcel go beyond the year's ceiling; needed only then.</summary>
    /// <remarks>Art. 4.</remarks>
    public string Authorization { get; init; } = "";

    /// <summary>What was shown to whoever releases it (<see cref="ReleasedParcel.Content"/>): anything else is refused. Nothing to release whatever it is by now.</summary>
    public LedgerHash? Seen { get; init; }

    /// <summary>Show what would be entered, enter nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>A released parcel, or one that would be released so.</summary>
/// <param name="Plan">The parcel.</param>
/// <param name="Batch">Its batch; not sealed in a dry run.</param>
/// <param name="Entries">What was entered, account by account.</param>
/// <param name="Order">The order that pays it; without lines when nothing is to be paid.</param>
/// <param name="Notices">What there is to notice before or after: nets withheld, values exceeded, ceilings.</param>
public sealed record ReleasedParcel(
    PlannedParcel Plan, LedgerBatch Batch, ImmutableArray<LedgerEntry> Entries, PaymentOrder Order, ImmutableArray<Conflict> Notices)
{
    /// <summary>A hash of whom it gives what and under which instrument, whoever releases it and when.</summary>
    public LedgerHash Content => LedgerHash.Of(
    [
        Order.Hash.ToString(),
        .. Entries.SelectMany(entry => new[]
        {
            entry.Beneficiary.ToString(),
            entry.Item.Kind.ToString(),
            entry.Item.Amount.Centavos.ToString(CultureInfo.InvariantCulture),
            entry.Item.Reference,
        }),
    ]);
}
