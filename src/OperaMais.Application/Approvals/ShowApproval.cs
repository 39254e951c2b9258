using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Data;
using OperaMais.Data.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Approvals;

/// <summary>Shows where the versions of a quadrimester stand, what stands in the way of the latest, and what is closed.</summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 4; docs/payments.md.</remarks>
public sealed class ShowApproval(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The approval of a quadrimester.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels.</exception>
    public async Task<ApprovalView> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        var ruleSet = norms.For(quadrimester) ?? throw ApplicationMessages.All.Refuse("settlement.noParcels", quadrimester);
        await using var context = database.CreateContext();
        var versions = await new ApprovalStore(context).AllAsync(quadrimester, cancellation);
        var latest = versions.IsEmpty ? (Guid?)null : versions[^1].Id;
        var facts = await new ApprovalFactsQuery(context, ruleSet, quadrimester).FactsAsync(
            await context.Settlements.AsNoTracking().SingleOrDefaultAsync(settlement => settlement.Id == latest, cancellation), cancellation);
        var months = ruleSet.BaselineCompetences.Concat(quadrimester.Competences).ToList();
        var reopenings = await context.Reopenings
            .Where(reopening => months.Contains(reopening.Competence))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(
            quadrimester,
            [.. versions.Reverse()],
            await JustificationsAsync(context, versions, cancellation),
            ApprovalChecks.Of(ruleSet, quadrimester, facts),
            [
                .. await context.ClosedCompetences
                    .Where(closed => months.Contains(closed.Competence))
                    .OrderBy(closed => closed.Competence)
                    .AsNoTracking()
                    .ToListAsync(cancellation),
            ],
            [.. reopenings.OrderByDescending(reopening => reopening.At).ThenBy(reopening => reopening.Competence)],
            await PaymentAsync(context, ruleSet, quadrimester, cancellation));
    }

    private static async Task<ILookup<Guid, StoredJustification>> JustificationsAsync(
        OperaMaisContext context, ImmutableArray<VersionOnItsWay> versions, CancellationToken cancellation)
    {
        var ids = versions.Select(version => version.Id).ToList();
        var rows = await context.Justifications
            .Where(justification => ids.Contains(justification.SettlementId))
            .AsNoTracking()
            .ToListAsync(cancellation);
        return rows.OrderBy(row => row.Kind).ToLookup(row => row.SettlementId);
    }

    private static async Task<PaymentOutlook> PaymentAsync(
        OperaMaisContext context, RuleSet ruleSet, Quadrimester quadrimester, CancellationToken cancellation)
    {
        var book = await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation);
        var parcels = ruleSet.Schedule.Where(plan => plan.Quadrimester == quadrimester).ToImmutableArray();
        var months = parcels.Select(plan => plan.Month).ToHashSet();
        return new(
            parcels,
            [.. parcels.Where(book.IsReleased)],
            book.Next,
            [
                .. book.History.Everybody.SelectMany(beneficiary => book.CorrectionsOf(beneficiary.Id)
                    .Where(item => months.Contains(item.Corrects!.Parcel))
                    .Select(item => new PendingCorrection(beneficiary, item))),
            ]);
    }
}
