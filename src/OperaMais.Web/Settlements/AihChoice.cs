using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Production;

namespace OperaMais.Web.Settlements;

/// <summary>Which AIHs are shown; all of it stands in the address.</summary>
/// <param name="Fate">What became of them; nothing for all.</param>
/// <param name="Month">Their competence; nothing for all.</param>
public sealed record AihChoice(Fate? Fate, Competence? Month)
{
    /// <summary>Reads a choice from an address; what cannot be read counts as nothing said.</summary>
    /// <param name="fate">Parameter <c>destino</c>.</param>
    /// <param name="month">Parameter <c>mes</c>.</param>
    internal static AihChoice Read(string? fate, string? month) =>
        new(AihFateText.Read(fate), Competence.TryRead(month, out var competence) ? competence : null);

    /// <summary>Whether an AIH is shown.</summary>
    internal bool Has(JudgedAih aih) => (Fate is null || aih.Fate == Fate) && (Month is null || aih.Aih.Competence == Month);

    /// <summary>Whether an AIH would be shown with every fate chosen.</summary>
    internal bool HasMonth(JudgedAih aih) => (this with { Fate = null }).Has(aih);

    /// <summary>Whether an AIH would be shown with every competence chosen.</summary>
    internal bool HasFate(JudgedAih aih) => (this with { Month = null }).Has(aih);
}
