using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Explanations;

/// <summary>Shows how a municipality's indicator was judged.</summary>
internal static class IndicatorExplanation
{
    /// <summary>The judgement, with the share reached, the target and the decision, if any.</summary>
    internal static Step Of(MunicipalIndicator indicator)
    {
        var (referenced, total) = indicator.Production;
        List<Step> steps = [Step.Of("achieved", indicator.Achieved?.ToString() ?? "—", [referenced, total]), Target(indicator.Basis)];
        if (indicator.Decision is { } decision)
            steps.Add(Step.Of(
                indicator.HasDecisionWithoutEffect ? "decisionWithoutEffect" : "decision",
                DomainMessages.All.Text(decision.IsMet ? "decision.met" : "decision.notMet"),
                [decision.Act]));
        object?[] numbers = indicator.Basis.Target is { } target && total > 0
            ?
            [
                referenced,
                (Int128)referenced * BasisPoints.Whole,
                MunicipalIndicator.Reaches(indicator.Production, target) ? "≥" : "<",
                target.Value,
                total,
                (Int128)target.Value * total,
            ]
            : [];
        return Step.Of("indicator", indicator.Status.ToText(), numbers, [.. steps]);
    }

    private static Step Target(TargetBasis basis)
    {
        var value = basis.Target?.ToString() ?? "—";
        return basis switch
        {
            TargetBasis.Annex => Step.Of("targetOfAnnex", value, []),
            TargetBasis.AnnexWithoutPact => Step.Of("targetWithoutPact", value, []),
            TargetBasis.Ppi ppi when ppi.IsKnownWithoutReferences => Step.Of("targetOfZero", value, [ppi.Month, ppi.Pact.Total]),
            TargetBasis.Ppi ppi => Step.Of(
                "targetOfPpi", value, [ppi.PercentOfPact, ppi.Pact.Referenced, ppi.Pact.Total, value, ppi.Month]),
            TargetBasis.MissingPpi missing => Step.Of("targetMissing", value, [missing.Month]),
            _ => throw new ArgumentOutOfRangeException(nameof(basis)),
        };
    }
}
