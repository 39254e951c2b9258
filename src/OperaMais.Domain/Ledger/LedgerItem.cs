namespace OperaMais.Domain.Ledger;

/// <summary>Something released earlier that a correction is about.</summary>
/// <param name="Parcel">The month of its parcel.</param>
/// <param name="Kind">What it was.</param>
/// <param name="Reason">Why it is corrected.</param>
public sealed record CorrectedItem(Competence Parcel, LedgerEntryKind Kind, string Reason);

/// <summary>What goes into an account, before it is dated and numbered.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Amount">Positive in the beneficiary's favour.</param>
/// <param name="SettlementVersion">The version of the settlement it rests on; nothing where it rests on none.</param>
/// <param name="Reference">What it goes back to, such as the resolution of an opening balance; empty where kind and version say all.</param>
/// <param name="Corrects">What it corrects; nothing but for corrections.</param>
public sealed record LedgerItem(
    LedgerEntryKind Kind, Money Amount, int? SettlementVersion = null, string Reference = "", CorrectedItem? Corrects = null)
{
    /// <summary>Whether it is due to or by the beneficiary, rather than a use of what is due.</summary>
    public bool IsDue => Kind <= LedgerEntryKind.Correction;
}
