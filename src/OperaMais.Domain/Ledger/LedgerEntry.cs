using System.Globalization;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Ledger;

/// <summary>One entry of a beneficiary's account. Once written it is never changed.</summary>
/// <param name="Beneficiary">Whose account.</param>
/// <param name="Sequence">Its place in the account, from 1.</param>
/// <param name="Batch">The batch it was written with.</param>
/// <param name="Parcel">The month of the parcel it belongs to.</param>
/// <param name="Item">What it says.</param>
/// <param name="Article">Where the norm says so.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="At">When (UTC), in whole microseconds.</param>
/// <param name="PreviousHash">Hash of the account's entry before it; of nothing for the first.</param>
public sealed record LedgerEntry(
    BeneficiaryId Beneficiary,
    int Sequence,
    int Batch,
    Competence Parcel,
    LedgerItem Item,
    string Article,
    string Author,
    DateTime At,
    LedgerHash PreviousHash)
{
    /// <summary>The hash of everything it says, the hash of the entry before it included.</summary>
    public LedgerHash Hash => LedgerHash.Of(
        Beneficiary.ToString(),
        Number(Sequence),
        Number(Batch),
        Parcel.ToString(),
        Item.Kind.ToString(),
        Item.Amount.Centavos.ToString(CultureInfo.InvariantCulture),
        Item.SettlementVersion is { } version ? Number(version) : null,
        Item.Reference,
        Item.Corrects?.Parcel.ToString(),
        Item.Corrects?.Kind.ToString(),
        Item.Corrects?.Reason,
        Article,
        Author,
        LedgerHash.TextOf(At),
        PreviousHash.ToString());

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
