using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Explanations;

/// <summary>Writes memories of calculation: every step from the production to what is paid, each with its numbers and its article.</summary>
/// <param name="ruleSet">The rules applied.</param>
public sealed class Explainer(RuleSet ruleSet)
{
    private readonly ProductionExplanation production = new(ruleSet);

    /// <summary>How what a quadrimester gives a beneficiary came about.</summary>
    public Step Explain(BeneficiarySettlement settlement)
    {
        var adjustment = settlement.Adjustment;
        var bonus = settlement.Bonus;
        return Step.Of(
            "settlement",
            (adjustment.Amount + bonus.Amount).ToText(),
            [adjustment.Amount.ToText(), bonus.Amount.ToText()],
            Step.Of(
                "adjustment",
                adjustment.Amount.ToText(),
                [adjustment.Financing.ToText(), adjustment.Anticipation.ToText()],
                production.Financing(settlement.Production),
                Explain(settlement.Anticipation)),
            Step.Of(
                "bonus",
                bonus.Amount.ToText(),
                [],
                IndicatorExplanation.Of(settlement.Indicator),
                production.BonusReference(settlement.Production)));
    }

    /// <summary>How an indicator was judged.</summary>
    public static Step Explain(MunicipalIndicator indicator) => IndicatorExplanation.Of(indicator);

    /// <summary>How an anticipation comes from the baseline.</summary>
    public Step Explain(Anticipation anticipation) => Step.Of(
        "anticipation",
        anticipation.Amount.ToText(),
        [anticipation.Baseline.Financing.ToText(), anticipation.Quadrimesters],
        production.Baseline(anticipation.Baseline));

    /// <summary>How the estimated value of an instrument comes from the baseline.</summary>
    public Step Explain(TermValue term) => Step.Of(
        "termValue",
        term.Amount.ToText(),
        [term.Anticipations, term.Anticipation.Amount.ToText(), term.Bonuses, term.EstimatedBonus.ToText()],
        Explain(term.Anticipation),
        Step.Of(
            "estimatedBonus",
            term.EstimatedBonus.ToText(),
            [term.Anticipation.Baseline.BonusReference.ToText(), term.Anticipation.Quadrimesters]));
}
