using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Reports;

/// <summary>What anybody who holds a report may know of it.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Recipient">For whom it is.</param>
/// <param name="Total">The amount it is about, if it is about one.</param>
/// <param name="IssuedAt">When it was issued (UTC).</param>
/// <param name="IsCurrent">Whether nothing took its place: neither a later report on the same subject nor a later version of its settlement.</param>
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
            .Select(row => new { row.Title, row.Recipient, row.Total, row.IssuedAt, row.Kind, row.Subject, row.Quadrimester, row.SettlementVersion })
            .SingleOrDefaultAsync(cancellation);
        if (report is null)
            return null;
        var isReplaced = await context.Reports.AnyAsync(
            row => row.Kind == report.Kind && row.Subject == report.Subject && row.IssuedAt > report.IssuedAt, cancellation);
        var isOutdated = report.Quadrimester is { } quadrimester
            && (await SettlementInForce.AllAsync(context, cancellation)).Any(
                settlement => settlement.Quadrimester == quadrimester && settlement.Version != report.SettlementVersion);
        return new(report.Title, report.Recipient, report.Total, report.IssuedAt, !isReplaced && !isOutdated);
    }
}
