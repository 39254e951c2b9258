using System.Collections.Immutable;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Approval;

/// <summary>An approval that something stands in the way of.</summary>
/// <param name="process">What was to be approved.</param>
/// <param name="blockers">Everything that stands in the way.</param>
public sealed class BlockedApprovalException(ApprovalProcess process, ImmutableArray<ApprovalCheck> blockers) : RefusedException(
    "approval.blocked", DomainMessages.All.Text("approval.blocked", process.Version, process.Quadrimester, blockers.Length))
{
    /// <summary>Everything that stands in the way.</summary>
    public ImmutableArray<ApprovalCheck> Blockers { get; } = blockers;
}
