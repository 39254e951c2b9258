using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Reports;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Reports;

/// <summary>A report that was issued, without the paper.</summary>
/// <param name="Code">Its verification code.</param>
/// <param name="IssuedAt">When it was issued (UTC).</param>
/// <param name="Author">Who issued it.</param>
/// <param name="SettlementVersion">The version of the settlement it rests on, if it rests on one.</param>
public sealed record IssuedReport(string Code, DateTime IssuedAt, string Author, int? SettlementVersion);

/// <summary>Finds reports that were issued.</summary>
/// <param name="database">Where they are kept.</param>
public sealed class ListReports(OperaMaisDatabase database)
{
    /// <summary>Those on one subject, the latest first.</summary>
    public async Task<ImmutableArray<IssuedReport>> RunAsync(string kind, string subject, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return
        [
            .. await context.Reports
                .Where(row => row.Kind == kind && row.Subject == subject)
                .OrderByDescending(row => row.IssuedAt)
                .Select(row => new IssuedReport(row.Code, row.IssuedAt, row.Author, row.SettlementVersion))
                .ToListAsync(cancellation),
        ];
    }

    /// <summary>The latest on a subject and a version of its settlement, with the paper.</summary>
    /// <returns>Nothing when none was issued.</returns>
    public async Task<StoredReport?> LatestAsync(string kind, string subject, int? settlementVersion, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Reports
            .Where(row => row.Kind == kind && row.Subject == subject && row.SettlementVersion == settlementVersion)
            .OrderByDescending(row => row.IssuedAt)
            .AsNoTracking()
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>One, with the paper.</summary>
    /// <returns>Nothing when no report has the code.</returns>
    public async Task<StoredReport?> FindAsync(VerificationCode code, CancellationToken cancellation = default)
    {
        var wanted = code.ToString();
        await using var context = database.CreateContext();
        return await context.Reports.AsNoTracking().SingleOrDefaultAsync(row => row.Code == wanted, cancellation);
    }
}
