using System.Collections.Immutable;
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
    PlannedParcel Plan, LedgerBatch Batch, ImmutableArray<LedgerEntry> Entries, PaymentOrder Order, ImmutableArray<Conflict> Notices);
