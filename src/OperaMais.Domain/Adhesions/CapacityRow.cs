using OperaMais.Domain.Catalogue;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Adhesions;

/// <summary>A row of Annex V: what a hospital can do of a procedure.</summary>
/// <param name="Cnes">The hospital.</param>
/// <param name="Hospital">Its name.</param>
/// <param name="Procedure">A procedure of Annex I.</param>
/// <param name="PerMonth">How many surgeries a month.</param>
public sealed record CapacityRow(Cnes Cnes, string Hospital, Procedure Procedure, int PerMonth)
{
    /// <summary>SIGTAP's form of organisation.</summary>
    public string OrganisationForm => OrganisationFormOf(Procedure.Code);

    /// <summary>The form of organisation of a procedure: the first six digits of its code.</summary>
    public static string OrganisationFormOf(ProcedureCode code) => code.ToString()[..6];
}
