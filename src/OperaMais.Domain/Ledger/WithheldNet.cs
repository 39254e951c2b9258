using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Ledger;

/// <summary>The net of a parcel that waits to be transferred.</summary>
/// <param name="Beneficiary">Whose.</param>
/// <param name="Parcel">The parcel.</param>
/// <param name="Amount">How much.</param>
/// <remarks>Art. 5 § 1.</remarks>
public sealed record WithheldNet(BeneficiaryId Beneficiary, Competence Parcel, Money Amount)
{
    /// <summary>The nets that wait, account by account, each in the order of its parcels.</summary>
    public static IEnumerable<WithheldNet> Of(ILookup<BeneficiaryId, LedgerEntry> accounts) => accounts
        .OrderBy(account => account.Key)
        .SelectMany(account => account
            .Where(entry => entry.Item.Kind == LedgerEntryKind.Withholding)
            .GroupBy(entry => entry.Parcel)
            .OrderBy(parcel => parcel.Key)
            .Select(parcel => new WithheldNet(
                account.Key, parcel.Key, parcel.Sum(entry => -entry.Item.Amount))))
        .Where(net => net.Amount > Money.Zero);
}
