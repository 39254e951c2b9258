using System.Collections.Concurrent;

namespace OperaMais.Web.Jobs;

/// <summary>
/// What the jobs of this process are doing now. It lives in memory, because an import on SQLite keeps every other writer waiting:
/// nobody could write its progress down.
/// </summary>
internal sealed class JobBoard(TimeProvider time)
{
    private readonly ConcurrentDictionary<Guid, JobRun> runs = [];
    private readonly ConcurrentDictionary<Guid, bool> unwanted = [];

    /// <summary>How a job is getting on; nothing while it is not being done.</summary>
    internal JobRun? Find(Guid job) => runs.GetValueOrDefault(job);

    /// <summary>Whether somebody asked to stop it.</summary>
    internal bool IsUnwanted(Guid job) => unwanted.ContainsKey(job);

    /// <summary>Begins a job.</summary>
    /// <param name="job">Its identity.</param>
    /// <param name="stopping">The process is being stopped.</param>
    internal JobRun Begin(Guid job, CancellationToken stopping)
    {
        var run = runs[job] = new JobRun(time, stopping);
        if (IsUnwanted(job))
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
}
