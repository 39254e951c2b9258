using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Files;
using OperaMais.Data;
using OperaMais.Data.Contests;
using OperaMais.Data.Storage;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Messages;

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
    /// <param name="seen">The contest, as it was seen.</param>
    /// <param name="next">The thread with its next step.</param>
    /// <param name="file">What comes with the step, if anything does.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">There is no such contest, somebody took a step meanwhile, or this one cannot be taken.</exception>
    internal static async Task TakeStepAsync(
        OperaMaisDatabase database,
        ContestReference seen,
        Func<ContestProcess, ContestProcess> next,
        AttachedFile? file,
        CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var contest = await context.Contests.Include(row => row.Steps).SingleOrDefaultAsync(row => row.Id == seen.Id, cancellation)
            ?? throw ApplicationMessages.All.Refuse("contest.unknown");
        var process = contest.ToProcess();
        if (process.Steps.Length != seen.Steps)
            throw ApplicationMessages.All.Refuse(
                "contest.changed", process.State.SideOf().ToText(), process.State.ToText(), process.Steps[^1].At.ToText());
        AddStep(context, contest.Id, seen.Steps + 1, next(process).Steps[^1], file);
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
