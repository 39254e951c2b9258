using System.Globalization;
using OperaMais.Domain.Production;

namespace OperaMais.Testing.Scenarios.Naive;

/// <summary>One row of production as the extract writes it, amounts in reais.</summary>
internal sealed record NaiveAih(
    string Number,
    string Month,
    string Cnes,
    string Place,
    string Residence,
    string Character,
    string Single,
    string Procedure,
    string FirstAct,
    decimal FederalSh,
    decimal FederalSp)
{
    internal static NaiveAih From(Hospitalization aih) => new(
        aih.Number.ToString(),
        aih.Competence.ToString(),
        aih.Profile.Establishment.ToString(),
        aih.Profile.PlaceOfSurgery.ToString(),
        aih.Residence.ToString(),
        ((int)aih.Profile.Character).ToString("00", CultureInfo.InvariantCulture),
        aih.Profile.IsSingle ? "1" : "0",
        aih.Profile.Procedure.ToString(),
        aih.Profile.FirstAct?.ToString() ?? "",
        aih.Profile.FederalSh.Centavos / 100m,
        aih.Profile.FederalSp.Centavos / 100m);

    /// <summary>Whether it is worth its first act.</summary>
    internal bool IsComposite => NaiveNorm.Composites.Contains(Procedure);

    /// <summary>Annex VI, seen alone: the reason why it does not count, or nothing.</summary>
    internal string? ReasonAlone()
    {
        if (Character != "01")
            return "notElective";
        if (Single != "1")
            return "repeatedAih";
        if (!NaiveNorm.Procedures.ContainsKey(Procedure))
            return "notInCatalogue";
        if (!IsComposite)
            return null;
        if (FirstAct == "")
            return "firstActUnknown";
        return NaiveNorm.Composites.Contains(FirstAct) || !NaiveNorm.Procedures.ContainsKey(FirstAct) ? "firstActNotInCatalogue" : null;
    }

    /// <summary>The beneficiary it belongs to: Annex II by CNES, else Annex III by municipality, else nobody.</summary>
    internal string? Owner()
    {
        if (NaiveNorm.BeneficiaryIds.Contains(Cnes))
            return Cnes;
        return NaiveNorm.BeneficiaryIds.Contains(Place) ? Place : null;
    }

    /// <summary>Annex I, Annex VI (multiple surgeries) and Art. 1 § 4 (deduction).</summary>
    internal (decimal Sh, decimal Sp, decimal Bonus) Worth()
    {
        var procedure = NaiveNorm.Procedures[IsComposite ? FirstAct : Procedure];
        var sh = procedure.Sh - FederalSh;
        var sp = procedure.Sp + (IsComposite ? procedure.Sigtap : 0) - FederalSp;
        if (sh < 0)
            (sh, sp) = (0, sp + sh);
        if (sp < 0)
            (sh, sp) = (sh + sp, 0);
        return (Math.Max(sh, 0), Math.Max(sp, 0), procedure.Bonus);
    }

    /// <summary>The rows in the order that decides which of several with one number counts: column by column, as text.</summary>
    internal static IEnumerable<NaiveAih> InOrder(IEnumerable<NaiveAih> rows) => rows
        .OrderBy(row => row.Month, StringComparer.Ordinal)
        .ThenBy(row => row.Cnes, StringComparer.Ordinal)
        .ThenBy(row => row.Place, StringComparer.Ordinal)
        .ThenBy(row => row.Residence, StringComparer.Ordinal)
        .ThenBy(row => row.Character, StringComparer.Ordinal)
        .ThenBy(row => row.Single, StringComparer.Ordinal)
        .ThenBy(row => row.Procedure, StringComparer.Ordinal)
        .ThenBy(row => row.FirstAct, StringComparer.Ordinal)
        .ThenBy(row => row.FederalSh.ToString("0.00", CultureInfo.InvariantCulture), StringComparer.Ordinal)
        .ThenBy(row => row.FederalSp.ToString("0.00", CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
