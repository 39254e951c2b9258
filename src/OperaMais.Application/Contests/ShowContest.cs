using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Contests;

namespace OperaMais.Application.Contests;

/// <summary>A file that came with a step of a contest, without its bytes.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Step">The number of the step, 1 for the first.</param>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record ContestAttachment(Guid Id, int Step, string Name, string Sha256);

/// <summary>A contest as it stands.</summary>
/// <param name="Id">Which.</param>
/// <param name="Of">The version questioned, and whose.</param>
/// <param name="LatestVersion">The last version of the quadrimester.</param>
/// <param name="Subject">What is questioned.</param>
/// <param name="Stated">What was read of it.</param>
/// <param name="Process">The thread.</param>
/// <param name="Attachments">What came with the steps.</param>
public sealed record ContestView(
    Guid Id,
    ContestedSettlement Of,
    int LatestVersion,
    ContestSubject Subject,
    string Stated,
    ContestProcess Process,
    ImmutableArray<ContestAttachment> Attachments);

/// <summary>Shows a contest.</summary>
/// <param name="database">Where it is.</param>
public sealed class ShowContest(OperaMaisDatabase database)
{
    /// <summary>Shows one.</summary>
    /// <returns>Nothing when there is no such contest.</returns>
    public async Task<ContestView?> RunAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var found = await context.Contests
            .Where(contest => contest.Id == id)
            .Include(contest => contest.Steps)
            .Select(contest => new { Contest = contest, contest.Settlement!.Quadrimester, contest.Settlement.Version })
            .AsNoTracking()
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
            return null;
        var latest = await context.Settlements
            .Where(settlement => settlement.Quadrimester == found.Quadrimester)
            .MaxAsync(settlement => settlement.Version, cancellation);
        // Not the bytes, which may be many.
        var attachments = await context.ContestAttachments
            .Where(attachment => attachment.ContestId == id)
            .OrderBy(attachment => attachment.Number)
            .Select(attachment => new { attachment.Id, attachment.Number, attachment.Name, attachment.Sha256 })
            .ToListAsync(cancellation);
        return new(
            id,
            new(found.Quadrimester, found.Version, found.Contest.Beneficiary),
            latest,
            found.Contest.ToSubject(),
            found.Contest.Stated,
            found.Contest.ToProcess(),
            [.. attachments.Select(file => new ContestAttachment(file.Id, file.Number, file.Name, Convert.ToHexStringLower(file.Sha256)))]);
    }

    /// <summary>A file that came with a contest.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="id">The file.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Its name, what it is, and its bytes; nothing where the contest has no such file.</returns>
    public async Task<(string Name, string MediaType, byte[] Content)?> FindAttachmentAsync(
        Guid contest, Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.ContestAttachments.AsNoTracking()
            .SingleOrDefaultAsync(attachment => attachment.Id == id && attachment.ContestId == contest, cancellation) is { } found
            ? (found.Name, found.MediaType, found.Content)
            : null;
    }
}
