using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Settlements;

/// <summary>What a stored settlement gives one beneficiary.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="Figures">Its figures.</param>
public sealed record SettlementRow(Beneficiary Beneficiary, StoredBeneficiarySettlement Figures)
{
    /// <summary>State financing of what was produced, SH + SP.</summary>
    public Money Financing => Figures.FinancingSh + Figures.FinancingSp;
}

/// <summary>A stored version of a settlement.</summary>
/// <param name="Settlement">The version: who calculated it, when, from what. Its collections are empty; the figures are beside it.</param>
/// <param name="Steps">The steps it took, in order; none while it is a draft.</param>
/// <param name="LatestVersion">The number of the last version of the quadrimester.</param>
/// <param name="VersionInForce">The number of the version that payments go by: the last one approved, or else the last one.</param>
/// <param name="Rows">Every beneficiary of the quadrimester, ordered by identifier.</param>
/// <param name="Unpaid">How many AIHs of the quadrimester are not paid, by reason.</param>
public sealed record SettlementView(
    StoredSettlement Settlement,
    ImmutableArray<SettlementStep> Steps,
    int LatestVersion,
    int VersionInForce,
    ImmutableArray<SettlementRow> Rows,
    ImmutableSortedDictionary<Fate, long> Unpaid)
{
    /// <summary>How far the version has come.</summary>
    public SettlementState State => Steps.IsEmpty ? SettlementState.Draft : Steps[^1].State;
}

/// <summary>Shows a settlement as it was calculated and stored.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
public sealed class ShowSettlement(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>A version of a quadrimester's settlement.</summary>
    /// <param name="quadrimester">The quadrimester.</param>
    /// <param name="version">The version; nothing for the last one.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is no such version.</returns>
    public async Task<SettlementView?> RunAsync(Quadrimester quadrimester, int? version, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var versions = context.Settlements.Where(settlement => settlement.Quadrimester == quadrimester).AsNoTracking();
        var latest = await versions.MaxAsync(settlement => (int?)settlement.Version, cancellation) ?? 0;
        var number = version ?? latest;
        if (await versions.SingleOrDefaultAsync(settlement => settlement.Version == number, cancellation) is not { } wanted)
            return null;
        var approved = await versions
            .Where(settlement => settlement.Steps.Any(step => step.State == SettlementState.Approved))
            .MaxAsync(settlement => (int?)settlement.Version, cancellation);
        var steps = await context.SettlementSteps
            .Where(step => step.SettlementId == wanted.Id)
            .Select(step => new SettlementStep(step.State, step.Author, step.At, step.Note))
            .ToListAsync(cancellation);
        var registry = await RegistryQuery.WithRevokedAsync(
            context, norms.RuleSets.FirstOrDefault(ruleSet => ruleSet.Id == wanted.RuleSet) ?? norms.Current, cancellation);
        var rows = await context.BeneficiarySettlements
            .Where(row => row.SettlementId == wanted.Id)
            .AsNoTracking()
            .ToListAsync(cancellation);
        var unpaid = await context.Set<StoredUnpaid>()
            .Where(row => row.SettlementId == wanted.Id)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return new(
            wanted,
            // Here, not in the database, where states stand as words.
            [.. steps.OrderBy(step => step.State)],
            latest,
            approved ?? latest,
            [.. rows.Select(row => new SettlementRow(registry.Find(row.Beneficiary)!, row)).OrderBy(row => row.Beneficiary.Id)],
            unpaid.ToImmutableSortedDictionary(row => row.Fate, row => row.Count));
    }
}
