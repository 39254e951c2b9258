using OperaMais.Application.Progress;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;

namespace OperaMais.Application.Pacts;

/// <summary>What a decision of the Grupo Condutor would change, with what is held of the quadrimester.</summary>
/// <param name="Before">The municipality as it stands.</param>
/// <param name="After">The municipality with the decision.</param>
/// <remarks>Annex VII, last observation; docs/interpretations.md, 3.</remarks>
public sealed record DecisionEffect(MunicipalTarget Before, MunicipalTarget After)
{
    /// <summary>Whether there is a pact for referenced patients, which rules whatever is decided.</summary>
    public bool IsWithoutEffect => After.Indicator.HasDecisionWithoutEffect;

    /// <summary>Whether the judgement becomes another.</summary>
    public bool IsChange => Before.Indicator.Status != After.Indicator.Status;

    /// <summary>The effect of a decision not yet recorded.</summary>
    /// <returns>Nothing of a municipality that has no beneficiary in the quadrimester.</returns>
    public static DecisionEffect? Of(QuadrimesterProgress progress, MunicipalityCode municipality, Decision decision) =>
        MunicipalTarget.Of(progress, municipality) is { } before
            ? new(before, MunicipalTarget.Of(progress with { Decisions = progress.Decisions.SetItem(municipality, decision) }, municipality)!)
            : null;
}
