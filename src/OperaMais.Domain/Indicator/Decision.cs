namespace OperaMais.Domain.Indicator;

/// <summary>What the Grupo Condutor decided about a municipality without a pact for referenced patients.</summary>
/// <param name="IsMet">Whether the municipality is held to have met the indicator.</param>
/// <param name="Act">The act that decided.</param>
/// <remarks>Annex VII, last observation; docs/interpretations.md, 3.</remarks>
public sealed record Decision(bool IsMet, string Act);
