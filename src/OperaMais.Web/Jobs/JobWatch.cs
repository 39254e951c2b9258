using OperaMais.Data.Storage;

namespace OperaMais.Web.Jobs;

/// <summary>
/// Tells other processes how a job of this one is getting on, and stops it where one of them was asked to. Where there is only one process,
/// <see cref="JobBoard"/> alone does that: an import on SQLite keeps every other writer waiting, so that nobody could write its progress down.
/// </summary>
internal sealed class JobWatch(OperaMaisDatabase database, ILogger<JobWatch> log)
{
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    /// <summary>Watches a job until what is returned is disposed of.</summary>
    internal IAsyncDisposable Begin(Guid job, JobRun run) => new Watch(database.IsShared ? cancellation => KeepAsync(job, run, cancellation) : _ => Task.CompletedTask);

    /// <summary>What is told of a job; nothing of one that is older than watching.</summary>
    internal async Task<JobSight?> FindAsync(Guid job, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.JobWatches.FindAsync([job], cancellation) is { } watch
            ? new(watch.Progress is not null, watch.IsUnwanted, watch.Progress is { } json ? JobJson.Read<JobProgress>(json) : null)
            : null;
    }

    /// <summary>Asks whichever process does a job to stop it.</summary>
    internal async Task CancelAsync(Guid job)
    {
        await using var context = database.CreateContext();
        if (await context.JobWatches.FindAsync(job) is not { IsUnwanted: false } watch)
            return;
        watch.IsUnwanted = true;
        await context.SaveChangesAsync();
    }

    private async Task KeepAsync(Guid job, JobRun run, CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Pace);
        do
        {
            try
            {
                await LookAsync(job, run, cancellation);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The job goes on: it finds out for itself whether the database is gone for good.
                log.JobNotWatched(job, exception);
            }
        }
        while (await timer.WaitForNextTickAsync(cancellation));
    }

    private async Task LookAsync(Guid job, JobRun run, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        if (await context.JobWatches.FindAsync([job], cancellation) is not { } watch)
            return;
        if (watch.IsUnwanted)
            run.Cancel();
        watch.Progress = run.Progress is { } progress ? JobJson.Write(progress) : null;
        await context.SaveChangesAsync(cancellation);
    }

    private sealed class Watch : IAsyncDisposable
    {
        private readonly CancellationTokenSource ended = new();
        private readonly Task watching;

        internal Watch(Func<CancellationToken, Task> keep) => watching = keep(ended.Token);

        public async ValueTask DisposeAsync()
        {
            await ended.CancelAsync();
            await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ended.Dispose();
        }
    }
}
