using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Approval;

namespace OperaMais.Application.Settlements;

/// <summary>The version of a quadrimester that payments go by.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Version">Its number.</param>
/// <param name="IsApproved">Whether it was approved.</param>
/// <param name="ApprovalNote">What was written to its approval; empty without one.</param>
internal sealed record SettlementInForce(Guid Id, Quadrimester Quadrimester, int Version, bool IsApproved, string ApprovalNote)
{
    /// <summary>For each quadrimester the last approved version, or else the last one.</summary>
    internal static async Task<IReadOnlyList<SettlementInForce>> AllAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        var versions = await context.Settlements
            .Select(settlement => new SettlementInForce(
                settlement.Id,
                settlement.Quadrimester,
                settlement.Version,
                settlement.Steps.Any(step => step.State == SettlementState.Approved),
                settlement.Steps.Where(step => step.State == SettlementState.Approved).Select(step => step.Note).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);
        return
        [
            .. versions
                .GroupBy(version => version.Quadrimester)
                .Select(group => group.OrderBy(version => version.IsApproved).ThenBy(version => version.Version).Last()),
        ];
    }
}
