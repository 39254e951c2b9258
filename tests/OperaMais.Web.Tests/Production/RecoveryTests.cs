using Microsoft.Extensions.DependencyInjection;
using OperaMais.Data.Jobs;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;
using Quartz;

namespace OperaMais.Web.Tests.Production;

/// <summary>What a process that ended left behind.</summary>
public sealed class RecoveryTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Jobs_that_were_running_or_waiting_are_done_at_the_next_start(DatabaseKind kind)
    {
        using var uploads = new TemporaryFolder();
        var running = Job(JobKinds.Import, JobState.Running, Upload(uploads, "a.csv", Extract.Csv(1), TimeProvider.System.GetUtcNow()));
        var waiting = Job(JobKinds.Check, JobState.Queued, Upload(uploads, "b.csv", Extract.Csv(2), TimeProvider.System.GetUtcNow()));
        await using var site = await StartAsync(uploads, kind, running, waiting);
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        Assert.Equal(JobState.Done, (await site.EndOfAsync(analyst, running.Id)).State);
        Assert.Equal(JobState.Done, (await site.EndOfAsync(analyst, waiting.Id)).State);
        await using var context = site.Database.Database.CreateContext();
        Assert.Equal("quem@example.org", Assert.Single(context.Imports).Author);
    }

    [Fact]
    public async Task An_import_that_was_stored_just_before_the_crash_changes_nothing_the_second_time()
    {
        using var uploads = new TemporaryFolder();
        var again = Job(JobKinds.Import, JobState.Running, Upload(uploads, "a.csv", Extract.Csv(1), TimeProvider.System.GetUtcNow()));
        await using var site = await Site.StartAsync(
            fill: async test =>
            {
                await new Application.Imports.ImportProduction(test.Database, Domain.Norms.NormLibrary.Embedded, TimeProvider.System)
                    .RunAsync([PathOf(uploads, again, "a.csv")], new() { Author = "quem@example.org" });
                await AddAsync(test, again);
            },
            configure: host => host.UseSetting("OperaMais:UploadFolder", uploads.Path));
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        var job = await site.EndOfAsync(analyst, again.Id);

        Assert.Equal((JobState.Done, false), (job.State, job.Outcome!.IsStored));
        await using var context = site.Database.Database.CreateContext();
        Assert.Single(context.Imports);
    }

    [Fact]
    public async Task Files_that_nobody_imported_for_a_day_are_removed()
    {
        using var uploads = new TemporaryFolder();
        var now = TimeProvider.System.GetUtcNow();
        var old = Upload(uploads, "a.csv", Extract.Csv(1), now.AddHours(-25));
        var young = Upload(uploads, "a.csv", Extract.Csv(1), now.AddHours(-23));
        var needed = Job(JobKinds.Import, JobState.Queued, Upload(uploads, "c.csv", Extract.Csv(3), now.AddDays(-3)));
        var foreign = Directory.CreateDirectory(uploads.File("outra-pasta"));
        var given = Job(JobKinds.Check, JobState.Done, old);
        await using var site = await StartAsync(uploads, DatabaseKind.Sqlite, given, needed);
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        Assert.Equal(JobState.Done, (await site.EndOfAsync(analyst, needed.Id)).State);
        Assert.False(Directory.Exists(uploads.File($"{old.Upload}")));
        Assert.True(Directory.Exists(uploads.File($"{young.Upload}")));
        Assert.True(foreign.Exists);
        Assert.Contains("já não estão no servidor", await (await analyst.GetAsync($"/producao/{given.Id}")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task They_are_removed_every_hour_too()
    {
        await using var site = await Site.StartAsync();
        var old = Directory.CreateDirectory(Path.Combine(site.UploadFolder, $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow().AddHours(-25))}"));
        var scheduler = await site.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        var trigger = Assert.IsType<ISimpleTrigger>(Assert.Single(await scheduler.GetTriggersOfJob(new JobKey("tidying"))), exactMatch: false);

        await site.Services.GetRequiredService<JobRecovery>().TidyAsync(CancellationToken.None);

        Assert.Equal((TimeSpan.FromHours(1), -1), (trigger.RepeatInterval, trigger.RepeatCount));
        Assert.False(Directory.Exists(old.FullName));
    }

    private static async Task<Site> StartAsync(TemporaryFolder uploads, DatabaseKind kind, params StoredJob[] jobs)
    {
        var site = await Site.StartAsync(
            kind, test => AddAsync(test, jobs), host => host.UseSetting("OperaMais:UploadFolder", uploads.Path));
        await site.CreateUsersAsync();
        return site;
    }

    private static async Task AddAsync(TestDatabase test, params StoredJob[] jobs)
    {
        await using var context = test.Database.CreateContext();
        context.Jobs.AddRange(jobs);
        await context.SaveChangesAsync();
    }

    private static StoredJob Job(string kind, JobState state, JobRequest request) => new()
    {
        Id = Guid.CreateVersion7(),
        Kind = kind,
        Author = "quem@example.org",
        CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        State = state,
        Request = JobJson.Write(request),
        Outcome = state == JobState.Done ? JobJson.Write(new JobOutcome()) : null,
    };

    private static JobRequest Upload(TemporaryFolder uploads, string name, byte[] content, DateTimeOffset at)
    {
        var id = Guid.CreateVersion7(at);
        var folder = Directory.CreateDirectory(uploads.File($"{id}"));
        File.WriteAllBytes(Path.Combine(folder.FullName, name), content);
        return new() { Content = JobRequest.Production, Upload = id, Files = [new(name, content.Length)] };
    }

    private static string PathOf(TemporaryFolder uploads, StoredJob job, string name) =>
        Path.Combine(uploads.File($"{JobJson.Read<JobRequest>(job.Request).Upload}"), name);
}
