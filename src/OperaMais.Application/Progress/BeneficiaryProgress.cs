using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Simulations;

namespace OperaMais.Application.Progress;

/// <summary>What was done in a month.</summary>
/// <param name="Month">The competence.</param>
/// <param name="IsBaseline">Whether it belongs to the baseline.</param>
/// <param name="IsHeld">Whether its production is held or was declared empty.</param>
/// <param name="Paid">What the beneficiary is paid for.</param>
/// <param name="Municipality">What was done in its municipality, whoever is paid.</param>
public sealed record BeneficiaryMonth(
    Competence Month, bool IsBaseline, bool IsHeld, BeneficiaryProduction Paid, MunicipalProduction Municipality);

/// <summary>How far a beneficiary has come in a quadrimester.</summary>
/// <param name="RuleSet">The rules.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Beneficiary">Who.</param>
/// <param name="Months">The months of the baseline and of the quadrimester, in order.</param>
/// <param name="Basis">Where the target comes from.</param>
/// <param name="Decision">The decision of the Grupo Condutor, if there is one.</param>
/// <remarks>Annex VII.</remarks>
public sealed record BeneficiaryProgress(
    RuleSet RuleSet,
    Quadrimester Quadrimester,
    Beneficiary Beneficiary,
    ImmutableArray<BeneficiaryMonth> Months,
    TargetBasis Basis,
    Decision? Decision)
{
    /// <summary>The months of the quadrimester.</summary>
    public IEnumerable<BeneficiaryMonth> Current => Months.Where(month => !month.IsBaseline);

    /// <summary>What it is paid for so far.</summary>
    public BeneficiaryProduction Done { get; } = Sum(Months.Where(month => !month.IsBaseline));

    /// <summary>What was anticipated; nothing while a month of the baseline is missing.</summary>
    public Anticipation? Anticipation { get; } = Months.Where(month => month.IsBaseline).All(month => month.IsHeld)
        ? RuleSet.AnticipationOf(Sum(Months.Where(month => month.IsBaseline)))
        : null;

    /// <summary>The indicator with what is known.</summary>
    public MunicipalIndicator Indicator => IndicatorUpTo(Quadrimester.Last);

    /// <summary>How far the target is; nothing where there is none.</summary>
    public TargetDistance? Distance => Basis.Target is { } target ? new(Indicator.Production, target) : null;

    /// <summary>The months of the quadrimester whose production is not held.</summary>
    public IEnumerable<Competence> Missing => Current.Where(month => !month.IsHeld).Select(month => month.Month);

    /// <summary>What a simulation starts from; nothing while a month of the baseline is missing.</summary>
    public SimulationBasis? SimulationBasis => Anticipation is null ? null : new(
        Done,
        Anticipation,
        Indicator,
        Months.Where(month => month.IsBaseline).Aggregate(default(MunicipalProduction), (sum, month) => sum + month.Municipality),
        Months.Count(month => month.IsBaseline),
        Missing.Count());

    /// <summary>The indicator with the production up to a month of the quadrimester.</summary>
    public MunicipalIndicator IndicatorUpTo(Competence last) => new(
        Beneficiary.Municipality,
        Current.Where(month => month.Month.CompareTo(last) <= 0).Aggregate(default(MunicipalProduction), (sum, month) => sum + month.Municipality),
        Basis,
        Decision);

    private static BeneficiaryProduction Sum(IEnumerable<BeneficiaryMonth> months) => new(months.SelectMany(month => month.Paid.Lines));
}
