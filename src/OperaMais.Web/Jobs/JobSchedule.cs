using Microsoft.Extensions.Options;
using OperaMais.Application.Implants;
using OperaMais.Application.Panels;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Web.Mail;
using OperaMais.Web.Start;
using Quartz;

namespace OperaMais.Web.Jobs;

/// <summary>Has done what each process does for itself from time to time.</summary>
internal sealed class JobSchedule(ISchedulerFactory schedulers, OperaMaisDatabase database, IOptions<WebSettings> settings, TimeProvider time)
{
    private const string IdKey = "id";

    /// <summary>How often files are tidied up.</summary>
    internal static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private static readonly TimeSpan Pace = TimeSpan.FromSeconds(10);

    private static readonly JobKey WarmingKey = new("warming");
    private static readonly JobKey TidyingKey = new("tidying");
    private static readonly JobKey DeliveryKey = new("delivery");
    private static readonly JobKey ResumptionKey = new("resumption");

    internal static void Register(IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz
            .AddJob<Warming>(job => job.WithIdentity(WarmingKey).StoreDurably())
            .AddJob<Tidying>(job => job.WithIdentity(TidyingKey).StoreDurably())
            .AddJob<Delivery>(job => job.WithIdentity(DeliveryKey).StoreDurably())
            .AddJob<Resumption>(job => job.WithIdentity(ResumptionKey).StoreDurably()));
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }

    /// <summary>Has what pages show gathered again, because something was stored: the first visitor need not wait for it.</summary>
    /// <param name="quadrimester">The quadrimester that is worked on; nothing where nobody said so.</param>
    internal async Task WarmAsync(Quadrimester? quadrimester = null)
    {
        // Nobody visits a worker.
        if (!settings.Value.Role.Serves())
            return;
        var scheduler = await schedulers.GetScheduler();
        await scheduler.TriggerJob(WarmingKey, new JobDataMap { [IdKey] = quadrimester?.ToString() ?? "" });
    }

    /// <summary>Has files that nobody imported removed every hour.</summary>
    internal Task TidyHourlyAsync() => RepeatAsync(TidyingKey, Interval, Interval);

    /// <summary>Has e-mail delivered every minute.</summary>
    internal Task DeliverMinutelyAsync() => RepeatAsync(DeliveryKey, TimeSpan.Zero, TimeSpan.FromMinutes(1));

    /// <summary>Looks again and again for jobs that a process of several put down when it was stopped.</summary>
    internal async Task ResumeOftenAsync()
    {
        if (database.IsShared)
            await RepeatAsync(ResumptionKey, Pace, Pace);
    }

    /// <summary>Gathers what pages show again and again, because another process may have stored something; where nothing was, it costs nothing.</summary>
    internal async Task WarmOftenAsync()
    {
        if (database.IsShared)
            await RepeatAsync(WarmingKey, Pace, Pace);
    }

    private async Task RepeatAsync(JobKey job, TimeSpan first, TimeSpan interval)
    {
        var scheduler = await schedulers.GetScheduler();
        await scheduler.ScheduleJob(TriggerBuilder.Create()
            .ForJob(job)
            .StartAt(time.GetUtcNow() + first)
            .WithSimpleSchedule(every => every.WithInterval(interval).RepeatForever())
            .Build());
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

    /// <summary>The hourly tidying up: of files that nobody imported, and of documents of implants whose time is over.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Tidying(JobRecovery recovery, PurgeImplantDocuments purge, ImplantSettings implants) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
        {
            await recovery.TidyAsync(cancellationToken);
            await purge.RunAsync(implants.RetentionYears, cancellationToken);
        }
    }

    /// <summary>The search for jobs that nobody does.</summary>
    [DisallowConcurrentExecution]
    internal sealed class Resumption(JobRecovery recovery) : IJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
            await recovery.EnqueueAsync(cancellationToken);
    }
}
