using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Ledger;

/// <summary>What an entry of an account stands for. Amounts in the beneficiary's favour are positive.</summary>
public enum LedgerEntryKind
{
    /// <summary>The anticipation of a quadrimester.</summary>
    /// <remarks>Art. 5 § 2; Annex VII.</remarks>
    Anticipation,

    /// <summary>The adjustment of a quadrimester: a credit, or a debit when negative.</summary>
    /// <remarks>Art. 5 § 3; Annex VII.</remarks>
    Adjustment,

    /// <summary>The bonus of a quadrimester.</summary>
    /// <remarks>Art. 3, II; Annex VII.</remarks>
    Bonus,

    /// <summary>What was owed from earlier resolutions.</summary>
    /// <remarks>Art. 8.</remarks>
    OpeningBalance,

    /// <summary>What became known later about something released earlier: a credit or a debit of the parcel it enters.</summary>
    Correction,

    /// <summary>What a parcel keeps of its credit for debts; negative. It moves money within the account, so no balance counts it.</summary>
    /// <remarks>Art. 5 § 4; Art. 8.</remarks>
    Discount,

    /// <summary>A net that waits for the instrument to be signed; negative, positive when it is given up for release.</summary>
    /// <remarks>Art. 5 § 1.</remarks>
    Withholding,

    /// <summary>What is transferred to the beneficiary; negative.</summary>
    /// <remarks>Art. 5.</remarks>
    Release,

    /// <summary>A debt that leaves the discounts and has to be paid back by the entity itself; positive.</summary>
    /// <remarks>Art. 4 § 4; Art. 2.</remarks>
    RestitutionClaim,

    /// <summary>What was paid back of a claim; positive. It moves money outside the account, so no balance counts it.</summary>
    /// <remarks>Art. 4 § 4.</remarks>
    ReturnToTreasury,
}

/// <summary>How the kinds are called, and where the norm speaks of them.</summary>
public static class LedgerEntryKindText
{
    /// <summary>The kind in Portuguese.</summary>
    public static string ToText(this LedgerEntryKind kind) => DomainMessages.All.Text($"entry.{kind}.name");

    /// <summary>Where the norm says so.</summary>
    public static string ToArticle(this LedgerEntryKind kind) => DomainMessages.All.Text($"entry.{kind}.article");
}
