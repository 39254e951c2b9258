using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Production;

/// <summary>Which AIHs count.</summary>
/// <param name="catalogue">The procedures that the State finances.</param>
/// <remarks>Annex VI: CAR_INT 01, U_AIH 1, principal procedure in Annex I, first act of multiple and sequential surgeries in Annex I.</remarks>
public sealed class CountingRules(ProcedureCatalogue catalogue)
{
    /// <summary>
    /// The fate of one AIH seen alone. Whether its number counted elsewhere is another question, answered by
    /// <see cref="ProgrammeOrder"/>.
    /// </summary>
    /// <param name="aih">The AIH's profile.</param>
    public Fate Judge(in AihProfile aih)
    {
        if (aih.Character != CharacterOfAdmission.Elective)
            return Fate.NotElective;
        if (!aih.IsSingle)
            return Fate.RepeatedAih;
        if (!catalogue.Contains(aih.Procedure))
            return Fate.NotInCatalogue;
        return catalogue.IsComposite(aih.Procedure) ? JudgeFirstAct(aih.FirstAct) : Fate.Counted;
    }

    // Only the two codes that Annex VI names look at the first act (docs/interpretations.md, 16).
    private Fate JudgeFirstAct(ProcedureCode? firstAct) => firstAct switch
    {
        null => Fate.FirstActUnknown,
        { } act when catalogue.IsComposite(act) || !catalogue.Contains(act) => Fate.FirstActNotInCatalogue,
        _ => Fate.Counted,
    };
}
