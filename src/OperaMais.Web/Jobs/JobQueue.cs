using Npgsql;
using OperaMais.Data.PostgreSql;
using OperaMais.Data.Storage;
using Quartz;

namespace OperaMais.Web.Jobs;

/// <summary>
/// Has imports done one after another in the order in which they were asked for, and so batches. On PostgreSQL the queue stands in the database,
/// and any number of processes take turns at it; a job whose process died is done again by another one. On SQLite one process does all.
/// </summary>
internal sealed class JobQueue(ISchedulerFactory schedulers)
{
    private const string Name = "jobs";
    private const string IdKey = "id";

    // One import at a time, because an import keeps other writers waiting anyway; beside it a batch, which spends its time on printing.
    private const int Lanes = 2;

    // How soon a process sees what another one put into the queue.
    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(1);

    // A process that did not say for the sum of both that it lives is taken for dead. Soon, because who restarts the only process waits for it, and
    // because nothing comes of being wrong: see JobRunner.
    private static readonly TimeSpan CheckinInterval = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan CheckinPatience = TimeSpan.FromSeconds(3);

    private static readonly JobKey Imports = new("imports");
    private static readonly JobKey Batches = new("batches");

    private IScheduler? open;

    internal static void Register(IServiceCollection services, OperaMaisDatabase database)
    {
        services.AddQuartz(Name, quartz =>
        {
            // On SQLite two writers would only wait for each other.
            quartz.UseDefaultThreadPool(database.IsShared ? Lanes : 1);
            if (database is not PostgreSqlDatabase server)
                return;
            quartz.ConfigureScheduler(scheduler => scheduler.IdleWaitTime = Pace);
            quartz.UsePersistentStore(store =>
            {
                store.UsePostgres(NpgsqlFactory.Instance, server.ConnectionString);
                store.UseClustering(cluster =>
                {
                    cluster.CheckinInterval = CheckinInterval;
                    cluster.CheckinMisfireThreshold = CheckinPatience;
                });
                store.ProvisionSchema();
            });
        });
        // Begun when there is a schema, and only by processes that do the work.
        services.AddQuartzHostedService(Name, options => (options.AutoStart, options.WaitForJobsToComplete) = (false, true));
    }

    /// <summary>Opens the queue, and does what waits in it where this process works.</summary>
    /// <param name="works">Whether it does; otherwise it only lets others know what there is to do.</param>
    /// <param name="cancellation">Stops it.</param>
    internal async Task OpenAsync(bool works, CancellationToken cancellation)
    {
        var scheduler = await SchedulerAsync();
        open = scheduler;
        foreach (var key in (JobKey[])[Imports, Batches])
            await scheduler.AddJob(JobBuilder.Create<Turn>().WithIdentity(key).StoreDurably().RequestRecovery().Build(), AddJobOptions.Replacing, cancellation);
        if (works)
            await scheduler.Start(cancellation);
    }

    /// <summary>Begins no other job: the process is about to end.</summary>
    internal async Task CloseAsync(CancellationToken cancellation)
    {
        if (open is { Status: SchedulerStatus.Running } scheduler)
            await scheduler.Standby(cancellation);
    }

    /// <summary>Has a job done when its turn comes. One that is in the queue stays where it is.</summary>
    /// <param name="id">Its identity.</param>
    /// <param name="kind">What is to be done.</param>
    /// <param name="askedAt">When it was asked for (UTC).</param>
    internal async Task EnqueueAsync(Guid id, string kind, DateTime askedAt)
    {
        var scheduler = await SchedulerAsync();
        var key = new TriggerKey($"{id}");
        if (await scheduler.Exists(key))
            return;
        try
        {
            await scheduler.ScheduleJob(TriggerBuilder.Create()
                .WithIdentity(key)
                .ForJob(kind == JobKinds.Batch ? Batches : Imports)
                .UsingJobData(IdKey, $"{id}")
                .StartAt(new(DateTime.SpecifyKind(askedAt, DateTimeKind.Utc)))
                // However late: put off, it would lose its place.
                .WithSimpleSchedule(once => once.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
                .Build());
        }
        catch (ObjectAlreadyExistsException)
        {
            // Another process was faster.
        }
    }

    private async Task<IScheduler> SchedulerAsync() => (await schedulers.LookupScheduler(Name))!;

    /// <summary>The turn of one job.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Turn(JobRunner runner, IHostApplicationLifetime lifetime) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await runner.RunAsync(Guid.Parse(context.MergedJobDataMap.GetString(IdKey)!));
            }
            catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
            {
                // The process is being stopped: another one does the job, or this one at its next start.
            }
        }
    }
}
