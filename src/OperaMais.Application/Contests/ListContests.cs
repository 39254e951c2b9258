using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>A contest in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Of">The version questioned, and whose.</param>
/// <param name="Name">The beneficiary's name.</param>
/// <param name="Subject">What of it.</param>
/// <param name="Stated">What was read of it.</param>
/// <param name="Process">The thread.</param>
/// <param name="Age">Whole days since the last step, by the days in Minas Gerais; of what is closed nothing.</param>
public sealed record ListedContest(
    Guid Id, ContestedSettlement Of, string Name, ContestSubject Subject, string Stated, ContestProcess Process, int? Age)
{
    /// <summary>Where it stands.</summary>
    public ContestState State => Process.State;
}

/// <summary>Lists contests.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
public sealed class ListContests(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>
    /// Those of some beneficiaries: first what waits for the department, the longest wait first, then what the municipality may reply to, then
    /// what is closed, the latest first.
    /// </summary>
    /// <param name="only">The beneficiaries; nothing for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ImmutableArray<ListedContest>> RunAsync(
        IReadOnlyCollection<BeneficiaryId>? only, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var registry = await RegistryQuery.WithRevokedAsync(context, norms.Current, cancellation);
        var contests = only is null ? context.Contests : context.Contests.Where(contest => only.Contains(contest.Beneficiary));
        var rows = await contests
            .Include(contest => contest.Steps)
            .Select(contest => new { Contest = contest, contest.Settlement!.Quadrimester, contest.Settlement.Version })
            .AsNoTracking()
            .ToListAsync(cancellation);
        var today = time.GetUtcNow().UtcDateTime.ToDay();
        return
        [
            .. rows
                .Select(row => (row.Contest, row.Quadrimester, row.Version, Process: row.Contest.ToProcess()))
                .Select(row => new ListedContest(
                    row.Contest.Id,
                    new(row.Quadrimester, row.Version, row.Contest.Beneficiary),
                    registry.Find(row.Contest.Beneficiary)?.Name ?? row.Contest.Beneficiary.ToString(),
                    row.Contest.ToSubject(),
                    row.Contest.Stated,
                    row.Process,
                    row.Process.State.IsFinal() ? null : today.DayNumber - row.Process.Steps[^1].At.ToDay().DayNumber))
                .OrderBy(contest => contest.State.AwaitsAnswer() ? 0 : contest.State.IsFinal() ? 2 : 1)
                .ThenBy(contest => (contest.State.IsFinal() ? -1 : 1) * contest.Process.Steps[^1].At.Ticks),
        ];
    }
}
