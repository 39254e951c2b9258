using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Map;

/// <summary>What the map shows of a municipality that is a beneficiary or has beneficiaries in it.</summary>
/// <param name="Code">The municipality.</param>
/// <param name="Name">IBGE's name of it.</param>
/// <param name="Beneficiaries">The municipality itself, or the providers that are paid in it.</param>
/// <param name="TermValue">Their published term values.</param>
/// <param name="Financing">Their financing; nothing while the quadrimester was not calculated.</param>
/// <param name="Indicator">A row with the municipality's indicator; nothing while the quadrimester was not calculated.</param>
public sealed record MunicipalFigures(
    MunicipalityCode Code,
    string Name,
    ImmutableArray<BeneficiaryId> Beneficiaries,
    Money TermValue,
    Money? Financing,
    StoredBeneficiarySettlement? Indicator)
{
    /// <summary>How much of the target was reached, in hundredths of a percent rounded down; nothing without target or production.</summary>
    /// <remarks>At least 100 % exactly when the target was met: both compare referenced × 10,000 with target × total.</remarks>
    public long? ReachedOfTarget => Indicator is { Target: > 0 and { } target, Total: > 0 }
        ? Indicator.Referenced * BasisPoints.Whole * BasisPoints.Whole / (target * Indicator.Total)
        : null;

    /// <summary>The figures of every municipality of the programme, by code.</summary>
    /// <param name="ruleSet">The rules, which name the municipalities.</param>
    /// <param name="registry">The beneficiaries of the quadrimester while it was not calculated: a settlement names its own.</param>
    /// <param name="settlement">Its settlement; nothing while it was not calculated.</param>
    public static ImmutableArray<MunicipalFigures> Of(RuleSet ruleSet, BeneficiaryRegistry registry, SettlementView? settlement)
    {
        var names = ruleSet.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var rows = settlement?.Rows.ToLookup(row => row.Beneficiary.Municipality);
        return
        [
            .. (settlement?.Rows.Select(row => row.Beneficiary) ?? registry.All)
                .GroupBy(beneficiary => beneficiary.Municipality)
                .OrderBy(group => group.Key)
                .Select(group => new MunicipalFigures(
                    group.Key,
                    names[group.Key],
                    [.. group.Select(beneficiary => beneficiary.Id)],
                    Sum(group, beneficiary => beneficiary.TermValue),
                    rows is null ? null : Sum(rows[group.Key], row => row.Financing),
                    rows?[group.Key].FirstOrDefault()?.Figures)),
        ];
    }

    /// <summary>Where more is told about it.</summary>
    public string AddressIn(Quadrimester quadrimester) => Beneficiaries.Length == 1
        ? $"/apuracao/{quadrimester}/{Beneficiaries[0]}"
        : $"/apuracao/{quadrimester}?busca={Uri.EscapeDataString(Name)}";

    private static Money Sum<T>(IEnumerable<T> items, Func<T, Money> amount) =>
        items.Sum(amount);
}
