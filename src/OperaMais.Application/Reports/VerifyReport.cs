using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Reports;

/// <summary>What anybody who holds a report may know of it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Recipient">For whom it is.</param>
/// <param name="Total">The amount it is about, if it is about one.</param>
/// <param name="IssuedAt">When it was issued (UTC).</param>
/// <param name="IsCurrent">Whether nothing took its place: neither a later report on the same subject nor a later version of its settlement, nor a later step of a contest, which its annex would show.</param>
public sealed record VerifiedReport(string Title, string Recipient, Money? Total, DateTime IssuedAt, bool IsCurrent);

/// <summary>Tells whether a paper is genuine, and whether it still stands.</summary>
/// <param name="database">Where reports are kept.</param>
public sealed class VerifyReport(OperaMaisDatabase database)
{
    /// <summary>Looks a code up.</summary>
    /// <returns>Nothing when no report has it.</returns>
    public async Task<VerifiedReport?> RunAsync(VerificationCode code, CancellationToken cancellation = default)
    {
        var wanted = code.ToString();
        await using var context = database.CreateContext();
        // Not the paper itself, which may be large.
        var report = await context.Reports
            .Where(row => row.Code == wanted)
            .Select(row => new { row.Title, row.Recipient, row.Total, row.IssuedAt })
            .SingleOrDefaultAsync(cancellation);
        return report is null
            ? null
            : new(report.Title, report.Recipient, report.Total, report.IssuedAt, (await StandingAsync(context, [wanted], cancellation)).Count > 0);
    }

    /// <summary>Which of some papers still stand.</summary>
    /// <param name="codes">Their verification codes.</param>
    /// <param name="cancellation">Stops looking.</param>
    public async Task<FrozenSet<string>> StandingAsync(IReadOnlyCollection<string> codes, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await StandingAsync(context, codes, cancellation);
    }

    private static async Task<FrozenSet<string>> StandingAsync(
        OperaMaisContext context, IReadOnlyCollection<string> codes, CancellationToken cancellation)
    {
        var versions = (await SettlementInForce.AllAsync(context, cancellation))
            .ToDictionary(settlement => settlement.Quadrimester, settlement => settlement.Version);
        var latest = await context.Reports
            .Where(row => codes.Contains(row.Code))
            .Where(row => !context.Reports.Any(
                later => later.Kind == row.Kind && later.Subject == row.Subject && later.IssuedAt > row.IssuedAt))
            .Select(row => new { row.Code, row.Subject, row.IssuedAt, row.Quadrimester, row.SettlementVersion })
            .ToListAsync(cancellation);
        var threads = await LastStepsAsync(context, cancellation);
        return latest
            .Where(row => row.Quadrimester is not { } quadrimester
                || !versions.TryGetValue(quadrimester, out var version)
                || (version == row.SettlementVersion && !IsContestedSince(row.Subject, quadrimester, version, row.IssuedAt)))
            .Select(row => row.Code)
            .ToFrozenSet();

        bool IsContestedSince(string subject, Quadrimester quadrimester, int version, DateTime issuedAt) =>
            BeneficiaryId.TryRead(subject.Split('/')[^1], out var beneficiary)
            && threads.TryGetValue((quadrimester, version, beneficiary), out var last)
            && last > issuedAt;
    }

    // Threads are few; papers of a batch are hundreds.
    private static async Task<Dictionary<(Quadrimester Quadrimester, int Version, BeneficiaryId Beneficiary), DateTime>> LastStepsAsync(
        OperaMaisContext context, CancellationToken cancellation)
    {
        var steps = await (
            from step in context.ContestSteps
            join contest in context.Contests on step.ContestId equals contest.Id
            select new { contest.Settlement!.Quadrimester, contest.Settlement.Version, contest.Beneficiary, step.At }).ToListAsync(cancellation);
        return steps
            .GroupBy(step => (step.Quadrimester, step.Version, step.Beneficiary))
            .ToDictionary(thread => thread.Key, thread => thread.Max(step => step.At));
    }
}
