using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Simulations;

/// <summary>What is known of a beneficiary's quadrimester when somebody simulates it.</summary>
/// <param name="Done">What it is paid for so far.</param>
/// <param name="Anticipation">What was anticipated, and the baseline behind it.</param>
/// <param name="Indicator">Its municipality's indicator so far.</param>
/// <param name="BaselineMunicipality">What was done in the municipality in the baseline, whoever is paid.</param>
/// <param name="BaselineMonths">How many months the baseline has (12).</param>
/// <param name="MonthsLeft">How many months of the quadrimester are not known yet; 0 to 4.</param>
public sealed record SimulationBasis(
    BeneficiaryProduction Done,
    Anticipation Anticipation,
    MunicipalIndicator Indicator,
    MunicipalProduction BaselineMunicipality,
    int BaselineMonths,
    int MonthsLeft);
