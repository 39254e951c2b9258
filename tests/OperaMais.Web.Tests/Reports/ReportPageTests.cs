using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Printing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Reports;

public sealed partial class ReportPageTests(ReportPageTests.ReportSite shared) : IClassFixture<ReportPageTests.ReportSite>
{
    private const string Page = "/relatorios/pagamento/2024-1/310620";

    [Fact]
    public async Task An_issued_report_is_kept_verified_by_anybody_and_replaced_by_the_next()
    {
        using var auditor = await shared.Site.SignedInAsync(Roles.Auditor);
        using var anybody = shared.Site.Visitor();

        var first = await IssueAsync(auditor);
        var pdf = await auditor.GetAsync($"/relatorios/emitidos/{first}.pdf");
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType!.MediaType);
        var bytes = await pdf.Content.ReadAsByteArrayAsync();
        Assert.Contains(first, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);

        var verified = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verificar/{first.ToLowerInvariant()}"));
        Assert.Contains("autêntico e continua valendo", verified, StringComparison.Ordinal);
        Assert.Contains("BELO HORIZONTE (IBGE 310620)", verified, StringComparison.Ordinal);
        Assert.Contains("12.435,55", verified, StringComparison.Ordinal);

        var second = await IssueAsync(auditor);
        Assert.NotEqual(first, second);
        Assert.Contains("já não é o último", WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verificar?codigo={first}")), StringComparison.Ordinal);
        Assert.Contains("continua valendo", WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verificar/{second}")), StringComparison.Ordinal);
        Assert.Equal(bytes, await auditor.GetByteArrayAsync($"/relatorios/emitidos/{first}.pdf"));

        var altered = (first[0] == '0' ? '1' : '0') + first[1..];
        var unknown = WebUtility.HtmlDecode(await anybody.GetStringAsync($"/verificar/{altered}"));
        Assert.Contains("Nenhum relatório emitido tem este código", unknown, StringComparison.Ordinal);
        Assert.DoesNotContain("BELO HORIZONTE", unknown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_a_document_of_its_own_that_asks_for_nothing()
    {
        using var auditor = await shared.Site.SignedInAsync(Roles.Auditor);

        var answer = await auditor.GetAsync("/relatorios/previa/pagamento/2024-1/310620");

        Assert.StartsWith("default-src 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("este documento não foi emitido", html, StringComparison.Ordinal);
        Assert.Contains("12.435,55", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("consolidado/2024-1", "Relatório consolidado do 1º quadrimestre de 2024")]
    [InlineData("norma", "Relatório de consistência da norma")]
    public async Task Other_reports_have_a_page_and_a_preview(string address, string title)
    {
        using var auditor = await shared.Site.SignedInAsync(Roles.Auditor);

        Assert.Contains(title, WebUtility.HtmlDecode(await auditor.GetStringAsync($"/relatorios/{address}")), StringComparison.Ordinal);
        Assert.Contains(title, WebUtility.HtmlDecode(await auditor.GetStringAsync($"/relatorios/previa/{address}")), StringComparison.Ordinal);
        using var manager = await shared.Site.SignedInAsync(Roles.Manager);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/relatorios/{address}")).StatusCode);
    }

    [Theory]
    [InlineData(Roles.Auditor, "/relatorios/ordem/7")]
    [InlineData(Roles.Auditor, "/relatorios/producao/00000000-0000-0000-0000-000000000000")]
    [InlineData(Roles.Auditor, "/relatorios/pagamento/2024-1/310010")]
    [InlineData(Roles.Auditor, "/relatorios/pagamento/2019-1/310620")]
    [InlineData(Roles.Auditor, "/relatorios/nada")]
    [InlineData(Roles.Auditor, "/relatorios/previa/pagamento/2019-1/310620")]
    [InlineData(Roles.Auditor, "/relatorios/emitidos/00000000000000000000000000.pdf")]
    [InlineData(Roles.Manager, "/relatorios/pagamento/2024-1/311860")]
    [InlineData(Roles.Manager, "/relatorios/previa/pagamento/2024-1/311860")]
    public async Task What_is_not_there_or_is_not_the_visitors_is_not_found(string role, string address)
    {
        using var client = await shared.Site.SignedInAsync(role);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_manager_issues_and_reads_reports_of_the_own_municipality()
    {
        using var manager = await shared.Site.SignedInAsync(Roles.Manager);

        var code = await IssueAsync(manager);

        Assert.Equal(HttpStatusCode.OK, (await manager.GetAsync($"/relatorios/emitidos/{code}.pdf")).StatusCode);
        using var anybody = shared.Site.Visitor();
        Assert.Equal(HttpStatusCode.Redirect, (await anybody.GetAsync($"/relatorios/emitidos/{code}.pdf")).StatusCode);
    }

    [Fact]
    public async Task Without_a_printer_the_page_says_so_and_the_preview_is_still_there()
    {
        await using var site = await StartAsync(new BrokenPrinter());
        using var auditor = await site.SignedInAsync(Roles.Auditor);

        var answer = await auditor.PostFormAsync(Page, Page, new() { ["_handler"] = "emitir" });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(BrokenPrinter.Sentence, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/relatorios/previa/pagamento/2024-1/310620")).StatusCode);
    }

    [Fact]
    public async Task Whoever_asks_too_often_is_told_to_wait()
    {
        await using var site = await Site.StartAsync();
        using var anybody = site.Visitor();
        for (var time = 0; time < 30; time++)
            Assert.Equal(HttpStatusCode.OK, (await anybody.GetAsync("/verificar/0")).StatusCode);

        var answer = await anybody.GetAsync("/verificar/0");

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal("Foram feitas muitas verificações deste endereço em pouco tempo. Espere um minuto e tente de novo.", await answer.Content.ReadAsStringAsync());
    }

    private static async Task<string> IssueAsync(HttpClient client)
    {
        var answer = await client.PostFormAsync(Page, Page, new() { ["_handler"] = "emitir" });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return Code().Match(await client.GetStringAsync(answer.Headers.Location)).Groups["code"].Value;
    }

    private static async Task<Site> StartAsync(IPdfPrinter printer)
    {
        var site = await Site.StartAsync(
            DatabaseKind.Sqlite, ExampleSite.FillAsync, host => host.ConfigureTestServices(services => services.AddSingleton(printer)));
        await site.CreateUsersAsync();
        return site;
    }

    [GeneratedRegex("/relatorios/emitidos/(?<code>[0-9A-Z]{26})\\.pdf", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Code();

    /// <summary>The worked example on a site whose printer hands the document back: what Chromium makes of it is tested with the printer.</summary>
    public sealed class ReportSite : IAsyncLifetime
    {
        internal Site Site { get; private set; } = null!;

        public async Task InitializeAsync() => Site = await StartAsync(new PlainPrinter());

        public async Task DisposeAsync() => await Site.DisposeAsync();
    }

    private sealed class PlainPrinter : IPdfPrinter
    {
        public Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default) => Task.FromResult(Encoding.UTF8.GetBytes(html));
    }

    private sealed class BrokenPrinter : IPdfPrinter
    {
        internal const string Sentence = "O Chromium não está instalado.";

        public Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default) => throw new RefusedException("pdf.missing", Sentence);
    }
}
