using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Application.Notices;
using OperaMais.Data;
using OperaMais.Data.Contests;
using OperaMais.Data.Storage;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Contests;

/// <summary>What somebody writes to a contest.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="File">What comes with it, if anything does.</param>
public sealed record ContestWriting(string? Text, AttachedFile? File = null);

/// <summary>A contest as whoever takes its next step has seen it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Steps">How many steps it had.</param>
public sealed record ContestReference(Guid Id, int Steps);

/// <summary>The contests in the database.</summary>
internal static class ContestStore
{
    /// <summary>Takes the next step of a thread, other writers waiting.</summary>
    /// <param name="database">Where it is.</param>
    /// <param name="norms">The rules, which name the municipality.</param>
    /// <param name="seen">The contest, as it was seen.</param>
    /// <param name="next">The thread with its next step.</param>
    /// <param name="file">What comes with the step, if anything does.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">There is no such contest, somebody took a step meanwhile, or this one cannot be taken.</exception>
    internal static async Task TakeStepAsync(
        OperaMaisDatabase database,
        NormLibrary norms,
        ContestReference seen,
        Func<ContestProcess, ContestProcess> next,
        AttachedFile? file,
        CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var contest = await context.Contests.Include(row => row.Steps).Include(row => row.Settlement)
            .SingleOrDefaultAsync(row => row.Id == seen.Id, cancellation)
            ?? throw ApplicationMessages.All.Refuse("contest.unknown");
        var process = contest.ToProcess();
        if (process.Steps.Length != seen.Steps)
            throw ApplicationMessages.All.Refuse(
                "contest.changed", process.State.SideOf().ToText(), process.State.ToText(), process.Steps[^1].At.ToText());
        var step = next(process).Steps[^1];
        AddStep(context, contest.Id, seen.Steps + 1, step, file);
        var of = new ContestedSettlement(contest.Settlement!.Quadrimester, contest.Settlement.Version, contest.Beneficiary);
        await NoticeBoard.PutUpAsync(context, step.At, step.Author, ContestNotices.Of(norms.Current, contest.Id, of, step.State), cancellation);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    /// <summary>Adds a step with what comes with it.</summary>
    internal static void AddStep(OperaMaisContext context, Guid contest, int number, ContestStep step, AttachedFile? file)
    {
        context.Add(new StoredContestStep
        {
            ContestId = contest,
            Number = number,
            State = step.State,
            Author = step.Author,
            At = step.At,
            Text = step.Text,
        });
        if (file is not null)
            context.Add(new StoredContestAttachment
            {
                Id = Guid.CreateVersion7(),
                ContestId = contest,
                Number = number,
                Name = file.Name,
                MediaType = file.MediaType,
                Sha256 = file.Sha256,
                Content = file.Content,
            });
    }
}
