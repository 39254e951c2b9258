namespace OperaMais.Domain.Payments;

/// <summary>What real production is worth beyond what was anticipated; negative when it is worth less.</summary>
/// <param name="Financing">Financing of the production of the quadrimester.</param>
/// <param name="Anticipation">The gross anticipation due for it, even if part of it was discounted or withheld.</param>
/// <remarks>Annex VII, Ajuste; docs/interpretations.md, 18.</remarks>
public readonly record struct Adjustment(Money Financing, Money Anticipation)
{
    /// <summary>The amount.</summary>
    public Money Amount => Financing - Anticipation;
}
