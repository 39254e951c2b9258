using System.Net;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperaMais.Data.Jobs;
using OperaMais.Testing;
using OperaMais.Testing.Processes;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;
using OperaMais.Web.Tests.Production;

namespace OperaMais.Web.Tests.Scale;

/// <summary>The site on several processes over one PostgreSQL. Every test sends files of months of its own.</summary>
public sealed class SeveralProcessesTests(Installation installation) : IClassFixture<Installation>
{
    private const int RowsOfFile = 3;

    // Its rows are written when an import comes to this.
    private const string KeepSlices = "LOCK TABLE slices IN SHARE MODE";

    private readonly Site site = installation.Site;

    [Fact]
    public async Task Forty_imports_are_done_once_each_by_whichever_worker_is_free()
    {
        const int files = 40;
        using var analyst = await Installation.SignedInAsync(installation.Proxy, Roles.Analyst);
        var before = await Task.WhenAll(installation.Worker.Select(Installation.JobsOfAsync));

        var checks = new List<Guid>();
        foreach (var file in Enumerable.Range(0, files))
            checks.Add(await analyst.StartCheckAsync(FileOf(2001, file)));
        var imports = new List<Guid>();
        foreach (var check in checks)
            imports.Add(await analyst.PressImportAsync(check, (await EndAsync(check)).Version));
        foreach (var import in imports)
        {
            var job = await EndAsync(import);
            Assert.Equal((JobState.Done, true), (job.State, job.Outcome!.IsStored));
        }

        await using var context = site.Database.Database.CreateContext();
        var slices = (await context.Slices.ToListAsync()).FindAll(slice => slice.Competence.Value < 200501);
        Assert.Equal(Enumerable.Repeat((1, (long)RowsOfFile), files), slices.Select(slice => (slice.Version, slice.Rows)));
        Assert.Equal(files, slices.Select(slice => slice.ImportId).Distinct().Count());
        var after = await Task.WhenAll(installation.Worker.Select(Installation.JobsOfAsync));
        Assert.Equal(2 * files, after.Sum() - before.Sum());
        Assert.All(after.Zip(before), counts => Assert.True(counts.First > counts.Second, "One worker did everything."));
    }

    [Fact]
    public async Task An_import_whose_worker_is_killed_is_done_by_another_one()
    {
        using var analyst = await Installation.SignedInAsync(installation.Proxy, Roles.Analyst);
        var check = await EndAsync(await analyst.StartCheckAsync(FileOf(2010, 0)));

        Guid import;
        SiteProcess worker;
        await using (var connection = new NpgsqlConnection(site.Database.ConnectionString))
        {
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await using var command = new NpgsqlCommand(KeepSlices, connection, transaction);
            await command.ExecuteNonQueryAsync();
            import = await analyst.PressImportAsync(check.Id, check.Version);
            worker = await installation.WaitingWorkerAsync();
            await worker.StopAsync();
        }

        var job = await EndAsync(import);
        await worker.StartAgainAsync();
        Assert.Equal((JobState.Done, true), (job.State, job.Outcome!.IsStored));
        await using var context = site.Database.Database.CreateContext();
        var slice = Assert.Single(await context.Slices.Where(slice => slice.Competence == new Domain.Competence(201001)).ToListAsync());
        Assert.Equal(RowsOfFile, await context.Hospitalizations.CountAsync(aih => aih.SliceId == slice.Id));
    }

    [Fact]
    public async Task A_job_is_cancelled_whichever_process_does_it()
    {
        using var analyst = await Installation.SignedInAsync(installation.Proxy, Roles.Analyst);
        await using var connection = new NpgsqlConnection(site.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(KeepSlices, connection, transaction);
        await command.ExecuteNonQueryAsync();
        var check = await analyst.StartCheckAsync(FileOf(2011, 0));
        await installation.WaitingWorkerAsync();

        await analyst.PostFormAsync($"{Uploading.Page}/{check}", $"{Uploading.Page}/{check}/cancelar", []);

        Assert.Equal(JobState.Cancelled, (await EndAsync(check)).State);
    }

    [Fact]
    public async Task Restarting_one_process_after_another_turns_nobody_away_and_loses_no_job()
    {
        using var analyst = await Installation.SignedInAsync(installation.Proxy, Roles.Analyst);
        using var over = new CancellationTokenSource();
        var visits = VisitAsync(analyst, over.Token);
        var checks = new List<Guid>();
        foreach (var process in (SiteProcess[])[.. installation.Web, .. installation.Worker])
        {
            checks.Add(await analyst.StartCheckAsync(FileOf(2012, checks.Count)));
            await process.EndAsync();
            checks.Add(await analyst.StartCheckAsync(FileOf(2012, checks.Count)));
            await process.StartAgainAsync();
        }

        foreach (var check in checks)
            Assert.Equal(JobState.Done, (await EndAsync(check)).State);
        await over.CancelAsync();
        Assert.NotEmpty(await visits);
        Assert.All(await visits, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    private static (string Name, byte[] Content) FileOf(int year, int number) => (
        $"{number}.csv",
        Extract.CsvOf(((year + (number / 12)) * 100) + (number % 12) + 1, Enumerable.Range((year * 1000) + (RowsOfFile * number), RowsOfFile)));

    private static async Task<List<HttpStatusCode>> VisitAsync(HttpClient visitor, CancellationToken over)
    {
        var statuses = new List<HttpStatusCode>();
        while (!over.IsCancellationRequested)
        {
            using var answer = await visitor.GetAsync(Uploading.Page, CancellationToken.None);
            statuses.Add(answer.StatusCode);
            await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
        }
        return statuses;
    }

    private async Task<Job> EndAsync(Guid id)
    {
        Job? job = null;
        await Waiting.UntilAsync("the job has ended", async () => (job = await site.JobAsync(id)) is not { IsUnderWay: true });
        return job!;
    }
}
