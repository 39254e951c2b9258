using OperaMais.Data;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>The anticipations that the baseline held today gives.</summary>
internal static class BaselineQuery
{
    /// <summary>The anticipation of every beneficiary.</summary>
    /// <returns>Nothing while a competence of the baseline is missing: half a baseline would give wrong amounts.</returns>
    internal static async Task<IReadOnlyDictionary<BeneficiaryId, Anticipation>?> AnticipationsAsync(
        OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation)
    {
        var missing = await HeldCompetences.MissingAsync(context, ruleSet, ruleSet.BaselineCompetences, cancellation);
        if (missing.Count > 0)
            return null;
        var production = await new SettlementInputsQuery(context, ruleSet).BaselineAsync(cancellation);
        var attributed = AttributedProduction.Of(ruleSet, production, registrationIsRequired: false);
        return ruleSet.Registry.All.ToDictionary(
            beneficiary => beneficiary.Id, beneficiary => ruleSet.AnticipationOf(attributed.Of(beneficiary.Id)));
    }
}
