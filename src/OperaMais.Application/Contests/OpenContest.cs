using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Notices;
using OperaMais.Data;
using OperaMais.Data.Contests;
using OperaMais.Data.Storage;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>A municipality questions a figure of its settlement, or an AIH that did not count there.</summary>
/// <param name="database">Where the settlement is.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
public sealed class OpenContest(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Opens a contest.</summary>
    /// <param name="of">The version questioned.</param>
    /// <param name="subject">What of it.</param>
    /// <param name="writing">Why; obligatory.</param>
    /// <param name="author">A manager of the municipality.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <returns>What identifies it.</returns>
    /// <exception cref="RefusedException">
    /// No text or one too long; the version says nothing of the subject; or the same was questioned of it before and not withdrawn.
    /// </exception>
    public async Task<Guid> RunAsync(
        ContestedSettlement of, ContestSubject subject, ContestWriting writing, string author, CancellationToken cancellation = default)
    {
        var opened = ContestProcess.Open(author, time.GetUtcNow().UtcDateTime, writing.Text ?? "");
        var stated = await new FindContested(database, norms).RunAsync(of, subject, cancellation)
            ?? throw ApplicationMessages.All.Refuse("contest.nothing", of.Quadrimester, of.Version);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var settlement = await context.Settlements
            .Where(row => row.Quadrimester == of.Quadrimester && row.Version == of.Version)
            .Select(row => row.Id)
            .SingleAsync(cancellation);
        await RefuseTwiceAsync(context, settlement, of, subject, cancellation);
        var contest = new StoredContest
        {
            Id = Guid.CreateVersion7(),
            SettlementId = settlement,
            Beneficiary = of.Beneficiary,
            Kind = subject.Kind,
            Key = subject.Key,
            Stated = stated,
        };
        context.Add(contest);
        ContestStore.AddStep(context, contest.Id, 1, opened.Steps[0], writing.File);
        await NoticeBoard.PutUpAsync(
            context, opened.Steps[0].At, author, ContestNotices.Of(norms.Current, contest.Id, of, opened.State), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return contest.Id;
    }

    private static async Task RefuseTwiceAsync(
        OperaMaisContext context, Guid settlement, ContestedSettlement of, ContestSubject subject, CancellationToken cancellation)
    {
        var (beneficiary, kind, key) = (of.Beneficiary, subject.Kind, subject.Key);
        var others = await context.Contests
            .Include(row => row.Steps)
            .Where(row => row.SettlementId == settlement && row.Beneficiary == beneficiary && row.Kind == kind && row.Key == key)
            .AsNoTracking()
            .ToListAsync(cancellation);
        // Withdrawn before it was answered, it may be asked anew; after that the department would have no last word.
        foreach (var other in others.Select(row => row.ToProcess()).Where(
            process => process.State != ContestState.Withdrawn || process.Steps.Any(step => step.State.SideOf() == ContestSide.Department)))
            throw ApplicationMessages.All.Refuse("contest.already", of.Version, other.Steps[0].At.ToText(), other.State.ToText());
    }
}
