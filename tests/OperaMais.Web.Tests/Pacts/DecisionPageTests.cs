using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OperaMais.Application.Files;
using OperaMais.Application.Pacts;
using OperaMais.Application.Progress;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Reports;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Pacts;

/// <summary>A decision is checked, registered with its document, and read again.</summary>
public sealed partial class DecisionPageTests : IAsyncLifetime
{
    private static readonly Quadrimester Quadrimester = new(2024, 2);

    private Site site = null!;
    private HttpClient analyst = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(fill: ExampleSite.FillAsync);
        await site.CreateUsersAsync();
        analyst = await site.SignedInAsync(Roles.Analyst);
    }

    public async Task DisposeAsync()
    {
        analyst.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task The_effect_is_shown_before_and_stands_after()
    {
        var pending = await FirstAsync(target => target.Indicator.Status == IndicatorStatus.Pending && target.AtStake > Money.Zero);
        var form = $"/decisoes/registrar?quadrimestre=2024-2&municipio={pending.Code}";
        Assert.Contains(WebUtility.HtmlEncode(form), await analyst.GetStringAsync("/decisoes?quadrimestre=2024-2"), StringComparison.Ordinal);

        var unfilled = await TextAsync($"{form}&conferir=sim");
        Assert.Contains("Escolha o que o Grupo Condutor decidiu", unfilled, StringComparison.Ordinal);
        Assert.Contains("Informe o ato do Grupo Condutor", unfilled, StringComparison.Ordinal);
        var check = $"{form}&conferir=sim&resultado=cumpriu&ato=Ata+7";
        var rows = TableRows.Of(await analyst.GetStringAsync(check));
        Assert.All(rows, row => Assert.Equal(("… pendente", "0,00"), (row["Situação antes"], row["Bônus antes"])));
        Assert.Equal(pending.AtStake.Centavos, rows.Sum(row => TableRows.Centavos(row["Bônus depois"])));
        // Nothing is stored by looking.
        Assert.Equal(IndicatorStatus.Pending, (await OfAsync(pending.Code.ToString())).Indicator.Status);

        var answer = await SendAsync(check, "ata.pdf", "%PDF-1.7 ata");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/decisoes?quadrimestre=2024-2&feito={pending.Code}", new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery);
        Assert.Equal(IndicatorStatus.Met, (await OfAsync(pending.Code.ToString())).Indicator.Status);
        var html = await analyst.GetStringAsync($"/decisoes?quadrimestre=2024-2&feito={pending.Code}");
        Assert.DoesNotContain(pending.Code.ToString(), TableRows.Of(html).Select(row => row[""][^6..]));
        foreach (var text in (string[])["foi registrada", "Ata 7", "ata.pdf", "por analyst@example.org"])
            Assert.Contains(text, html, StringComparison.Ordinal);
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        var document = await auditor.GetAsync(DocumentLink().Match(html).Value);
        Assert.Equal(("application/pdf", "%PDF-1.7 ata"), (document.Content.Headers.ContentType!.MediaType, await document.Content.ReadAsStringAsync()));
        Assert.Equal("attachment", document.Content.Headers.ContentDisposition!.DispositionType);

        // Another decision replaces it, and says so before; the same one twice is refused.
        Assert.Contains("cumpriu, por Ata 7", await TextAsync(form), StringComparison.Ordinal);
        Assert.Contains("já está registrada", await (await SendAsync(check, "ata.pdf", "%PDF-1.7 ata")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(check.Replace("=cumpriu&ato=Ata+7", "=nao-cumpriu&ato=Ata+8", StringComparison.Ordinal), "ata-8.pdf", "%PDF-8")).StatusCode);
        var page = await TextAsync("/decisoes?quadrimestre=2024-2");
        Assert.Contains("Ata 8", page, StringComparison.Ordinal);
        Assert.Contains("substituída", page, StringComparison.Ordinal);
        Assert.Contains("Ata 7", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_document_is_told_in_a_sentence_and_nothing_is_stored()
    {
        const string Check = "/decisoes/registrar?quadrimestre=2024-2&municipio=313320&conferir=sim&resultado=cumpriu&ato=Ata+7";
        var before = (await new ListDecisions(site.Database.Database).RunAsync(Quadrimester)).Length;
        foreach (var (name, content, sentence) in ((string?, string, string)[])[
            (null, "", "Escolha o documento da decisão"),
            ("ata.pdf", "", "está vazio"),
            ("ata.docx", "PK\u0003\u0004", "O arquivo “ata.docx” não é um PDF"),
            ("ata.pdf", "<html>", "O arquivo “ata.pdf” não é um PDF"),
            ("ata.pdf", "%PDF-1.7" + new string('x', AttachedFile.MaxBytes), "passa de 5 MB")])
        {
            var answer = await SendAsync(Check, name, content);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var text = await answer.TextAsync();
            Assert.Contains(sentence, text, StringComparison.Ordinal);
            Assert.Contains("id=\"documento-error\"", text, StringComparison.Ordinal);
        }
        Assert.Equal(before, (await new ListDecisions(site.Database.Database).RunAsync(Quadrimester)).Length);
    }

    [Fact]
    public async Task Where_there_is_a_pact_it_is_told_that_a_decision_has_no_effect()
    {
        var pacted = await FirstAsync(target => target.Source == TargetSource.Ppi && target.Indicator.Status == IndicatorStatus.NotMet);
        var check = $"/decisoes/registrar?quadrimestre=2024-2&municipio={pacted.Code}&conferir=sim&resultado=cumpriu&ato=Ata+7";

        var page = await TextAsync(check);
        Assert.Contains("por isso a decisão não tem efeito", page, StringComparison.Ordinal);
        Assert.Contains(Shown.Percent(pacted.Indicator.Basis.Target!.Value.Value).Replace('\u00a0', ' '), page, StringComparison.Ordinal);
        Assert.All(TableRows.Of(await analyst.GetStringAsync(check)), row => Assert.Equal(row["Bônus antes"], row["Bônus depois"]));
        Assert.Equal(HttpStatusCode.Redirect, (await SendAsync(check, "ata.pdf", "%PDF-1")).StatusCode);
        Assert.Contains("sem efeito, porque há pacto", await TextAsync("/decisoes?quadrimestre=2024-2"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("quadrimestre=2022-1&municipio=313320")]
    [InlineData("quadrimestre=2024-2&municipio=310010")]
    [InlineData("quadrimestre=2024-2&municipio=x")]
    [InlineData("quadrimestre=2024-2")]
    public async Task Of_who_is_no_beneficiary_nothing_is_decided(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync($"/decisoes/registrar?{query}")).StatusCode);

    private async Task<MunicipalTarget> FirstAsync(Func<MunicipalTarget, bool> isWanted) => MunicipalTarget.AllOf(await ProgressAsync()).First(isWanted);

    private async Task<MunicipalTarget> OfAsync(string municipality) =>
        MunicipalTarget.AllOf(await ProgressAsync()).Single(target => target.Code.ToString() == municipality);

    private Task<QuadrimesterProgress> ProgressAsync() => new ShowProgress(site.Database.Database, NormLibrary.Embedded).RunAsync(Quadrimester);

    private async Task<string> TextAsync(string address) => await (await analyst.GetAsync(address)).TextAsync();

    private async Task<HttpResponseMessage> SendAsync(string address, string? name, string content)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(await analyst.TokenAsync(address)), FormPosts.TokenField },
            { new StringContent("decisao"), "_handler" },
        };
        if (name is not null)
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(content)), "documento", name);
        return await analyst.PostAsync(address, form);
    }

    [GeneratedRegex("/decisoes/documento/[0-9a-f-]{36}", RegexOptions.None, 5_000)]
    private static partial Regex DocumentLink();
}
