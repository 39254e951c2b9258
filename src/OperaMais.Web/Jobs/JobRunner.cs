using OperaMais.Application.Conflicts;
using OperaMais.Data.Auditing;
using OperaMais.Data.Jobs;
using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Web.Observation;
using OperaMais.Web.Uploads;

namespace OperaMais.Web.Jobs;

/// <summary>Does what a job asks for.</summary>
internal delegate Task<JobOutcome> JobWork(Job job, JobRun run);

/// <summary>Does a job from its beginning to its end, and writes both down.</summary>
internal sealed class JobRunner(
    JobTable table,
    JobBoard board,
    JobWatch watch,
    JobWork work,
    JobSchedule schedule,
    UploadFolders folders,
    OperaMaisDatabase database,
    TimeProvider time,
    IHostApplicationLifetime lifetime,
    SiteMeter meter,
    ILogger<JobRunner> log)
{
    /// <summary>Does a job, unless it was cancelled or is done.</summary>
    internal async Task RunAsync(Guid id)
    {
        using var scope = log.BeginJob(id);
        var run = board.Begin(id, lifetime.ApplicationStopping);
        try
        {
            // A process that was taken for dead may only be slow: whoever takes its job over waits for it, and finds it done.
            await using var hold = await database.HoldAsync(id, lifetime.ApplicationStopping);
            if (await BeginAsync(id) is not { } job)
                return;
            run.Expect(job.Request);
            await using var watching = watch.Begin(id, run);
            var began = time.GetTimestamp();
            var (state, outcome) = await WorkAsync(job, run);
            meter.JobEnded(job, state, outcome, time.GetElapsedTime(began));
            // Stopped with the process, it stays what it is: it is done again at the next start.
            if (state != JobState.Running)
                await EndAsync(job, state, outcome);
            if (outcome is { IsStored: true })
                await schedule.WarmAsync();
        }
        finally
        {
            board.End(id);
        }
    }

    private async Task<Job?> BeginAsync(Guid id)
    {
        await table.PatientlyAsync(
            () => table.ChangeAsync(id, stored =>
            {
                if (stored.State is not (JobState.Queued or JobState.Running))
                    return false;
                stored.State = JobState.Running;
                stored.StartedAt = time.GetUtcNow().UtcDateTime;
                return true;
            }),
            lifetime.ApplicationStopping);
        return await table.FindAsync(id) is { State: JobState.Running } job ? job : null;
    }

    private async Task<(JobState State, JobOutcome? Outcome)> WorkAsync(Job job, JobRun run)
    {
        try
        {
            run.Token.ThrowIfCancellationRequested();
            using var actor = Actor.Begin(job.Author, WebMessages.Text("audit.job", job.Id), WebMessages.Text($"audit.job.{job.Kind}", job.Request.Title));
            var outcome = await work(job, run);
            return (job.IsCheck && outcome.IsHopeless ? JobState.Refused : JobState.Done, outcome);
        }
        catch (Exception) when (run.Token.IsCancellationRequested)
        {
            // Whatever a database says about being interrupted.
            return run.IsCancelled ? (JobState.Cancelled, run.Reached) : (JobState.Running, null);
        }
        catch (ImportRefusedException refusal)
        {
            return (JobState.Refused, EndedBy(refusal.Message) with { Conflicts = refusal.Conflicts });
        }
        catch (RefusedException refusal)
        {
            return (JobState.Refused, EndedBy(refusal.Message));
        }
        catch (Exception exception) when (database.IsShared && database.IsLocked(exception))
        {
            // Another process imports, or the server has not noticed yet that one died: put down, it is taken up again soon.
            return (JobState.Running, null);
        }
        catch (Exception exception)
        {
            log.JobFailed(job.Id, exception);
            return (JobState.Failed, EndedBy(WebMessages.Text(
                database.IsLocked(exception) ? "job.locked" : job.IsBatch ? "job.failed.batch" : "job.failed")));
        }

        JobOutcome EndedBy(string sentence) => (run.Reached ?? new()) with { Sentence = sentence };
    }

    private async Task EndAsync(Job job, JobState state, JobOutcome? outcome)
    {
        await table.PatientlyAsync(
            () => table.ChangeAsync(job.Id, stored =>
            {
                stored.State = state;
                stored.EndedAt = time.GetUtcNow().UtcDateTime;
                stored.Outcome = outcome is null ? null : JobJson.Write(outcome);
                return true;
            }),
            lifetime.ApplicationStopping);
        // Files are kept as long as an import may still be started with them: until one is done, whatever became of others.
        if (job.IsCheck ? state != JobState.Done : state == JobState.Done)
            folders.Remove(job.Request.Upload);
    }
}
