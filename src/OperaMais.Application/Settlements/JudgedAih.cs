using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>An AIH of a beneficiary and what became of it.</summary>
/// <param name="Aih">The AIH, with its first act where known.</param>
/// <param name="Fate">Its fate; <see cref="Fate.Counted"/> is paid.</param>
/// <param name="Value">What is paid for it; nothing when it is not paid.</param>
/// <param name="CountedIn">Of a repeated number, the competence in which it counts.</param>
public sealed record JudgedAih(Hospitalization Aih, Fate Fate, Valuation? Value, Competence? CountedIn)
{
    /// <summary>Whether it counts for its municipality's indicator, paid or not.</summary>
    /// <remarks>Annex VII, Bonificação; Art. 6 § 1.</remarks>
    public bool IsInIndicator => Fate is Fate.Counted or Fate.NotRegulated;
}
