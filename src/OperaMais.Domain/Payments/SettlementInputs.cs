using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Payments;

/// <summary>Everything that a settlement depends on besides the norm.</summary>
/// <param name="Quadrimester">The quadrimester settled.</param>
/// <param name="Baseline">Production of the baseline.</param>
/// <param name="Current">Production of the quadrimester.</param>
/// <param name="RegistrationIsRequired">Whether registrations in SUSfácilMG were imported for the quadrimester.</param>
/// <param name="Pacts">The PPI of the month before the quadrimester, by municipality.</param>
/// <param name="Decisions">Decisions of the Grupo Condutor for the quadrimester, by municipality.</param>
public sealed record SettlementInputs(
    Quadrimester Quadrimester,
    PeriodProduction Baseline,
    PeriodProduction Current,
    bool RegistrationIsRequired,
    ImmutableSortedDictionary<MunicipalityCode, Pact> Pacts,
    ImmutableSortedDictionary<MunicipalityCode, Decision> Decisions)
{
    /// <summary>The acts that change who is a beneficiary in the quadrimester, in the order in which they were recorded.</summary>
    /// <remarks>Art. 2; Art. 4 § 3 and § 6.</remarks>
    public ImmutableArray<RegistryAct> Acts { get; init; } = [];
}
