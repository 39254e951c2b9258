using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Jobs;
using OperaMais.Data.Storage;
using Prometheus;

namespace OperaMais.Web.Observation;

/// <summary>The measures in the text that Prometheus reads: the site's own, those of its requests and connections, and those of the runtime.</summary>
internal sealed class Scrape : IDisposable
{
    // Requests are told by the template of their address, never by the address.
    private static readonly HashSet<string> Meters =
        [SiteMeter.Name, "System.Runtime", "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting"];

    // Several sites may live in one process, as they do in tests: a meter of another one is none of this one's.
    private readonly CollectorRegistry registry = Metrics.NewCustomRegistry();
    private readonly OperaMaisDatabase database;
    private readonly Gauge queue;
    private readonly IDisposable adapter;

    public Scrape(OperaMaisDatabase database, IMeterFactory meters)
    {
        this.database = database;
        var factory = Metrics.WithCustomRegistry(registry);
        queue = factory.CreateGauge("operamais_jobs", "Jobs that wait or are being done, in all processes.", "state");
        registry.AddBeforeCollectCallback(CountJobsAsync);
        adapter = MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = registry,
            MetricFactory = factory,
            InstrumentFilterPredicate = instrument =>
                Meters.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || instrument.Meter.Scope == meters),
        });
    }

    /// <summary>Writes them.</summary>
    internal Task WriteAsync(Stream output, CancellationToken cancellation) => registry.CollectAndExportAsTextAsync(output, cancellation);

    /// <inheritdoc/>
    public void Dispose() => adapter.Dispose();

    private async Task CountJobsAsync(CancellationToken cancellation)
    {
        await using var context = database.CreateContext();
        var counts = await context.Jobs
            .Where(job => job.State == JobState.Queued || job.State == JobState.Running)
            .GroupBy(job => job.State)
            .Select(group => new { State = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.State, group => group.Count, cancellation);
        foreach (var state in (JobState[])[JobState.Queued, JobState.Running])
            queue.WithLabels(state.ToString()).Set(counts.GetValueOrDefault(state));
    }
}
