using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Payments;

/// <summary>
/// What a municipality questioned of the version of the settlement that a report shows, and what was answered: the report's annex. The same
/// for whoever prints it, so without names of people and with every number of an AIH masked.
/// </summary>
/// <param name="Contests">The contests, in the order they were opened; at least one.</param>
public sealed record ContestAnnex(ImmutableArray<ReportedContest> Contests)
{
    /// <summary>The annexes of a version, by beneficiary; where nothing was questioned there is none.</summary>
    /// <param name="database">Where the contests are.</param>
    /// <param name="of">The version.</param>
    /// <param name="cancellation">Stops the query.</param>
    internal static async Task<IReadOnlyDictionary<BeneficiaryId, ContestAnnex>> LoadAsync(
        OperaMaisDatabase database, SettlementReference of, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var contests = context.Contests.Where(
            contest => contest.Settlement!.Quadrimester == of.Quadrimester && contest.Settlement.Version == of.Version);
        var files = (await context.ContestAttachments
            .Where(file => contests.Any(contest => contest.Id == file.ContestId))
            .Select(file => new { file.ContestId, file.Number, file.Name, file.Sha256 })
            .ToListAsync(cancellation))
            .ToLookup(
                file => (file.ContestId, file.Number),
                file => new ReportedFile(AihMask.Of(file.Name), Convert.ToHexStringLower(file.Sha256)));
        return (await contests.Include(contest => contest.Steps).AsNoTracking().ToListAsync(cancellation))
            .Select(contest => (contest.Id, contest.Beneficiary, contest.Stated, Subject: contest.ToSubject(), contest.ToProcess().Steps))
            .OrderBy(contest => contest.Steps[0].At)
            .ThenBy(contest => contest.Id)
            .GroupBy(
                contest => contest.Beneficiary,
                contest => new ReportedContest(
                    contest.Subject.ToText(number => number.Masked()),
                    contest.Stated,
                    contest.Steps[^1].State.ToText(),
                    [
                        .. contest.Steps.Select((step, index) => new ReportedContestStep(
                            step.State.SideOf().ToText(), step.State.ToActText(), step.At, AihMask.Of(step.Text), [.. files[(contest.Id, index + 1)]])),
                    ]))
            .ToDictionary(own => own.Key, own => new ContestAnnex([.. own]));
    }
}

/// <summary>One contest.</summary>
/// <param name="Subject">What was questioned, in words.</param>
/// <param name="Stated">What was read of it.</param>
/// <param name="State">How far it has come, in words.</param>
/// <param name="Steps">The steps it took.</param>
public sealed record ReportedContest(string Subject, string Stated, string State, ImmutableArray<ReportedContestStep> Steps);

/// <summary>A step of a contest.</summary>
/// <param name="Side">Who spoke: the municipality or the department.</param>
/// <param name="Act">What was done, in words.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Text">What was written; may be empty.</param>
/// <param name="Files">What came with it.</param>
public sealed record ReportedContestStep(string Side, string Act, DateTime At, string Text, ImmutableArray<ReportedFile> Files);

/// <summary>A file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record ReportedFile(string Name, string Sha256);
