using OperaMais.Data.Jobs;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Web.Uploads;

namespace OperaMais.Web.Jobs;

/// <summary>What can be asked of jobs. Asked twice, everything happens once.</summary>
internal sealed class JobDesk(
    JobTable table, JobQueue queue, JobBoard board, JobWatch watch, UploadFolders folders, OperaMaisDatabase database, TimeProvider time) : IDisposable
{
    // A cancellation is remembered on the board; only a moment is spent on writing it down as well.
    private const int SecondsForCancelling = 1;

    private static readonly Guid Starting = new("0197a7a6-5a5c-7d3e-b1f2-6c0d4e9a7b21");

    private readonly SemaphoreSlim starting = new(1, 1);

    /// <summary>Starts a check.</summary>
    /// <returns>The identity of its job.</returns>
    internal Task<Guid> StartCheckAsync(JobRequest request, string author, CancellationToken cancellation) =>
        StartAsync(NewJob(JobKinds.Check, request, author), cancellation);

    /// <summary>Starts a batch of reports, unless one of the quadrimester is under way.</summary>
    /// <returns>The identity of the job that issues them.</returns>
    internal async Task<Guid> StartBatchAsync(Quadrimester quadrimester, string author, CancellationToken cancellation)
    {
        await starting.WaitAsync(cancellation);
        try
        {
            await using var hold = await database.HoldAsync(Starting, cancellation);
            foreach (var job in await table.UnderWayAsync(cancellation))
                if (job.Request.Quadrimester == quadrimester && !(await board.LookAsync(job.Id, cancellation)).IsUnwanted)
                    return job.Id;
            return await StartAsync(NewJob(JobKinds.Batch, new() { Quadrimester = quadrimester }, author), cancellation);
        }
        finally
        {
            starting.Release();
        }
    }

    /// <summary>Starts the import of what was checked, unless that was done already.</summary>
    /// <param name="checkId">The check.</param>
    /// <param name="version">The version of it that whoever asks has seen.</param>
    /// <param name="choices">What was chosen.</param>
    /// <param name="author">Who asks.</param>
    /// <returns>The job to look at: the new one, the one that was started before, or the check where nothing may be started.</returns>
    internal async Task<Guid> StartImportAsync(Guid checkId, int version, ImportChoices choices, string author)
    {
        if (await table.FindAsync(checkId) is not { IsCheck: true } check)
            return checkId;
        var import = NewJob(JobKinds.Import, check.Request with { Choices = choices, Check = checkId, Import = null }, author);
        var isStarted = await GuardedAsync(() => table.ChangeAsync(
            checkId,
            stored =>
            {
                if (stored.Version != version || stored.State != JobState.Done || !folders.Holds(check.Request.Upload))
                    return false;
                stored.Request = JobJson.Write(check.Request with { Import = import.Id });
                return true;
            },
            import));
        if (!isStarted)
            return (await table.FindAsync(checkId))!.Request.Import ?? checkId;
        await queue.EnqueueAsync(import.Id, import.Kind, import.CreatedAt);
        return import.Id;
    }

    /// <summary>Stops a job that waits or is being done.</summary>
    internal async Task CancelAsync(Guid id)
    {
        if (await table.FindAsync(id) is not { IsUnderWay: true } job)
            return;
        // What other processes do, they are told below.
        if (!database.IsShared || board.IsHere(id))
            board.Cancel(id);
        try
        {
            var isEnded = await table.ChangeAsync(id, stored => stored.State == JobState.Queued && End(stored), secondsToWait: SecondsForCancelling);
            if (isEnded && job.IsCheck)
                folders.Remove(job.Request.Upload);
            if (!isEnded && database.IsShared)
                await watch.CancelAsync(id);
        }
        catch (Exception exception) when (database.IsLocked(exception))
        {
            // Another import keeps the database: the job is ended when its turn comes.
        }
    }

    /// <summary>Gives up what was checked and removes its files.</summary>
    internal async Task DiscardAsync(Guid checkId)
    {
        if (await table.FindAsync(checkId) is not { IsCheck: true, IsUnderWay: false } check
            || (check.Request.Import is { } import && await table.StateOfAsync(import) is JobState.Queued or JobState.Running or JobState.Done))
            return;
        // Whoever starts the import at this moment wins: the version tells.
        if (await GuardedAsync(() => table.ChangeAsync(checkId, stored => stored.Version == check.Version && End(stored))))
            folders.Remove(check.Request.Upload);
    }

    private async Task<Guid> StartAsync(StoredJob job, CancellationToken cancellation)
    {
        await table.PatientlyAsync(
            async () =>
            {
                await table.AddAsync(job, cancellation);
                return true;
            },
            cancellation);
        await queue.EnqueueAsync(job.Id, job.Kind, job.CreatedAt);
        return job.Id;
    }

    public void Dispose() => starting.Dispose();

    private bool End(StoredJob stored)
    {
        stored.State = JobState.Cancelled;
        stored.EndedAt = time.GetUtcNow().UtcDateTime;
        return true;
    }

    private async Task<bool> GuardedAsync(Func<Task<bool>> change)
    {
        try
        {
            return await change();
        }
        catch (Exception exception) when (database.IsLocked(exception))
        {
            throw WebMessages.Refuse("job.locked");
        }
    }

    private StoredJob NewJob(string kind, JobRequest request, string author)
    {
        var now = time.GetUtcNow();
        return new()
        {
            Id = Guid.CreateVersion7(now),
            Kind = kind,
            Author = author,
            CreatedAt = now.UtcDateTime,
            State = JobState.Queued,
            Request = JobJson.Write(request),
        };
    }
}
