using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Progress;

/// <summary>What was done in a month by everybody.</summary>
/// <param name="Month">The competence.</param>
/// <param name="IsBaseline">Whether it belongs to the baseline.</param>
/// <param name="IsHeld">Whether its production is held or was declared empty.</param>
/// <param name="Production">Whose it is.</param>
public sealed record MonthProgress(Competence Month, bool IsBaseline, bool IsHeld, AttributedProduction Production);

/// <summary>How far a quadrimester has come with what is held of it, whether or not it was settled.</summary>
/// <param name="RuleSet">The rules.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Registry">Its beneficiaries.</param>
/// <param name="Months">The months of the baseline and of the quadrimester, in order.</param>
/// <param name="Pacts">The PPI of the month before, by municipality.</param>
/// <param name="Decisions">Decisions of the Grupo Condutor, by municipality.</param>
public sealed record QuadrimesterProgress(
    RuleSet RuleSet,
    Quadrimester Quadrimester,
    BeneficiaryRegistry Registry,
    ImmutableArray<MonthProgress> Months,
    ImmutableSortedDictionary<MunicipalityCode, Pact> Pacts,
    ImmutableSortedDictionary<MunicipalityCode, Decision> Decisions)
{
    /// <summary>One beneficiary's.</summary>
    /// <returns>Nothing of who is none in the quadrimester.</returns>
    public BeneficiaryProgress? Of(BeneficiaryId id) => Registry.Find(id) is not { } beneficiary ? null : new(
        RuleSet,
        Quadrimester,
        beneficiary,
        [
            .. Months.Select(month => new BeneficiaryMonth(
                month.Month, month.IsBaseline, month.IsHeld, month.Production.Of(id), month.Production.In(beneficiary.Municipality))),
        ],
        RuleSet.TargetBasisOf(Quadrimester, beneficiary.Municipality, Pacts),
        Decisions.GetValueOrDefault(beneficiary.Municipality));
}
