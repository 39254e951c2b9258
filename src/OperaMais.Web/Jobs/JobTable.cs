using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Jobs;
using OperaMais.Data.Storage;
using OperaMais.Domain;

namespace OperaMais.Web.Jobs;

/// <summary>The table of jobs.</summary>
internal sealed class JobTable(OperaMaisDatabase database)
{
    /// <summary>A job, if there is one of that identity.</summary>
    internal async Task<Job?> FindAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Jobs.AsNoTracking().SingleOrDefaultAsync(job => job.Id == id, cancellation) is { } stored ? Job.Of(stored) : null;
    }

    /// <summary>How far a job has come, without what came of it.</summary>
    internal async Task<JobState?> StateOfAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.Jobs.Where(job => job.Id == id).Select(job => (JobState?)job.State).SingleOrDefaultAsync(cancellation);
    }

    /// <summary>Those that wait or are being done, in the order in which they were asked for.</summary>
    internal async Task<IReadOnlyList<Job>> UnderWayAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var stored = await context.Jobs.AsNoTracking()
            .Where(job => job.State == JobState.Queued || job.State == JobState.Running)
            .OrderBy(job => job.CreatedAt).ThenBy(job => job.Id)
            .ToListAsync(cancellation);
        return stored.ConvertAll(Job.Of);
    }

    /// <summary>The batches of a quadrimester, the latest first.</summary>
    internal async Task<IReadOnlyList<Job>> BatchesAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var stored = await context.Jobs.AsNoTracking()
            .Where(job => job.Kind == JobKinds.Batch)
            .OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id)
            .ToListAsync(cancellation);
        return [.. stored.Select(Job.Of).Where(job => job.Request.Quadrimester == quadrimester)];
    }

    /// <summary>Imports and checks asked for since an instant, the latest first.</summary>
    internal async Task<IReadOnlyList<Job>> SinceAsync(DateTime instant, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var stored = await context.Jobs.AsNoTracking()
            .Where(job => job.CreatedAt >= instant && job.Kind != JobKinds.Batch)
            .OrderByDescending(job => job.CreatedAt).ThenByDescending(job => job.Id)
            .ToListAsync(cancellation);
        return stored.ConvertAll(Job.Of);
    }

    /// <summary>Adds a job.</summary>
    internal async Task AddAsync(StoredJob job, CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        Add(context, job);
        await context.SaveChangesAsync(cancellation);
    }

    /// <summary>Changes a job, unless somebody else does at the same time.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="change">Changes it; says whether there is anything to change.</param>
    /// <param name="added">A job that comes into being with the change, if any.</param>
    /// <param name="secondsToWait">How long another writer may take, by default as long as the database allows.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>Whether it was changed.</returns>
    internal async Task<bool> ChangeAsync(
        Guid id, Func<StoredJob, bool> change, StoredJob? added = null, int? secondsToWait = null, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (secondsToWait is { } seconds)
            context.Database.SetCommandTimeout(seconds);
        var stored = await context.Jobs.SingleOrDefaultAsync(job => job.Id == id, cancellation);
        if (stored is null || !change(stored))
            return false;
        stored.Version++;
        if (added is not null)
            Add(context, added);
        try
        {
            await context.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>Does something however long another writer, such as a large import, keeps the database.</summary>
    internal async Task<T> PatientlyAsync<T>(Func<Task<T>> action, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return await action();
            }
            catch (Exception exception) when (database.IsLocked(exception) && !cancellation.IsCancellationRequested)
            {
                // The database itself waited before it gave up: asked again at once.
            }
        }
    }

    private static void Add(OperaMaisContext context, StoredJob job)
    {
        context.Jobs.Add(job);
        context.JobWatches.Add(new() { JobId = job.Id });
    }
}
