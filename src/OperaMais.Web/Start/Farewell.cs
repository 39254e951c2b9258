using Microsoft.Extensions.Options;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Start;

/// <summary>
/// Lets whoever sends visitors know that the process is about to end, and goes on answering until they were told: a restart of one process of
/// several then turns nobody away.
/// </summary>
internal sealed class Farewell(Readiness readiness, JobQueue queue, IOptions<WebSettings> settings, TimeProvider time) : IHostedLifecycleService
{
    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Leave();
        await queue.CloseAsync(cancellationToken);
        if (settings.Value.Role.Serves())
            await Task.Delay(TimeSpan.FromSeconds(settings.Value.FarewellSeconds), time, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
