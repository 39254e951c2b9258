using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;

namespace OperaMais.Application.Ledgers;

/// <summary>Asks whether approved versions still say what was approved, and whether what was released of them is in the ledger.</summary>
internal static class SettlementAudit
{
    internal static async Task<LedgerFault?> FirstFaultAsync(
        OperaMaisContext context, IReadOnlyList<LedgerBatch> batches, CancellationToken cancellation)
    {
        var approved = await context.Settlements
            .Where(settlement => settlement.Steps.Any(step => step.State == SettlementState.Approved))
            .OrderBy(settlement => settlement.Quadrimester)
            .ThenBy(settlement => settlement.Version)
            .Select(settlement => new { settlement.Quadrimester, settlement.Version, settlement.Inputs, settlement.InputsSha256, Steps = settlement.Steps.ToList(), Rows = settlement.Beneficiaries.ToList() })
            .AsNoTracking()
            .ToListAsync(cancellation);
        foreach (var settlement in approved)
        {
            var step = settlement.Steps.Single(step => step.State == SettlementState.Approved);
            if (!InputsDocument.HashOf(InputsDocument.Decompress(settlement.Inputs)).AsSpan().SequenceEqual(settlement.InputsSha256)
                || step.FiguresHash != SettlementFigures.HashOf(settlement.InputsSha256, settlement.Rows))
                return Fault("ledger.settlement", settlement.Quadrimester, settlement.Version);
            if (settlement.Steps.Find(step => step.State == SettlementState.Released) is { } released && batches.All(batch => batch.At != released.At))
                return Fault("ledger.releaseMissing", settlement.Quadrimester, settlement.Version);
        }
        return null;
    }

    private static LedgerFault Fault(string code, params object?[] places) =>
        new(code, ApplicationMessages.All.Text(code, places), null, null, 0);
}
