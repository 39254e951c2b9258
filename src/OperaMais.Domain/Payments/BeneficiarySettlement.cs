using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Payments;

/// <summary>What a quadrimester gives one beneficiary.</summary>
/// <param name="Beneficiary">Who is paid.</param>
/// <param name="Production">What it is paid for.</param>
/// <param name="Anticipation">What was anticipated for the quadrimester.</param>
/// <param name="Indicator">Its municipality's indicator.</param>
/// <remarks>Annex VII.</remarks>
public sealed record BeneficiarySettlement(
    Beneficiary Beneficiary, BeneficiaryProduction Production, Anticipation Anticipation, MunicipalIndicator Indicator)
{
    /// <summary>Production against anticipation.</summary>
    public Adjustment Adjustment => new(Production.Financing, Anticipation.Amount);

    /// <summary>The bonus.</summary>
    public Bonus Bonus => new(Production.BonusReference, Indicator.Status);
}
