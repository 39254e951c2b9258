using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Ledger;

/// <summary>One entry of a beneficiary's account. Only ever added; the database refuses every change.</summary>
public sealed class StoredLedgerEntry
{
    /// <summary>Whose account.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>Its place in the account, from 1.</summary>
    public required int Sequence { get; init; }

    /// <summary>The batch it was written with.</summary>
    public required int Batch { get; init; }

    /// <summary>The month of the parcel it belongs to.</summary>
    public required Competence Parcel { get; init; }

    /// <summary>What it stands for.</summary>
    public required LedgerEntryKind Kind { get; init; }

    /// <summary>Positive in the beneficiary's favour.</summary>
    public required Money Amount { get; init; }

    /// <summary>The version of the settlement it rests on, if any.</summary>
    public required int? SettlementVersion { get; init; }

    /// <summary>What it goes back to; may be empty.</summary>
    public required string Reference { get; init; }

    /// <summary>The month of the parcel that it corrects; nothing but for corrections.</summary>
    public required Competence? CorrectedParcel { get; init; }

    /// <summary>What of that parcel it corrects.</summary>
    public required LedgerEntryKind? CorrectedKind { get; init; }

    /// <summary>Why.</summary>
    public required string? Reason { get; init; }

    /// <summary>Where the norm says so.</summary>
    public required string Article { get; init; }

    /// <summary>Who wrote it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>SHA-256 of the account's entry before it.</summary>
    public required LedgerHash PreviousHash { get; init; }

    /// <summary>The row of an entry.</summary>
    public static StoredLedgerEntry Of(LedgerEntry entry) => new()
    {
        Beneficiary = entry.Beneficiary,
        Sequence = entry.Sequence,
        Batch = entry.Batch,
        Parcel = entry.Parcel,
        Kind = entry.Item.Kind,
        Amount = entry.Item.Amount,
        SettlementVersion = entry.Item.SettlementVersion,
        Reference = entry.Item.Reference,
        CorrectedParcel = entry.Item.Corrects?.Parcel,
        CorrectedKind = entry.Item.Corrects?.Kind,
        Reason = entry.Item.Corrects?.Reason,
        Article = entry.Article,
        Author = entry.Author,
        At = entry.At,
        PreviousHash = entry.PreviousHash,
    };

    /// <summary>The entry of a row.</summary>
    public LedgerEntry ToEntry() => new(
        Beneficiary,
        Sequence,
        Batch,
        Parcel,
        new(
            Kind,
            Amount,
            SettlementVersion,
            Reference,
            // One of the three without the others is none of our doing: its hash will not fit.
            (CorrectedParcel, CorrectedKind, Reason) is (null, null, null) ? null : new(CorrectedParcel ?? Parcel, CorrectedKind ?? Kind, Reason ?? "")),
        Article,
        Author,
        At,
        PreviousHash);
}
