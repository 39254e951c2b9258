using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Notices;

/// <summary>What is told of entries into accounts: of the whole to who sees it, of its own to each municipality that any of it is of.</summary>
/// <remarks>Art. 5; Art. 5 § 1. A provider has no manager: what concerns it is part of the whole.</remarks>
internal static class ParcelNotices
{
    /// <summary>A parcel was released.</summary>
    internal static IEnumerable<NewNotice> OfParcel(RuleSet ruleSet, Competence parcel, IReadOnlyCollection<LedgerEntry> entries)
    {
        var accounts = AccountsOf(entries);
        var waiting = accounts.Where(account => account.Sums.Withheld > Money.Zero).ToList();
        yield return NewNotice.ToStaff(new ParcelReleased(
            parcel, accounts.Count(account => account.Sums.Released > Money.Zero), accounts.Sum(account => account.Sums.Released)));
        if (waiting.Count > 0)
            yield return NewNotice.ToStaff(new InstrumentsMissing(parcel, waiting.Count, waiting.Sum(account => account.Sums.Withheld)));
        foreach (var (beneficiary, sums) in accounts.Where(account => account.Beneficiary.Kind == BeneficiaryKind.Municipality))
        {
            var (municipality, name) = (beneficiary.Municipality, ruleSet.NameOf(beneficiary.Municipality));
            yield return NewNotice.To(municipality, sums.Withheld > Money.Zero
                ? new OwnInstrumentMissing(parcel, name, sums.Withheld)
                : new OwnParcelReleased(parcel, name, sums.Credits, sums.Debits, sums.Discounts, sums.Released));
        }
    }

    /// <summary>Nets that waited were released.</summary>
    internal static IEnumerable<NewNotice> OfWithheld(RuleSet ruleSet, IReadOnlyCollection<LedgerEntry> entries)
    {
        var accounts = AccountsOf(entries);
        yield return NewNotice.ToStaff(new WithheldReleased(accounts.Count, accounts.Sum(account => account.Sums.Released)));
        foreach (var (beneficiary, sums) in accounts.Where(account => account.Beneficiary.Kind == BeneficiaryKind.Municipality))
            yield return NewNotice.To(
                beneficiary.Municipality, new OwnWithheldReleased(ruleSet.NameOf(beneficiary.Municipality), sums.Released));
    }

    private static List<(BeneficiaryId Beneficiary, AccountSums Sums)> AccountsOf(IEnumerable<LedgerEntry> entries) =>
    [
        .. entries
            .GroupBy(entry => entry.Beneficiary)
            .Select(account => (account.Key, default(AccountSums).Plus(account.Select(entry => entry.Item)))),
    ];
}
