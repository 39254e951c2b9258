using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Options;
using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;
using OperaMais.Web.Mail;

namespace OperaMais.Web.Start;

/// <summary>
/// Gets the site ready behind the waiting page: the schema, in demonstration mode the fictitious data and users, and the work left over.
/// </summary>
internal sealed class Preparation(
    OperaMaisDatabase database,
    DemonstrationData demonstration,
    DemonstrationGrowth growth,
    DemonstrationUsers users,
    DemonstrationImplants implants,
    FirstAdministrator firstAdministrator,
    JobQueue queue,
    JobRecovery recovery,
    JobSchedule schedule,
    StartMail mail,
    IDataProtectionProvider protection,
    Readiness readiness,
    IOptions<WebSettings> settings,
    IHostApplicationLifetime lifetime,
    ILogger<Preparation> log) : BackgroundService
{
    private static readonly Guid Preparing = new("0197a7a6-5a5c-7d3e-9c41-0b6a1f2e8d35");

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var role = settings.Value.Role;
            database.DemandSharedFor(role);
            await database.MigrateAsync(stoppingToken);
            await protection.MakeFirstKeyAsync(database, stoppingToken);
            // Of several processes that begin at once, one makes ready what all need, and the others find it there.
            await using (await database.HoldAsync(Preparing, stoppingToken))
                await PrepareAsync(role, stoppingToken);
            if (role.Works())
                await ResumeAsync(stoppingToken);
            if (role.Serves())
                await schedule.WarmOftenAsync();
            readiness.Open();
            log.Ready();
            if (settings.Value.MayGrow)
                await GrowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The process is being stopped: nobody waits any more.
        }
        catch (Exception exception)
        {
            // Visitors see one sentence; whoever runs the site, all of it.
            log.NotReady(exception);
            readiness.Fail(exception is RefusedException ? exception.Message : WebMessages.Text("start.failed", exception.GetBaseException().Message));
            // One of several is started again by whoever watches over them; a single one stays, to say why.
            if (settings.Value.Role != ProcessRole.All)
            {
                Environment.ExitCode = 1;
                lifetime.StopApplication();
            }
        }
    }

    private async Task PrepareAsync(ProcessRole role, CancellationToken stoppingToken)
    {
        if (role.Serves() && settings.Value.Demonstration)
        {
            await demonstration.LoadIfEmptyAsync(settings.Value.DemonstrationPerMille, stoppingToken);
            if (await demonstration.IsLoadedAsync(stoppingToken))
            {
                await users.CreateMissingAsync();
                await implants.LoadMissingAsync(stoppingToken);
            }
        }
        await queue.OpenAsync(role.Works(), stoppingToken);
        await mail.RunAsync(stoppingToken);
        if (role.Serves())
            await firstAdministrator.AnnounceAsync();
    }

    private async Task ResumeAsync(CancellationToken stoppingToken)
    {
        await recovery.TidyAsync(stoppingToken);
        await schedule.TidyHourlyAsync();
        await recovery.EnqueueAsync(stoppingToken);
        await schedule.ResumeOftenAsync();
    }

    private async Task GrowAsync(CancellationToken stoppingToken)
    {
        await growth.AskedAsync(stoppingToken);
        await demonstration.LoadFullAsync(stoppingToken);
        readiness.Open();
    }
}
