using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Catalogue;

/// <summary>One surgical procedure that the State finances.</summary>
/// <param name="Code">SIGTAP code.</param>
/// <param name="Name">The norm's name of it.</param>
/// <param name="Specialty">The norm's specialty.</param>
/// <param name="Sh">Hospital services (SH) part of the qualification value.</param>
/// <param name="Sp">Professional services (SP) part of the qualification value.</param>
/// <param name="BonusReference">Half of the SIGTAP value of July 2023, rounded by the norm itself.</param>
/// <param name="SigtapSh">SIGTAP hospital services of July 2023.</param>
/// <param name="SigtapSp">SIGTAP professional services of July 2023.</param>
/// <remarks>Annex I; Art. 3.</remarks>
public sealed record Procedure(
    ProcedureCode Code, string Name, string Specialty, Money Sh, Money Sp, Money BonusReference, Money SigtapSh, Money SigtapSp)
{
    /// <summary>The unit value of qualification, SH + SP.</summary>
    public Money UnitValue => Sh + Sp;

    /// <summary>The whole SIGTAP hospital value of July 2023, SH + SP.</summary>
    public Money Sigtap => SigtapSh + SigtapSp;
}
