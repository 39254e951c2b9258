using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Data.Jobs;
using OperaMais.Web.Jobs;
using OperaMais.Web.Observation;

namespace OperaMais.Web.Tests.Observation;

public sealed class MetricsTests
{
    // The port that requests of a test come by.
    private const string TestPort = "0";

    [Fact]
    public async Task Without_a_port_of_their_own_there_are_none()
    {
        await using var site = await Site.StartAsync();
        using var visitor = site.Visitor();

        // An address like any other that does not exist: whoever has not signed in is asked to.
        Assert.Contains("/entrar", (await visitor.GetAsync("/metrics")).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_another_port_they_are_not_found_and_everything_else_is()
    {
        await using var site = await StartAsync("9464");
        using var visitor = site.Visitor();

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/metrics")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/entrar")).StatusCode);
    }

    [Fact]
    public async Task On_their_port_there_is_nothing_else_but_health()
    {
        await using var site = await StartAsync(TestPort);
        using var visitor = site.Visitor();

        var answer = await visitor.GetAsync("/metrics");

        Assert.Equal((HttpStatusCode.OK, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/health/ready")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/entrar")).StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("operamais_jobs{state=\"Queued\"} 0", text, StringComparison.Ordinal);
        Assert.Contains("operamais_jobs{state=\"Running\"} 0", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_site_did_is_counted_without_naming_anybody()
    {
        await using var site = await StartAsync(TestPort);
        var meter = site.Services.GetRequiredService<SiteMeter>();
        var job = new Job(
            Guid.NewGuid(), JobKinds.Import, "ana@example.org", DateTime.UnixEpoch, EndedAt: null, JobState.Running, 1, new JobRequest(), Outcome: null);

        meter.JobEnded(job, JobState.Done, new JobOutcome { IsStored = true, Rows = 1_200, RowsLeftOut = 3 }, TimeSpan.FromSeconds(2));
        meter.JobEnded(job, JobState.Refused, new JobOutcome { Rows = 7 }, TimeSpan.FromSeconds(1));
        meter.Settled(TimeSpan.FromSeconds(4));
        meter.CircuitOpened();
        meter.CircuitOpened();
        meter.CircuitClosed();

        using var visitor = site.Visitor();
        var lines = (await visitor.GetStringAsync("/metrics")).Split('\n');
        Assert.Contains("operamais_import_rows_total 1203", lines);
        Assert.Contains("operamais_job_seconds_count{end=\"Done\",kind=\"import\"} 1", lines);
        Assert.Contains("operamais_job_seconds_sum{end=\"Refused\",kind=\"import\"} 1", lines);
        Assert.Contains("operamais_settlement_seconds_sum 4", lines);
        Assert.Contains("operamais_circuits 1", lines);
        Assert.DoesNotContain(lines, line => line.Contains('@'));
    }

    private static Task<Site> StartAsync(string port) =>
        Site.StartAsync(configure: host => host.UseSetting("OperaMais:MetricsPort", port));
}
