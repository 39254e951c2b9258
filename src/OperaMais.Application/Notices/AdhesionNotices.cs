using OperaMais.Data.Adhesions;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Notices;

/// <summary>What is told of adhesions: that one was submitted to who analyses it, what became of it to the municipality.</summary>
internal static class AdhesionNotices
{
    internal static NewNotice Submitted(RuleSet ruleSet, StoredAdhesion adhesion) =>
        NewNotice.ToStaff(new AdhesionSubmitted(adhesion.Id, NameOf(ruleSet, adhesion)));

    internal static NewNotice Answered(RuleSet ruleSet, StoredAdhesion adhesion, AdhesionState state) =>
        NewNotice.To(adhesion.Municipality, new AdhesionAnswered(adhesion.Id, NameOf(ruleSet, adhesion), state));

    private static string NameOf(RuleSet ruleSet, StoredAdhesion adhesion) =>
        adhesion.Beneficiary.Kind == BeneficiaryKind.Municipality ? ruleSet.NameOf(adhesion.Municipality) : adhesion.Name;
}
