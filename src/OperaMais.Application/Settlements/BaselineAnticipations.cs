using OperaMais.Data;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>The anticipations that the baseline held today gives.</summary>
/// <remarks>Art. 5 § 2; docs/interpretations.md, 12: the baseline follows whom the production follows.</remarks>
internal sealed class BaselineAnticipations(RuleSet ruleSet, PeriodProduction baseline)
{
    private readonly Dictionary<BeneficiaryRegistry, AttributedProduction> attributed = [];

    /// <summary>The anticipation of one of a registry's beneficiaries.</summary>
    internal Anticipation Of(BeneficiaryRegistry registry, BeneficiaryId beneficiary)
    {
        if (!attributed.TryGetValue(registry, out var production))
            attributed[registry] = production = AttributedProduction.Of(ruleSet, registry, baseline, registrationIsRequired: false);
        return ruleSet.AnticipationOf(production.Of(beneficiary));
    }

    /// <summary>Asks for the baseline.</summary>
    /// <returns>Nothing while a competence of the baseline is missing: half a baseline would give wrong amounts.</returns>
    internal static async Task<BaselineAnticipations?> LoadAsync(
        OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation)
    {
        var missing = await HeldCompetences.MissingAsync(context, ruleSet, ruleSet.BaselineCompetences, cancellation);
        return missing.Count > 0
            ? null
            : new(ruleSet, await new SettlementInputsQuery(context, ruleSet).BaselineAsync(cancellation));
    }
}
