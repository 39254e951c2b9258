using Quartz;

namespace OperaMais.Web.Jobs;

/// <summary>Has jobs done one after another, in the order in which they were asked for.</summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers)
{
    private const string IdKey = "id";

    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static readonly JobKey Key = new("jobs");

    internal static void Register(IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz
            .AddJob<Turn>(job => job.WithIdentity(Key).StoreDurably())
            .ScheduleJob<Tidying>(
                trigger => trigger.StartAt(DateTimeOffset.UtcNow + Interval).WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever()),
                job => job.WithIdentity(nameof(Tidying))));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>Has a job done when its turn comes.</summary>
    internal async Task EnqueueAsync(Guid id)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(Key, new JobDataMap { [IdKey] = id.ToString() });
    }

    /// <summary>The turn of one job.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Turn(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunAsync(Guid.Parse(context.MergedJobDataMap.GetString(IdKey)!));
    }

    /// <summary>The hourly tidying up of files that nobody imported.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Tidying(JobRecovery recovery) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await recovery.TidyAsync(cancellationToken);
    }
}
