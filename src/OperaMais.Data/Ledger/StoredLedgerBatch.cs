using OperaMais.Domain;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Ledger;

/// <summary>The entries of one parcel, released together. Only ever added; the database refuses every change.</summary>
public sealed class StoredLedgerBatch
{
    /// <summary>1 for the first, and so on.</summary>
    public required int Number { get; init; }

    /// <summary>What it was made for.</summary>
    public required LedgerBatchKind Kind { get; init; }

    /// <summary>The month of the parcel: each is released once.</summary>
    public required Competence Parcel { get; init; }

    /// <summary>Who made it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What they wrote to it; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>The act that lets it go beyond the year's ceiling; may be empty.</summary>
    public required string Authorization { get; init; }

    /// <summary>The hash of the order that pays what it released.</summary>
    public required LedgerHash Order { get; init; }

    /// <summary>What seals it.</summary>
    public required LedgerHash Hash { get; init; }

    /// <summary>The row of a batch.</summary>
    public static StoredLedgerBatch Of(LedgerBatch batch) => new()
    {
        Number = batch.Number,
        Kind = batch.Kind,
        Parcel = batch.Parcel,
        Author = batch.Author,
        At = batch.At,
        Note = batch.Note,
        Authorization = batch.Authorization,
        Order = batch.Order,
        Hash = batch.Hash,
    };

    /// <summary>The batch of a row.</summary>
    public LedgerBatch ToBatch() => new(Number, Kind, Parcel, Author, At, Note, Authorization, Order, Hash);
}
