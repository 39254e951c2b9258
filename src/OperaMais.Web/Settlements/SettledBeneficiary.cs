using System.Collections.Immutable;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Web.Settlements;

/// <summary>Everything that the page of one beneficiary in one quadrimester shows.</summary>
/// <param name="Overview">The version it belongs to.</param>
/// <param name="Row">Its row there.</param>
/// <param name="Aihs">Its AIHs, judged by what is held now.</param>
/// <param name="HasChanged">Whether something imported since the version could have changed which AIHs are paid.</param>
/// <param name="Parcels">Its parcels, in order.</param>
public sealed record SettledBeneficiary(
    SettlementOverview Overview, OverviewRow Row, ImmutableArray<JudgedAih> Aihs, bool HasChanged, ImmutableArray<Parcel> Parcels)
{
    /// <summary>What is behind its figures.</summary>
    public BeneficiarySettlement Calculation => Overview.Recalculated.Beneficiaries[Row.Row.Beneficiary.Id];
}
