using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Data.Jobs;
using OperaMais.Domain;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Printing;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;
using OperaMais.Web.Jobs;
using OperaMais.Web.Tests.Production;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace OperaMais.Web.Tests.Reports;

/// <summary>Batches of reports, with a printer of empty pages; each test takes a quadrimester of its own.</summary>
public sealed class BatchTests(BatchTests.BatchSite shared) : IClassFixture<BatchTests.BatchSite>
{
    private const string Start = "/relatorios/lotes";
    private const string OneReport = "/relatorios/pagamento/2024-1/310620";

    private static int All => NormLibrary.Embedded.Current.Registry.All.Length;

    private StoppablePrinter Printer => shared.Printer;

    private Site Site => shared.Site;

    [Fact]
    public async Task A_batch_is_asked_for_followed_and_downloaded()
    {
        using var analyst = await Site.SignedInAsync(Roles.Analyst);
        var id = await StartAsync(analyst, "2024-1");

        Assert.Equal(JobState.Done, (await EndOfAsync(id)).State);

        var page = await (await analyst.GetAsync($"{Start}/{id}")).TextAsync();
        Assert.Contains($"O lote está pronto, com {All} relatórios: {All} emitidos desde o pedido, 0 que já estavam emitidos com os mesmos dados.", page, StringComparison.Ordinal);
        Assert.Contains("BELO HORIZONTE (IBGE 310620)", page, StringComparison.Ordinal);

        var codes = (await Site.JobAsync(id))!.Outcome!.Batch!.Codes;
        var answer = await analyst.GetAsync($"{Start}/{id}.zip");
        Assert.Equal(("application/zip", "relatorios-2024-1.zip"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.FileName));
        await using (var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync()))
        {
            Assert.Equal(All, zip.Entries.Count);
            var entry = zip.GetEntry("2024-1-310620.pdf")!;
            await using var paper = await entry.OpenAsync();
            Assert.Equal((byte)'%', paper.ReadByte());
        }

