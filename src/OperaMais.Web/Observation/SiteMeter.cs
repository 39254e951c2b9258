using System.Diagnostics.Metrics;
using OperaMais.Data.Jobs;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Observation;

/// <summary>What the site counts of itself. Nothing of it names a person, a beneficiary or a patient.</summary>
internal sealed class SiteMeter
{
    /// <summary>The meter's name, with which the names of its measures begin.</summary>
    internal const string Name = "operamais";

    private readonly Counter<long> rows;
    private readonly Histogram<double> jobs;
    private readonly Histogram<double> settlements;
    private readonly UpDownCounter<int> circuits;

    public SiteMeter(IMeterFactory meters)
    {
        var meter = meters.Create(Name);
        rows = meter.CreateCounter<long>("import.rows.total", description: "Rows of files read by imports that were stored.");
        jobs = meter.CreateHistogram<double>("job.seconds", "s", "How long jobs took, by kind and end.");
        settlements = meter.CreateHistogram<double>("settlement.seconds", "s", "How long calculating a settlement took.");
        circuits = meter.CreateUpDownCounter<int>("circuits", description: "Circuits open, one for each page with live progress.");
    }

    /// <summary>A job ended.</summary>
    internal void JobEnded(Job job, JobState state, JobOutcome? outcome, TimeSpan duration)
    {
        jobs.Record(duration.TotalSeconds, new("kind", job.Kind), new("end", state.ToString()));
        if (outcome is { IsStored: true })
            rows.Add(outcome.Rows + outcome.RowsLeftOut);
    }

    /// <summary>A settlement was calculated.</summary>
    internal void Settled(TimeSpan duration) => settlements.Record(duration.TotalSeconds);

    /// <summary>A circuit was opened.</summary>
    internal void CircuitOpened() => circuits.Add(1);

    /// <summary>A circuit was closed.</summary>
    internal void CircuitClosed() => circuits.Add(-1);
}
