using OperaMais.Web.Uploads;

namespace OperaMais.Web.Jobs;

/// <summary>Takes up what a process left behind when it ended, and tidies up behind those who send files and leave.</summary>
internal sealed class JobRecovery(JobTable table, JobQueue queue, UploadFolders folders, TimeProvider time)
{
    /// <summary>How long files wait for somebody to import them.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromHours(24);

    /// <summary>
    /// Has unfinished jobs done that are not in the queue, which is safe: an import is one transaction, and a batch prints nothing twice.
    /// </summary>
    internal async Task EnqueueAsync(CancellationToken cancellation)
    {
        foreach (var job in await table.UnderWayAsync(cancellation))
            await queue.EnqueueAsync(job.Id, job.Kind, job.CreatedAt);
    }

    /// <summary>Removes the files of whatever was not imported for a day.</summary>
    internal async Task TidyAsync(CancellationToken cancellation)
    {
        var jobs = await table.UnderWayAsync(cancellation);
        folders.RemoveOlderThan(time.GetUtcNow() - Patience, keep: [.. jobs.Select(job => job.Request.Upload).OfType<Guid>()]);
    }
}
