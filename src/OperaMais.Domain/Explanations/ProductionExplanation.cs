using System.Collections.Immutable;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Explanations;

/// <summary>Shows where a production's financing and bonus reference come from.</summary>
/// <param name="ruleSet">The rules applied.</param>
internal sealed class ProductionExplanation(RuleSet ruleSet)
{
    /// <summary>The financing of a production of the baseline, line by line, the largest first.</summary>
    internal Step Baseline(BeneficiaryProduction production) => Step.Of(
        "baseline",
        production.Financing.ToText(),
        [production.Sh.ToText(), production.Sp.ToText(), production.Quantity, ruleSet.BaselineFirst, ruleSet.BaselineLast],
        Lines(production));

    /// <summary>The financing of a production of the quadrimester, line by line, the largest first.</summary>
    internal Step Financing(BeneficiaryProduction production) => Step.Of(
        "financing",
        production.Financing.ToText(),
        [production.Sh.ToText(), production.Sp.ToText(), production.Quantity],
        Lines(production));

    /// <summary>The bonus reference of a production, line by line, the largest first.</summary>
    internal Step BonusReference(BeneficiaryProduction production) => Step.Of(
        "bonusReference",
        production.BonusReference.ToText(),
        [ruleSet.BonusPercentOfSigtap, production.Quantity],
        [.. BySize(production, line => line.BonusReference).Select(BonusLine)]);

    private ImmutableArray<Step> Lines(BeneficiaryProduction production) =>
        [.. BySize(production, line => line.Sh + line.Sp).Select(Line)];

    private static IOrderedEnumerable<ProductionLine> BySize(BeneficiaryProduction production, Func<ProductionLine, Money> size) =>
        production.Lines.OrderByDescending(size).ThenBy(line => line.Value.Procedure.Code);

    private Step Line(ProductionLine line)
    {
        var total = (line.Sh + line.Sp).ToText();
        return Named(line.Value, Step.Of("line", total, [line.Quantity, line.Value.Financing.ToText(), total], UnitValue(line.Value)));
    }

    private static Step BonusLine(ProductionLine line)
    {
        var total = line.BonusReference.ToText();
        return Named(line.Value, Step.Of("bonusLine", total, [line.Quantity, line.Value.BonusReference.ToText(), total]));
    }

    private Step UnitValue(Valuation value)
    {
        var steps = ImmutableArray.CreateBuilder<Step>();
        if (value.FirstAct is { } act)
            steps.Add(Step.Of("addition", value.Addition.ToText(), [ruleSet.CompositePercentOfSigtap, act.Code, act.Name]));
        if (value.FederalSh + value.FederalSp > Money.Zero)
        {
            steps.Add(Step.Of(
                "deduction",
                (value.GrossSh + value.GrossSp - value.Financing).ToText(),
                [value.FederalSh.ToText(), value.FederalSp.ToText()]));
        }
        return Step.Of(
            "unitValue",
            value.Financing.ToText(),
            [value.GrossSh.ToText(), value.GrossSp.ToText(), value.Sh.ToText(), value.Sp.ToText()],
            steps.ToImmutable());
    }

    private static Step Named(Valuation value, Step step) => step with
    {
        Name = value.FirstAct is { } act
            ? DomainMessages.All.Text("step.composite.name", value.Procedure.Code, value.Procedure.Name, act.Code)
            : $"{value.Procedure.Code} {value.Procedure.Name}",
    };
}
