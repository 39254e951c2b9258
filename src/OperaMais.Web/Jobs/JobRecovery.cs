using OperaMais.Web.Uploads;

namespace OperaMais.Web.Jobs;

/// <summary>Takes up at start what the process left behind when it ended.</summary>
internal sealed class JobRecovery(JobTable table, JobSchedule schedule, UploadFolders folders, TimeProvider time)
{
    /// <summary>How long files wait for somebody to import them.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>
    /// Has unfinished jobs done again, which is safe because an import is one transaction, and removes the files of whatever was
    /// not imported for a day.
    /// </summary>
    internal async Task ResumeAsync(CancellationToken cancellation)
    {
        var jobs = await table.UnderWayAsync(cancellation);
        folders.RemoveOlderThan(time.GetUtcNow() - Patience, keep: [.. jobs.Select(job => job.Request.Upload).OfType<Guid>()]);
        foreach (var job in jobs)
            await schedule.EnqueueAsync(job.Id);
    }
}
