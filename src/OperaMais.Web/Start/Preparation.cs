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
    FirstAdministrator firstAdministrator,
    JobRecovery recovery,
    StartMail mail,
    Readiness readiness,
    IOptions<WebSettings> settings,
    ILogger<Preparation> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await database.MigrateAsync(stoppingToken);
            if (settings.Value.Demonstration)
            {
                await demonstration.LoadIfEmptyAsync(settings.Value.DemonstrationPerMille, stoppingToken);
                if (await demonstration.IsLoadedAsync(stoppingToken))
                    await users.CreateMissingAsync();
            }
            await mail.RunAsync(stoppingToken);
            await recovery.ResumeAsync(stoppingToken);
            await firstAdministrator.AnnounceAsync();
            readiness.Open();
            log.Ready();
            if (settings.Value.Demonstration)
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
        }
    }

    private async Task GrowAsync(CancellationToken stoppingToken)
    {
        await growth.AskedAsync(stoppingToken);
        await demonstration.LoadFullAsync(stoppingToken);
        readiness.Open();
    }
}