        answer = await analyst.GetAsync($"{Start}/{id}.pdf");
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        using var volume = PdfReader.Open(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()), PdfDocumentOpenMode.Import);
        Assert.Equal((All, All), (volume.PageCount, volume.Outlines.Count));

        // A paper issued since takes the place of the batch's own.
        Assert.DoesNotContain("substituído", page, StringComparison.Ordinal);
        Assert.Equal(
            HttpStatusCode.Redirect,
            (await analyst.PostFormAsync(OneReport, OneReport, new() { ["_handler"] = "emitir" })).StatusCode);
        page = await (await analyst.GetAsync($"{Start}/{id}")).TextAsync();
        Assert.Contains("1 relatório deste lote já não vale", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split(">substituído<").Length);
        codes = (await EndOfAsync(await StartAsync(analyst, "2024-1"))).Outcome!.Batch!.Codes;

        // Asked for again, by two at once too, the papers are those that are there.
        var asked = await Task.WhenAll(StartAsync(analyst, "2024-1"), StartAsync(analyst, "2024-1"));
        var again = Assert.Single(asked.Distinct());
        Assert.NotEqual(id, again);
        Assert.Equal(codes.AsEnumerable(), (await EndOfAsync(again)).Outcome!.Batch!.Codes.AsEnumerable());
        Assert.Contains($"0 emitidos desde o pedido, {All} que já estavam emitidos", await (await analyst.GetAsync($"{Start}/{again}")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Start}/{id}\"", await analyst.GetStringAsync("/relatorios/consolidado/2024-1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_batch_says_what_it_issued_and_goes_on_when_asked_for_again()
    {
        using var analyst = await Site.SignedInAsync(Roles.Analyst);
        Printer.StopAfter(5);
        var id = await StartAsync(analyst, "2024-2");
        await Printer.StoppedAsync();
        // Asked for meanwhile, it is the same batch.
        Assert.Equal(id, await StartAsync(analyst, "2024-2"));
        Assert.Contains("5 de", await (await analyst.GetAsync($"{Start}/{id}")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"/producao/{id}")).StatusCode);
        Assert.DoesNotContain($"/producao/{id}", await analyst.GetStringAsync("/producao"), StringComparison.Ordinal);

        await analyst.PostFormAsync($"{Start}/{id}", $"{Start}/{id}/cancelar", []);

        var job = await EndOfAsync(id);
        Assert.Equal((JobState.Cancelled, 5), (job.State, job.Outcome!.Batch!.Codes.Length));
        Assert.Contains(
            $"O lote foi cancelado. 5 de {All} relatórios foram emitidos; continue o lote para emitir os que faltam.",
            await (await analyst.GetAsync($"{Start}/{id}")).TextAsync(),
            StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"{Start}/{id}.zip")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"{Start}/{id}.pdf")).StatusCode);
        var whole = await EndOfAsync(await StartAsync(analyst, "2024-2"));
        Assert.Equal((JobState.Done, All), (whole.State, whole.Outcome!.Batch!.Codes.Length));
        Assert.Equal(job.Outcome.Batch.Codes, whole.Outcome.Batch.Codes.Take(5));
    }

    [Fact]
    public async Task A_batch_whose_printer_broke_down_says_so_and_how_many_papers_there_are()
    {
        using var analyst = await Site.SignedInAsync(Roles.Analyst);
        Printer.BreakAfter(3);

        var id = await StartAsync(analyst, "2024-3");

        var job = await EndOfAsync(id);
        Assert.Equal((JobState.Refused, 3), (job.State, job.Outcome!.Batch!.Codes.Length));
        Assert.Contains(
            $"{StoppablePrinter.Sentence} 3 de {All} relatórios foram emitidos; continue o lote para emitir os que faltam.",
            await (await analyst.GetAsync($"{Start}/{id}")).TextAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_that_was_running_when_the_process_ended_is_done_at_the_next_start()
    {
        var left = new StoredJob
        {
            Id = Guid.CreateVersion7(),
            Kind = JobKinds.Batch,
            Author = "quem@example.org",
            CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            State = JobState.Running,
            Request = JobJson.Write(new JobRequest { Quadrimester = new Quadrimester(2023, 3) }),
        };
        await using var site = await StartSiteAsync(new StoppablePrinter(), async test =>
        {
            await ExampleSite.FillAsync(test);
            await using var context = test.Database.CreateContext();
            context.Jobs.Add(left);
            await context.SaveChangesAsync();
        });
        using var auditor = await site.SignedInAsync(Roles.Auditor);

        Assert.Equal(JobState.Done, (await EndOfAsync(site, left.Id)).State);

        await using var context = site.Database.Database.CreateContext();
        Assert.All(context.Reports.Select(report => report.Author), author => Assert.Equal("quem@example.org", author));
        Assert.Contains("lote de relatórios: 3º quadrimestre de 2023", context.AuditedCommands.Select(command => command.Command).Distinct().ToList());
        // Who reads may download, and starts nothing.
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"{Start}/{left.Id}.zip")).StatusCode);
        Assert.DoesNotContain("Emitir todos", await auditor.GetStringAsync("/relatorios/consolidado/2023-3"), StringComparison.Ordinal);
        using var manager = await site.SignedInAsync(Roles.Manager);
        foreach (var address in (string[])["", ".zip", ".pdf"])
            Assert.Contains("/acesso-negado", (await manager.GetAsync($"{Start}/{left.Id}{address}")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        foreach (var client in (HttpClient[])[auditor, manager])
            Assert.Contains(
                "/acesso-negado",
                (await client.PostFormAsync("/relatorios/pagamento/2024-1/310620", Start, new() { ["quadrimestre"] = "2024-1" })).Headers.Location!.OriginalString,
                StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_a_batch_is_cancelled_where_batches_are()
    {
        using var analyst = await Site.SignedInAsync(Roles.Analyst);
        var check = new StoredJob
        {
            Id = Guid.CreateVersion7(),
            Kind = JobKinds.Check,
            Author = "quem@example.org",
            CreatedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
            State = JobState.Queued,
            Request = JobJson.Write(new JobRequest()),
        };
        await using (var context = Site.Database.Database.CreateContext())
        {
            context.Jobs.Add(check);
            await context.SaveChangesAsync();
        }

        var answer = await analyst.PostFormAsync("/relatorios/consolidado/2024-1", $"{Start}/{check.Id}/cancelar", []);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal(JobState.Queued, (await Site.JobAsync(check.Id))!.State);
    }

    [Theory]
    [InlineData("2019-1")]
    [InlineData("nada")]
    public async Task A_quadrimester_that_is_none_of_the_programmes_is_not_found(string quadrimester)
    {
        using var analyst = await Site.SignedInAsync(Roles.Analyst);

        var answer = await analyst.PostFormAsync("/relatorios/consolidado/2024-1", Start, new() { ["quadrimestre"] = quadrimester });

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<Guid> StartAsync(HttpClient analyst, string quadrimester)
    {
        var answer = await analyst.PostFormAsync($"/relatorios/consolidado/{quadrimester}", Start, new() { ["quadrimestre"] = quadrimester });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Guid.Parse(answer.Headers.Location!.OriginalString[(Start.Length + 1)..]);
    }

    private Task<Job> EndOfAsync(Guid id) => EndOfAsync(Site, id);

    private static async Task<Job> EndOfAsync(Site site, Guid id)
    {
        await Waiting.UntilAsync("the batch has ended", async () => await site.JobAsync(id) is not { IsUnderWay: true });
        return (await site.JobAsync(id))!;
    }

    private static async Task<Site> StartSiteAsync(IPdfPrinter printer, Func<TestDatabase, Task> fill)
    {
        var site = await Site.StartAsync(
            DatabaseKind.Sqlite, fill, host => host.ConfigureTestServices(services => services.AddSingleton(printer)));
        await site.CreateUsersAsync();
        return site;
    }

    /// <summary>The worked example on a site of its own.</summary>
    public sealed class BatchSite : IAsyncLifetime
    {
        internal StoppablePrinter Printer { get; } = new();

        internal Site Site { get; private set; } = null!;

        public async Task InitializeAsync() => Site = await StartSiteAsync(Printer, ExampleSite.FillAsync);

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }

    /// <summary>Prints empty pages, until it is to stand still or to break down.</summary>
    internal sealed class StoppablePrinter : IPdfPrinter
    {
        internal const string Sentence = "O Chromium parou de funcionar.";

        private readonly byte[] page = EmptyPage();
        private TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int? left;
        private bool breaks;

        internal void StopAfter(int papers) => (left, breaks, stopped) = (papers, false, new(TaskCreationOptions.RunContinuationsAsynchronously));

        internal void BreakAfter(int papers) => (left, breaks) = (papers, true);

        internal Task StoppedAsync() => stopped.Task.WaitAsync(TimeSpan.FromMinutes(5));

        public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default)
        {
            if (left-- != 0)
                return page;
            left = null;
            if (breaks)
                throw new RefusedException("pdf.broken", Sentence);
            stopped.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return page;
        }

        private static byte[] EmptyPage()
        {
            using var document = new PdfDocument();
            document.AddPage();
            using var file = new MemoryStream();
            document.Save(file, closeStream: false);
            return file.ToArray();
        }
    }
}
