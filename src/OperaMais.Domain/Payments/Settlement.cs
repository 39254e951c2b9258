using System.Collections.Immutable;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Payments;

/// <summary>A quadrimester, calculated: what it gives every beneficiary.</summary>
/// <param name="RuleSet">The rules applied.</param>
/// <param name="Inputs">What they were applied to.</param>
/// <param name="Beneficiaries">Every beneficiary of the quadrimester, also those without production, ordered by identifier.</param>
/// <param name="Unpaid">How many AIHs of the quadrimester are not paid, by reason.</param>
/// <remarks>Annexes VI and VII.</remarks>
public sealed record Settlement(
    RuleSet RuleSet, SettlementInputs Inputs, ImmutableArray<BeneficiarySettlement> Beneficiaries, Tally Unpaid)
{
    /// <summary>Calculates a quadrimester.</summary>
    /// <param name="ruleSet">The rules in force.</param>
    /// <param name="inputs">Production, pacts, decisions, acts on who is a beneficiary.</param>
    public static Settlement Of(RuleSet ruleSet, SettlementInputs inputs)
    {
        var registry = ruleSet.HistoryOf(inputs.Acts).For(inputs.Quadrimester);
        var baseline = AttributedProduction.Of(ruleSet, registry, inputs.Baseline, registrationIsRequired: false);
        var current = AttributedProduction.Of(ruleSet, registry, inputs.Current, inputs.RegistrationIsRequired);
        var indicators = registry.Municipalities.ToDictionary(
            municipality => municipality, municipality => IndicatorOf(ruleSet, inputs, current, municipality));
        return new(
            ruleSet,
            inputs,
            [
                .. registry.All.Select(beneficiary => new BeneficiarySettlement(
                    beneficiary,
                    current.Of(beneficiary.Id),
                    ruleSet.AnticipationOf(baseline.Of(beneficiary.Id)),
                    indicators[beneficiary.Municipality])),
            ],
            current.Unpaid);
    }

    private static MunicipalIndicator IndicatorOf(
        RuleSet ruleSet, SettlementInputs inputs, AttributedProduction production, MunicipalityCode municipality) =>
        new(
            municipality,
            production.In(municipality),
            ruleSet.TargetBasisOf(inputs.Quadrimester, municipality, inputs.Pacts),
            inputs.Decisions.GetValueOrDefault(municipality));
}
