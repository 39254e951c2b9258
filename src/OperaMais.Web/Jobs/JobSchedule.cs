using OperaMais.Application.Panels;
using OperaMais.Domain;
using OperaMais.Web.Mail;
using Quartz;

namespace OperaMais.Web.Jobs;

/// <summary>Has jobs done one after another, in the order in which they were asked for.</summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers)
{
    private const string IdKey = "id";

    /// <summary>How often files are tidied up.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static readonly JobKey Key = new("jobs");
    private static readonly JobKey WarmingKey = new("warming");
    private static readonly JobKey TidyingKey = new("tidying");
    private static readonly JobKey DeliveryKey = new("delivery");

    internal static void Register(IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz
            .AddJob<Turn>(job => job.WithIdentity(Key).StoreDurably())
            .AddJob<Warming>(job => job.WithIdentity(WarmingKey).StoreDurably())
            .AddJob<Tidying>(job => job.WithIdentity(TidyingKey).StoreDurably())
            .AddJob<Delivery>(job => job.WithIdentity(DeliveryKey).StoreDurably()));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>Has a job done when its turn comes.</summary>
    internal async Task EnqueueAsync(Guid id)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(Key, new JobDataMap { [IdKey] = id.ToString() });
    }

    /// <summary>Has what pages show gathered again, because something was stored: the first visitor need not wait for it.</summary>
    /// <param name="quadrimester">The quadrimester that is worked on; nothing where nobody said so.</param>
    internal async Task WarmAsync(Quadrimester? quadrimester = null)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(WarmingKey, new JobDataMap { [IdKey] = quadrimester?.ToString() ?? "" });
    }

    /// <summary>Has files that nobody imported removed every hour.</summary>
    /// <param name="first">When for the first time.</param>
    internal async Task TidyHourlyAsync(DateTimeOffset first)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.ScheduleJob(TriggerBuilder.Create()
            .ForJob(TidyingKey)
            .StartAt(first)
            .WithSimpleSchedule(every => every.WithInterval(Interval).RepeatForever())
            .Build());
    }

    /// <summary>Has e-mail delivered every minute.</summary>
    /// <param name="first">When for the first time.</param>
    internal async Task DeliverMinutelyAsync(DateTimeOffset first)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.ScheduleJob(TriggerBuilder.Create()
            .ForJob(DeliveryKey)
            .StartAt(first)
            .WithSimpleSchedule(every => every.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever())
            .Build());
    }

    /// <summary>The turn of one job.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Turn(JobRunner runner) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await runner.RunAsync(Guid.Parse(context.MergedJobDataMap.GetString(IdKey)!));
    }

    /// <summary>The gathering of what pages show.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Warming(ProgrammeReader reader, ChooseQuadrimester choose) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await reader.WarmAsync(
            Quadrimester.TryRead(context.MergedJobDataMap.GetString(IdKey), out var quadrimester) ? quadrimester : await choose.RunAsync(cancellationToken));
    }

    /// <summary>The delivery of e-mail every minute.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Delivery(DeliverOutbox deliver, IHostApplicationLifetime lifetime) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            try
            {
                await deliver.RunAsync(stop.Token);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                // The process is being stopped: what it had taken up is due again later.
            }
        }
    }

    /// <summary>The hourly tidying up of files that nobody imported.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Tidying(JobRecovery recovery) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await recovery.TidyAsync(cancellationToken);
    }
}
