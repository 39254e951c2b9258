using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Documents;

/// <summary>What a settlement gives one beneficiary, for programs.</summary>
/// <param name="Id">Six-digit IBGE code of a municipality, CNES of a provider.</param>
/// <param name="Kind">Municipality or provider.</param>
/// <param name="Name">The norm's name of it.</param>
/// <param name="Municipality">The municipality whose indicator counts, six-digit IBGE code.</param>
/// <param name="Procedures">Paid AIHs.</param>
/// <param name="Financing">State financing, SH + SP.</param>
/// <param name="FinancingSh">Of hospital services.</param>
/// <param name="FinancingSp">Of professional services.</param>
/// <param name="Anticipation">What was anticipated, gross.</param>
/// <param name="Adjustment">Financing less anticipation.</param>
/// <param name="Indicator">The municipality's indicator.</param>
/// <param name="BonusReference">Sum of the bonus references of the paid AIHs.</param>
/// <param name="Bonus">The bonus.</param>
public sealed record SettledDocument(
    string Id,
    BeneficiaryKind Kind,
    string Name,
    string Municipality,
    long Procedures,
    Money Financing,
    Money FinancingSh,
    Money FinancingSp,
    Money Anticipation,
    Money Adjustment,
    IndicatorDocument Indicator,
    Money BonusReference,
    Money Bonus)
{
    internal static SettledDocument Of(BeneficiarySettlement settled) => new(
        settled.Beneficiary.Id.ToString(),
        settled.Beneficiary.Id.Kind,
        settled.Beneficiary.Name,
        settled.Beneficiary.Municipality.ToString(),
        settled.Production.Quantity,
        settled.Production.Financing,
        settled.Production.Sh,
        settled.Production.Sp,
        settled.Anticipation.Amount,
        settled.Adjustment.Amount,
        new(
            settled.Indicator.Production.Referenced,
            settled.Indicator.Production.Total,
            settled.Indicator.Achieved?.Value,
            settled.Indicator.Basis.Target?.Value,
            settled.Indicator.Status),
        settled.Bonus.Reference,
        settled.Bonus.Amount);

    internal static SettledDocument Of(SettlementRow row) => new(
        row.Beneficiary.Id.ToString(),
        row.Beneficiary.Id.Kind,
        row.Beneficiary.Name,
        row.Beneficiary.Municipality.ToString(),
        row.Figures.Procedures,
        row.Financing,
        row.Figures.FinancingSh,
        row.Figures.FinancingSp,
        row.Figures.Anticipation,
        row.Figures.Adjustment,
        new(row.Figures.Referenced, row.Figures.Total, row.Figures.Achieved, row.Figures.Target, row.Figures.Status),
        row.Figures.BonusReference,
        row.Figures.Bonus);
}

/// <summary>A municipality's indicator, for programs.</summary>
/// <param name="Referenced">Referenced AIHs of the municipality.</param>
/// <param name="Total">All AIHs of the municipality.</param>
/// <param name="AchievedBp">Share reached, hundredths of a percent, rounded down; nothing without production.</param>
/// <param name="TargetBp">Target, hundredths of a percent; nothing where there is none.</param>
/// <param name="Status">The judgement.</param>
public sealed record IndicatorDocument(long Referenced, long Total, int? AchievedBp, int? TargetBp, IndicatorStatus Status);
