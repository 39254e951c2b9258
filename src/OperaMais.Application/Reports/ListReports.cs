using System.Collections.Immutable;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
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
/// <param name="Subject">What it is about.</param>
/// <param name="Recipient">For whom it is.</param>
/// <param name="DataSha256">SHA-256 of the data it shows, in hexadecimal digits.</param>
public sealed record IssuedReport(
    string Code, DateTime IssuedAt, string Author, int? SettlementVersion, string Subject, string Recipient, string DataSha256)
{
    // A tree, not a method: the database is asked for these columns only, and never for the paper.
    internal static Expression<Func<StoredReport, IssuedReport>> Selector { get; } =
        row => new(row.Code, row.IssuedAt, row.Author, row.SettlementVersion, row.Subject, row.Recipient, row.DataSha256);
}

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
                .Select(IssuedReport.Selector)
                .ToListAsync(cancellation),
        ];
    }

    /// <summary>The latest on a subject.</summary>
    /// <returns>Nothing when none was issued.</returns>
    public async Task<IssuedReport?> LatestAsync(string kind, string subject, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Reports
            .Where(row => row.Kind == kind && row.Subject == subject)
            .OrderByDescending(row => row.IssuedAt)
            .Select(IssuedReport.Selector)
            .FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Those of some codes, in that order.</summary>
    public async Task<ImmutableArray<IssuedReport>> WithCodesAsync(ImmutableArray<string> codes, CancellationToken cancellation = default)
    {
        string[] wanted = [.. codes];
        await using var context = database.CreateContext();
        var found = await context.Reports
            .Where(row => wanted.Contains(row.Code))
            .Select(IssuedReport.Selector)
            .ToDictionaryAsync(row => row.Code, cancellation);
        return [.. codes.Select(code => found[code])];
    }

    /// <summary>The same with their papers, of which only one at a time is in memory.</summary>
    public async IAsyncEnumerable<StoredReport> PapersAsync(
        ImmutableArray<string> codes, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        foreach (var code in codes)
        {
            await using var context = database.CreateContext();
            yield return await context.Reports.AsNoTracking().SingleAsync(row => row.Code == code, cancellation);
        }
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
