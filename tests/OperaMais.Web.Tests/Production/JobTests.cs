using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using OperaMais.Data.Jobs;
using OperaMais.Testing;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Tests.Production;

/// <summary>Jobs whose work the test itself does.</summary>
public sealed class JobTests
{
    [Fact]
    public async Task A_job_under_way_is_cancelled_and_its_files_are_removed()
    {
        await using var site = await StartAsync((job, run) => ForEverAsync(run));
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var id = await StartCheckAsync(analyst);
        await UnderWayAsync(site, id);

        await analyst.PostFormAsync($"/producao/{id}", $"/producao/{id}/cancelar", []);

        Assert.Equal(JobState.Cancelled, (await site.EndOfAsync(analyst, id)).State);
        await GoneAsync(site);
        Assert.Contains("foi descartada", await (await analyst.GetAsync($"/producao/{id}")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_waits_is_cancelled_before_its_turn()
    {
        var begun = new List<Guid>();
        await using var site = await StartAsync((job, run) =>
        {
            begun.Add(job.Id);
            return ForEverAsync(run);
        });
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var first = await StartCheckAsync(analyst);
        await UnderWayAsync(site, first);
        var second = await StartCheckAsync(analyst);

        await analyst.PostFormAsync($"/producao/{second}", $"/producao/{second}/cancelar", []);
        await analyst.PostFormAsync($"/producao/{first}", $"/producao/{first}/cancelar", []);

        Assert.Equal(JobState.Cancelled, (await site.EndOfAsync(analyst, second)).State);
        Assert.Equal(JobState.Cancelled, (await site.EndOfAsync(analyst, first)).State);
        Assert.Equal([first], begun);
    }

    [Fact]
    public async Task Jobs_are_done_one_after_another_in_the_order_in_which_they_were_asked_for()
    {
        var (atOnce, most, order) = (0, 0, new List<Guid>());
        await using var site = await StartAsync(async (job, run) =>
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            order.Add(job.Id);
            await Task.Yield();
            Interlocked.Decrement(ref atOnce);
            return new JobOutcome();
        });
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var ids = new List<Guid>();
        for (var count = 0; count < 5; count++)
            ids.Add(await StartCheckAsync(analyst));
        foreach (var id in ids)
            Assert.Equal(JobState.Done, (await site.EndOfAsync(analyst, id)).State);

        Assert.Equal(1, most);
        Assert.Equal(ids, order);
    }

    [Fact]
    public async Task An_unexpected_failure_is_told_in_one_sentence_without_its_details()
    {
        await using var site = await StartAsync((job, run) => throw new InvalidOperationException("secret detail"));
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var id = await StartCheckAsync(analyst);

        Assert.Equal(JobState.Failed, (await site.EndOfAsync(analyst, id)).State);
        var page = await (await analyst.GetAsync($"/producao/{id}")).TextAsync();
        Assert.Contains("O trabalho parou por um erro inesperado e nada foi gravado.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_stopped_with_the_process_is_neither_done_nor_cancelled()
    {
        await using var site = await StartAsync((job, run) => ForEverAsync(run));
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var id = await StartCheckAsync(analyst);
        await UnderWayAsync(site, id);

        await site.Services.GetRequiredService<IHost>().StopAsync();

        await using var context = site.Database.Database.CreateContext();
        Assert.Equal(JobState.Running, Assert.Single(context.Jobs).State);
        Assert.Single(Directory.GetDirectories(site.UploadFolder));
    }

    [Fact]
    public async Task An_auditor_cancels_nothing()
    {
        await using var site = await StartAsync((job, run) => ForEverAsync(run));
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        var id = await StartCheckAsync(analyst);
        await UnderWayAsync(site, id);

        var answer = await auditor.PostFormAsync("/producao", $"/producao/{id}/cancelar", []);

        Assert.Contains("/acesso-negado", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.True((await site.JobAsync(id))!.IsUnderWay);
        Assert.DoesNotContain("/cancelar", await (await auditor.GetAsync($"/producao/{id}")).TextAsync(), StringComparison.Ordinal);
    }

    private static async Task<Site> StartAsync(JobWork work)
    {
        var site = await Site.StartAsync(configure: host => host.ConfigureTestServices(services => services.AddSingleton(work)));
        await site.CreateUsersAsync();
        return site;
    }

    private static async Task<JobOutcome> ForEverAsync(JobRun run)
    {
        await Task.Delay(Timeout.Infinite, run.Token);
        return new();
    }

    private static async Task<Guid> StartCheckAsync(HttpClient analyst)
    {
        var answer = await analyst.UploadAsync(("a.csv", Extract.Csv(1)));
        return Guid.Parse(answer.Headers.Location!.OriginalString["/producao/".Length..]);
    }

    private static Task UnderWayAsync(Site site, Guid id) =>
        Waiting.UntilAsync("the job is under way", async () => (await site.JobAsync(id))!.State == JobState.Running);

    private static Task GoneAsync(Site site) =>
        Waiting.UntilAsync("the files are gone", () => Task.FromResult(Directory.GetDirectories(site.UploadFolder).Length == 0));
}
