using System.Net;
using System.Text;
using OperaMais.Data.Jobs;
using OperaMais.Testing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Production;

public sealed class UploadTests : IAsyncLifetime
{
    private const int Limit = 100_000;

    private Site site = null!;
    private HttpClient analyst = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(configure: host => host.UseSetting("OperaMais:UploadLimit", $"{Limit}"));
        await site.CreateUsersAsync();
        analyst = await site.SignedInAsync(Roles.Analyst);
    }

    public async Task DisposeAsync()
    {
        analyst.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task Files_wait_in_a_folder_of_their_own_while_they_are_checked()
    {
        var check = await site.CheckAsync(analyst, ("../a.csv", Extract.Csv(1)), ("x/A.csv", Extract.Csv(2)), ("RDMG2310.dbc", Extract.Dbc(3)));

        Assert.Equal(JobState.Done, check.State);
        var folder = Assert.Single(Directory.GetDirectories(site.UploadFolder));
        Assert.Equal($"{check.Request.Upload}", Path.GetFileName(folder));
        Assert.Equal(7, Guid.Parse(Path.GetFileName(folder)).Version);
        Assert.Equal(["A (2).csv", "RDMG2310.dbc", "a.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(["SIHD", "SIHD", "RD"], check.Outcome!.Files.Select(file => file.Kind));
    }

    [Fact]
    public async Task Production_is_one_import_and_each_small_file_another()
    {
        var answer = await analyst.UploadAsync(
            ("ppi.csv", Encoding.UTF8.GetBytes("COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL\n202312;310620;1;2\n")),
            ("a.csv", Extract.Csv(1)),
            ("decisions.csv", Encoding.UTF8.GetBytes("QUADRIMESTRE;IBGE;DECISAO;ATO\n2023-3;310620;CUMPRIU;Ata 1\n")),
            ("b.csv", Extract.Csv(2)));

        Assert.Equal("/producao", answer.Headers.Location!.OriginalString);
        await using var context = site.Database.Database.CreateContext();
        var requests = context.Jobs.AsEnumerable().Select(Jobs.Job.Of).Select(job => job.Request).ToList();
        Assert.Equal(["decisions", "ppi", "production"], requests.Select(request => request.Content).Order());
        Assert.Equal(2, requests.Single(request => request.Content == "production").Files.Length);
        Assert.Equal(3, requests.Select(request => request.Upload).Distinct().Count());
    }

    [Theory]
    [InlineData("dados.zip", "x")]
    [InlineData("DADOS.ZIP", "x")]
    [InlineData("dados.csv", "PK\u0003\u0004 e o resto")]
    [InlineData("dados.xlsx", "PK\u0003\u0004 e o resto")]
    public async Task What_is_compressed_is_refused_whatever_it_is_called(string name, string content)
    {
        var answer = await analyst.UploadAsync(("a.csv", Extract.Csv(1)), (name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("upload.zip", await answer.CodeAsync());
        AssertNothingIsLeft();
    }

    [Theory]
    [InlineData(Limit, true)]
    [InlineData(Limit + 1, false)]
    public async Task All_files_together_may_be_as_large_as_is_said(int bytes, bool isAccepted)
    {
        var answer = await analyst.UploadAsync(("a.csv", new byte[1000]), ("b.csv", new byte[bytes - 1000]));

        Assert.Equal(isAccepted ? HttpStatusCode.Created : HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        if (isAccepted)
            return;
        Assert.Equal("upload.tooLarge", await answer.CodeAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task The_limit_is_told_before_anything_is_sent()
    {
        var page = await (await analyst.GetAsync(Uploading.Page)).TextAsync();
        Assert.Contains("até\n                100 kB por envio", page, StringComparison.Ordinal);
        Assert.Contains($"data-limit=\"{Limit}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_without_its_token_is_refused_before_anything_is_kept()
    {
        using var request = Uploading.Request(token: null, ("a.csv", Extract.Csv(1)));
        var answer = await analyst.SendAsync(request);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("upload.token", await answer.CodeAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_request_without_files_is_refused()
    {
        using var empty = Uploading.Request(await analyst.TokenAsync(Uploading.Page), ("", []));
        Assert.Equal("upload.none", await (await analyst.SendAsync(empty)).CodeAsync());
        using var other = Uploading.Request(await analyst.TokenAsync(Uploading.Page), new StringContent("{}"));
        Assert.Equal("upload.none", await (await analyst.SendAsync(other)).CodeAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Too_many_files_at_once_are_refused()
    {
        var answer = await analyst.UploadAsync([.. Enumerable.Range(1, 201).Select(number => ($"{number}.csv", new byte[1]))]);
        Assert.Equal("upload.tooMany", await answer.CodeAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task What_is_no_form_is_refused_in_a_sentence()
    {
        using var part = new ByteArrayContent(Extract.Csv(1));
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=files; filename={new string('a', 20_000)}.csv");
        using var form = new MultipartFormDataContent { part };
        using var request = Uploading.Request(await analyst.TokenAsync(Uploading.Page), form);
        Assert.Equal("upload.malformed", await (await analyst.SendAsync(request)).CodeAsync());
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task A_disk_that_is_nearly_full_takes_no_files()
    {
        await using var full = await Site.StartAsync(configure: host => host.UseSetting("OperaMais:UploadReserve", $"{long.MaxValue / 2}"));
        await full.CreateUsersAsync();
        using var client = await full.SignedInAsync(Roles.Analyst);
        var answer = await client.UploadAsync(("a.csv", Extract.Csv(1)));
        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.Equal("upload.noSpace", await answer.CodeAsync());
        Assert.Empty(Directory.GetDirectories(full.UploadFolder));
    }

    [Fact]
    public async Task A_form_without_a_script_is_sent_on_to_the_job()
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await analyst.TokenAsync(Uploading.Page)), FormPosts.TokenField },
            { new ByteArrayContent(Extract.Csv(1)), "files", "a.csv" },
        };
        var answer = await analyst.PostAsync(Uploading.Address, form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/producao/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);

        using var refused = new MultipartFormDataContent { { new ByteArrayContent(Extract.Csv(1)), "files", "a.csv" } };
        var page = await analyst.GetAsync((await analyst.PostAsync(Uploading.Address, refused)).Headers.Location);
        Assert.Contains("A página ficou aberta por tempo demais", await page.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_connection_lost_in_mid_upload_leaves_nothing()
    {
        using var request = Uploading.Request(await analyst.TokenAsync(Uploading.Page), new BrokenUpload());

        await Assert.ThrowsAnyAsync<Exception>(() => analyst.SendAsync(request));

        await Waiting.UntilAsync("nothing is left of the upload", () => Task.FromResult(Directory.GetDirectories(site.UploadFolder).Length == 0));
        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Jobs);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Approver)]
    [InlineData(Roles.Manager)]
    [InlineData(Roles.Administrator)]
    public async Task Nobody_but_an_analyst_sends_files(string role)
    {
        using var other = await site.SignedInAsync(role);
        using var request = Uploading.Request(token: null, ("a.csv", Extract.Csv(1)));

        Assert.Equal(HttpStatusCode.Forbidden, (await other.SendAsync(request)).StatusCode);
        AssertNothingIsLeft();
    }

    [Fact]
    public async Task Whose_session_has_ended_is_told_so()
    {
        using var visitor = site.Visitor();
        using var request = Uploading.Request(token: null, ("a.csv", Extract.Csv(1)));
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SendAsync(request)).StatusCode);
    }

    private void AssertNothingIsLeft()
    {
        Assert.Empty(Directory.GetDirectories(site.UploadFolder));
        using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.Jobs);
    }

    /// <summary>Begins a file and breaks off.</summary>
    private sealed class BrokenUpload : HttpContent
    {
        internal BrokenUpload() => Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=b");

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            await stream.WriteAsync("--b\r\nContent-Disposition: form-data; name=files; filename=a.csv\r\n\r\nN_AIH;ANO"u8.ToArray());
            await stream.FlushAsync();
            throw new IOException("The connection was lost.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
