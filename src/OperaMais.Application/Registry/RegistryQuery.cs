using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Data;
using OperaMais.Data.Beneficiaries;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Registry;

/// <summary>The acts on who is a beneficiary, as they were recorded.</summary>
/// <param name="All">Every act, in order.</param>
/// <param name="InForce">Those of them that change something: none revoked, no revocations.</param>
/// <param name="History">Who is a beneficiary when.</param>
internal sealed record RegistryActs(
    IReadOnlyList<StoredRegistryAct> All, IReadOnlyList<StoredRegistryAct> InForce, RegistryHistory History)
{
    /// <summary>The last act by which somebody became a beneficiary or is one no longer.</summary>
    internal StoredRegistryAct? LastOn(BeneficiaryId beneficiary) => InForce.LastOrDefault(act => act.Beneficiary == beneficiary);

    /// <summary>A later act in force about somebody whom an act is about too.</summary>
    internal StoredRegistryAct? LaterOn(StoredRegistryAct act) =>
        InForce.FirstOrDefault(later => later.Number > act.Number && PlacesOf(later).Intersect(PlacesOf(act)).Any());

    /// <summary>The record of the act that comes next.</summary>
    internal StoredRegistryAct Next(RegistryAct act, AccountBook book, string author, TimeProvider time) =>
        StoredRegistryAct.Of(All.Count + 1, book.Batches.Count, act, author, time.GetUtcNow().UtcDateTime);

    /// <summary>The record of a revocation that comes next.</summary>
    internal StoredRegistryAct NextRevocation(StoredRegistryAct act, string document, AccountBook book, string author, TimeProvider time)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return new()
        {
            Number = All.Count + 1,
            Kind = RegistryActKind.Revocation,
            Beneficiary = act.Beneficiary,
            Date = now.ToDay(),
            Document = document,
            Revokes = act.Number,
            Batches = book.Batches.Count,
            Author = author,
            At = now,
        };
    }

    private static BeneficiaryId[] PlacesOf(StoredRegistryAct act) => act.Kind == RegistryActKind.Takeover
        ? [act.Beneficiary, BeneficiaryId.Of(act.Municipality!.Value)]
        : [act.Beneficiary];
}

/// <summary>Asks who is a beneficiary when.</summary>
internal static class RegistryQuery
{
    /// <summary>The acts.</summary>
    internal static async Task<RegistryActs> LoadAsync(OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation)
    {
        var all = await context.RegistryActs.OrderBy(act => act.Number).AsNoTracking().ToListAsync(cancellation);
        var revoked = all.Select(act => act.Revokes).ToHashSet();
        var inForce = all.FindAll(act => act.Kind != RegistryActKind.Revocation && !revoked.Contains(act.Number));
        return new(all, inForce, ruleSet.HistoryOf([.. inForce.Select(act => act.ToAct())]));
    }

    /// <summary>The norm's list with the acts in force.</summary>
    internal static async Task<RegistryHistory> HistoryAsync(OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation) =>
        (await LoadAsync(context, ruleSet, cancellation)).History;

    /// <summary>The same with the acts revoked since, for names: what was calculated with one of those is kept.</summary>
    internal static async Task<RegistryHistory> WithRevokedAsync(OperaMaisContext context, RuleSet ruleSet, CancellationToken cancellation) =>
        ruleSet.HistoryOf(
        [
            .. (await LoadAsync(context, ruleSet, cancellation)).All
                .Where(act => act.Kind != RegistryActKind.Revocation)
                .Select(act => act.ToAct()),
        ]);
}
