using System.Collections.Immutable;
using OperaMais.Data.Imports;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Schedule;

namespace OperaMais.Application.Approvals;

/// <summary>A version of a settlement, and how far it has come.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="CalculatedAt">When it was calculated (UTC).</param>
/// <param name="Calculator">Who calculated it.</param>
/// <param name="Process">Its way.</param>
public sealed record VersionOnItsWay(Guid Id, DateTime CalculatedAt, string Calculator, ApprovalProcess Process);

/// <summary>What the next parcel would bring an account because of what was approved after a release.</summary>
/// <param name="Beneficiary">Whose account.</param>
/// <param name="Item">The correction.</param>
public sealed record PendingCorrection(Beneficiary Beneficiary, LedgerItem Item);

/// <summary>How a quadrimester is paid.</summary>
/// <param name="Parcels">Its parcels: the anticipation, and adjustment and bonus.</param>
/// <param name="Released">Those of them that were released.</param>
/// <param name="Next">The next parcel of the schedule to be released, whatever quadrimester it pays; nothing after the last.</param>
/// <param name="Corrections">What that one would bring to correct the released ones, by what is approved now.</param>
public sealed record PaymentOutlook(
    ImmutableArray<PlannedParcel> Parcels,
    ImmutableArray<PlannedParcel> Released,
    PlannedParcel? Next,
    ImmutableArray<PendingCorrection> Corrections);

/// <summary>Everything about the approval of a quadrimester.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Versions">Its versions, the latest first.</param>
/// <param name="Justifications">Why versions were approved although something was open, by version.</param>
/// <param name="Checks">What stands in the way of approving the latest version, and what does not.</param>
/// <param name="Closed">The closed competences among those it rests on, in order.</param>
/// <param name="Reopenings">How competences it rests on were opened again, the latest first.</param>
/// <param name="Payment">How it is paid.</param>
public sealed record ApprovalView(
    Quadrimester Quadrimester,
    ImmutableArray<VersionOnItsWay> Versions,
    ILookup<Guid, StoredJustification> Justifications,
    ImmutableArray<ApprovalCheck> Checks,
    ImmutableArray<ClosedCompetence> Closed,
    ImmutableArray<Reopening> Reopenings,
    PaymentOutlook Payment)
{
    /// <summary>The latest version; nothing while there is none.</summary>
    public VersionOnItsWay? Latest => Versions.FirstOrDefault();

    /// <summary>The version that payments go by: the last one approved; nothing before the first approval.</summary>
    public VersionOnItsWay? Approved => Versions.FirstOrDefault(version => version.Process.State >= SettlementState.Approved);
}
