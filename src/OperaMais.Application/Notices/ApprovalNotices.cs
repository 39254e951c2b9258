using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Notices;

/// <summary>What is told of an approval: to who sees the whole programme that it is so, to each municipality its own adjustment and bonus.</summary>
internal static class ApprovalNotices
{
    internal static IEnumerable<NewNotice> Of(
        RuleSet ruleSet, Quadrimester quadrimester, int version, IEnumerable<StoredBeneficiarySettlement> beneficiaries) =>
    [
        NewNotice.ToStaff(new SettlementApproved(quadrimester, version)),
        .. beneficiaries
            .Where(row => row.Beneficiary.Kind == BeneficiaryKind.Municipality && (row.Adjustment != Money.Zero || row.Bonus != Money.Zero))
            .Select(row => NewNotice.To(
                row.Beneficiary.Municipality,
                new OwnSettlementApproved(quadrimester, ruleSet.NameOf(row.Beneficiary.Municipality), row.Adjustment, row.Bonus))),
    ];
}
