using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;

namespace OperaMais.Application.Approvals;

/// <summary>The ways of settlements in the database.</summary>
internal sealed class ApprovalStore(OperaMaisContext context)
{
    /// <summary>The ways of every version of a quadrimester, in their order.</summary>
    internal async Task<ImmutableArray<VersionOnItsWay>> AllAsync(Quadrimester quadrimester, CancellationToken cancellation)
    {
        var versions = await context.Settlements
            .Where(settlement => settlement.Quadrimester == quadrimester)
            .OrderBy(settlement => settlement.Version)
            .Select(settlement => new
            {
                settlement.Id,
                settlement.Version,
                settlement.CalculatedAt,
                settlement.IsIncomplete,
                settlement.Author,
                Steps = settlement.Steps.ToList(),
            })
            .AsNoTracking()
            .ToListAsync(cancellation);
        var approved = versions
            .Where(entry => entry.Steps.Exists(step => step.State == SettlementState.Approved))
            .Max(entry => (int?)entry.Version);
        ImmutableArray<string> calculators = [.. versions.Select(entry => entry.Author).Distinct(StringComparer.OrdinalIgnoreCase)];
        return
        [
            .. versions.Select(entry => new VersionOnItsWay(
                entry.Id,
                entry.CalculatedAt,
                entry.Author,
                new(
                    quadrimester,
                    entry.Version,
                    entry.IsIncomplete,
                    approved,
                    calculators,
                    [.. entry.Steps.OrderBy(step => step.State).Select(step => new SettlementStep(step.State, step.Author, step.At, step.Note))]))),
        ];
    }

    /// <summary>The way of a version.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="version">The version; nothing for the last one.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">There is no such version.</exception>
    internal async Task<(Guid Id, ApprovalProcess Process)> FindAsync(
        Quadrimester quadrimester, int? version, CancellationToken cancellation)
    {
        var versions = await AllAsync(quadrimester, cancellation);
        if (versions.IsEmpty)
            throw ApplicationMessages.All.Refuse("settlement.notCalculated", quadrimester);
        var wanted = version is null ? versions[^1] : versions.FirstOrDefault(entry => entry.Process.Version == version)
            ?? throw ApplicationMessages.All.Refuse("settlement.noVersion", quadrimester, version, versions[^1].Process.Version);
        return (wanted.Id, wanted.Process);
    }

    /// <summary>Keeps the last step of a way.</summary>
    internal void Add(Guid settlement, ApprovalProcess process, LedgerHash figures = default)
    {
        var step = process.Steps[^1];
        context.SettlementSteps.Add(new()
        {
            SettlementId = settlement,
            State = step.State,
            Author = step.Author,
            At = step.At,
            Note = step.Note,
            FiguresHash = figures,
        });
    }

    /// <summary>Keeps why a settlement is approved although something is open: one justification for each thing that was looked at.</summary>
    internal void Add(
        Guid settlement, ImmutableArray<ApprovalCheck> checks, IReadOnlyDictionary<ApprovalCheckKind, string> justifications) =>
        context.Justifications.AddRange(checks
            .Where(check => check.IsBlocker)
            .GroupBy(check => check.Kind)
            .Select(group => new StoredJustification
            {
                SettlementId = settlement,
                Kind = group.Key,
                Count = group.Sum(check => check.Count),
                Text = justifications[group.Key],
            }));

    /// <summary>Makes competences refuse every change.</summary>
    internal async Task CloseAsync(IEnumerable<Competence> competences, string reason, CancellationToken cancellation)
    {
        var closed = await context.ClosedCompetences.Select(entry => entry.Competence).ToListAsync(cancellation);
        context.ClosedCompetences.AddRange(
            competences.Except(closed).Select(competence => new ClosedCompetence { Competence = competence, Reason = reason }));
    }
}
