using System.Collections.Concurrent;

namespace OperaMais.Web.Jobs;

/// <summary>
/// What the jobs of this process are doing now. It lives in memory, because an import on SQLite keeps every other writer waiting:
/// nobody could write its progress down. What other processes do, their <see cref="JobWatch"/> tells.
/// </summary>
internal sealed class JobBoard(TimeProvider time, JobWatch watch)
{
    private readonly ConcurrentDictionary<Guid, JobRun> runs = [];
    private readonly ConcurrentDictionary<Guid, bool> unwanted = [];

    /// <summary>How a job is getting on, whichever process does it.</summary>
    internal async Task<JobSight> LookAsync(Guid job, CancellationToken cancellation = default) => runs.TryGetValue(job, out var run)
        ? new(IsBegun: true, IsUnwantedHere(job), run.Progress)
        : await watch.FindAsync(job, cancellation) is { } sight
            ? sight with { IsUnwanted = sight.IsUnwanted || IsUnwantedHere(job) }
            : new(IsBegun: false, IsUnwantedHere(job), Progress: null);

    /// <summary>Whether this process is doing it.</summary>
    internal bool IsHere(Guid job) => runs.ContainsKey(job);

    /// <summary>Begins a job.</summary>
    /// <param name="job">Its identity.</param>
    /// <param name="stopping">The process is being stopped.</param>
    internal JobRun Begin(Guid job, CancellationToken stopping)
    {
        var run = runs[job] = new JobRun(time, stopping);
        if (IsUnwantedHere(job))
            run.Cancel();
        return run;
    }

    /// <summary>Stops a job, or keeps it from beginning.</summary>
    internal void Cancel(Guid job)
    {
        unwanted[job] = true;
        if (runs.TryGetValue(job, out var run))
            run.Cancel();
    }

    /// <summary>Forgets a job that ended.</summary>
    internal void End(Guid job)
    {
        unwanted.TryRemove(job, out _);
        if (runs.TryRemove(job, out var run))
            run.Dispose();
    }

    private bool IsUnwantedHere(Guid job) => unwanted.ContainsKey(job);
}
