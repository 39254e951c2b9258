using Microsoft.AspNetCore.Components.Server.Circuits;

namespace OperaMais.Web.Observation;

/// <summary>Counts the circuits that are open.</summary>
internal sealed class CircuitCount(SiteMeter meter) : CircuitHandler
{
    public override Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        meter.CircuitOpened();
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        meter.CircuitClosed();
        return Task.CompletedTask;
    }
}
