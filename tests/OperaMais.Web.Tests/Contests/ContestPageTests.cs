using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using OperaMais.Application.Contests;
using OperaMais.Application.Files;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Contests;

/// <summary>Contests in the browser: a manager questions, an analyst answers, others see what they may.</summary>
public sealed partial class ContestPageTests : IAsyncLifetime
{
    private const string Neighbour = "vizinha";
    private const string Bonus = "/contestacoes/nova?quadrimestre=2024-1&versao=1&beneficiario=310620&valor=bonus";
    private const string Named = "Falta a AIH 3123500000016.";
    private const string Masked = "Falta a AIH 31235••••••16.";

    private Site site = null!;
    private HttpClient manager = null!;
    private HttpClient analyst = null!;
    private HttpClient neighbour = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(fill: ExampleSite.FillAsync);
        await site.CreateUsersAsync();
        await site.CreateManagerAsync(Neighbour, "313130");
        (manager, analyst, neighbour) = (await site.SignedInAsync(Roles.Manager), await site.SignedInAsync(Roles.Analyst), await site.SignedInAsync(Neighbour));
    }

    public async Task DisposeAsync()
    {
        foreach (var client in (HttpClient[])[manager, analyst, neighbour])
            client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_rejected_AIH_is_questioned_answered_replied_to_and_closed()
    {
        var form = await RejectedAihAsync();
        await NothingToSeeAsync(neighbour, form);
        Assert.DoesNotMatch(@"AIH \d{13}", await ReadAsync(manager, form));

        var page = AddressOf(await SendAsync(manager, form, "contestar", new() { ["texto"] = Named }, "C:\\laudos\\laudo.pdf", "%PDF-1.7 laudo"));
        Assert.EndsWith("?feito=aberta", page, StringComparison.Ordinal);
        page = page.Split('?')[0];
        Assert.Contains("foi enviada", await ReadAsync(manager, $"{page}?feito=aberta"), StringComparison.Ordinal);
        Assert.Contains("esta AIH não conta", await ReadAsync(manager, page), StringComparison.Ordinal);
        // The same once more leads to the one that is there.
        Assert.Contains("já foi contestado", await (await SendAsync(manager, form, "contestar", new() { ["texto"] = "De novo" })).TextAsync(), StringComparison.Ordinal);

        // Numbers of AIHs stand whole before analysts and auditors alone, in what people wrote too.
        foreach (var (role, text) in ((string, string)[])[(Roles.Analyst, Named), (Roles.Auditor, Named), (Roles.Approver, Masked), (Roles.Manager, Masked)])
        {
            using var reader = await site.SignedInAsync(role);
            var html = await ReadAsync(reader, page);
            Assert.Contains(text, html, StringComparison.Ordinal);
            Assert.Equal(text == Named, AihNumber().IsMatch(html));
            Assert.Equal(role == Roles.Analyst, html.Contains("name=\"acao\" value=\"acolher\"", StringComparison.Ordinal));
            Assert.Equal(role == Roles.Manager, html.Contains("Retirar a contestação", StringComparison.Ordinal));
        }

        var file = AttachmentLink().Match(await ReadAsync(analyst, page)).Value;
        var attachment = await manager.GetAsync(file);
        Assert.Equal(("application/pdf", "attachment", "laudo.pdf"), (attachment.Content.Headers.ContentType!.MediaType, attachment.Content.Headers.ContentDisposition!.DispositionType, attachment.Content.Headers.ContentDisposition.FileName));
        Assert.Equal(("nosniff", "%PDF-1.7 laudo"), (attachment.Headers.GetValues("X-Content-Type-Options").Single(), await attachment.Content.ReadAsStringAsync()));
        await NothingToSeeAsync(neighbour, page, file);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync(file.Replace(file[^36..], $"{Guid.NewGuid()}", StringComparison.Ordinal))).StatusCode);

        Assert.Contains("Escreva o texto", await (await AnswerAsync(page, "nao-acolher", "", steps: 1)).TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{page}?feito=respondida", AddressOf(await AnswerAsync(page, "nao-acolher", "Não foi registrada no SUSfácilMG.", steps: 1)));
        var late = await (await AnswerAsync(page, "acolher", "Tem razão.", steps: 1)).TextAsync();
        Assert.Contains("Enquanto você escrevia, a contestação recebeu outro passo (SES/MG)", late, StringComparison.Ordinal);
        Assert.Contains("Tem razão.</textarea>", late, StringComparison.Ordinal);
        var answered = await ReadAsync(manager, page);
        Assert.Contains("Não foi registrada no SUSfácilMG.", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("analyst@example.org", answered, StringComparison.Ordinal);
        Assert.Contains("analyst@example.org", await ReadAsync(analyst, page), StringComparison.Ordinal);

        var reply = new Dictionary<string, string> { ["texto"] = "Foi registrada: veja a imagem.", ["passos"] = "2", ["acao"] = "replicar" };
        Assert.Equal($"{page}?feito=replicada", AddressOf(await SendAsync(manager, page, "replicar", reply, "tela.png", "\u0089PNG\r\n\u001a\n")));
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(neighbour, page, "replicar", reply, tokenPage: Other)).StatusCode);
        Assert.Contains("dar a última palavra", await ReadAsync(analyst, page), StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"{page}?feito=respondida", AddressOf(await AnswerAsync(page, "nao-acolher", "A imagem é de outra AIH.", steps: 3)));
        var closed = await ReadAsync(manager, page);
        Assert.Contains("não acolhida em definitivo", closed, StringComparison.Ordinal);
        Assert.DoesNotContain("<textarea", closed, StringComparison.Ordinal);

        // The paper is the same for whoever prints it.
        var paper = await ReadAsync(manager, "/relatorios/previa/pagamento/2024-1/310620");
        Assert.Equal(paper, await ReadAsync(analyst, "/relatorios/previa/pagamento/2024-1/310620"));
        foreach (var words in (string[])[Masked, "A imagem é de outra AIH.", "laudo.pdf", "tela.png", "não acolhida em definitivo"])
            Assert.Contains(words, paper, StringComparison.Ordinal);
        Assert.DoesNotContain("3123500000016", paper, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_of_all_for_the_staff_and_of_the_own_for_managers()
    {
        Assert.Contains("Nenhuma contestação", await ReadAsync(manager, "/contestacoes"), StringComparison.Ordinal);
        var page = AddressOf(await SendAsync(manager, Bonus, "contestar", new() { ["texto"] = "O bônus é maior." })).Split('?')[0];

        foreach (var role in (string[])[Roles.Analyst, Roles.Approver, Roles.Auditor, Roles.Manager])
        {
            using var reader = await site.SignedInAsync(role);
            var row = Assert.Single(TableRows.Of(await reader.GetStringAsync("/contestacoes")));
            Assert.StartsWith("bônus R$", row[""], StringComparison.Ordinal);
            Assert.Equal(("2024-1, versão 1", "… aguarda resposta", "hoje"), (row["Apuração"], row["Situação"], row["Há quanto tempo"]));
            Assert.Contains("BÔNUS", await ReadAsync(reader, "/contestacoes/tabela?formato=csv"), StringComparison.OrdinalIgnoreCase);
            Assert.Empty(TableRows.Of(await reader.GetStringAsync("/contestacoes?situacao=encerradas")));
        }
        Assert.Contains(page, await ReadAsync(analyst, "/apuracao/2024-1/310620"), StringComparison.Ordinal);
        Assert.Contains("Nenhuma contestação", await ReadAsync(neighbour, "/contestacoes"), StringComparison.Ordinal);
        Assert.DoesNotContain("310620", await ReadAsync(neighbour, "/contestacoes/tabela?formato=programa"), StringComparison.Ordinal);
        await NothingToSeeAsync(neighbour, page);

        var withdrawal = new Dictionary<string, string> { ["texto"] = "", ["passos"] = "1", ["acao"] = "retirar" };
        Assert.Equal($"{page}?feito=retirada", AddressOf(await SendAsync(manager, page, "replicar", withdrawal)));
        Assert.Contains("retirada", await ReadAsync(manager, "/contestacoes?situacao=encerradas"), StringComparison.Ordinal);
        Assert.Contains("está na situação «retirada»", await (await AnswerAsync(page, "acolher", "Sim.", steps: 2, tokenPage: Other)).TextAsync(), StringComparison.Ordinal);
    }

    private const string Other = "/minha-conta";

    [Theory]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=313130&valor=bonus")]
    [InlineData("quadrimestre=2024-1&versao=9&beneficiario=310620&valor=bonus")]
    [InlineData("quadrimestre=2022-1&versao=1&beneficiario=310620&valor=bonus")]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=310620&valor=tudo")]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=310620&aih=3123500000016")]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=310620&procedimento=0303010037")]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=310620&parcela=202001")]
    [InlineData("quadrimestre=2024-1&versao=1&beneficiario=310620")]
    [InlineData("")]
    public async Task What_is_not_there_or_not_ones_own_cannot_be_questioned(string query)
    {
        await NothingToSeeAsync(manager, $"/contestacoes/nova?{query}");
        // Sent all the same, there is no form to take it, or it is told that there is nothing to question.
        var answer = await SendAsync(manager, $"/contestacoes/nova?{query}", "contestar", new() { ["texto"] = "Por quê?" }, tokenPage: Bonus);
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest || (await answer.TextAsync()).Contains("não tem isto para contestar", StringComparison.Ordinal));
        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Links_stand_beside_what_a_manager_may_question_and_for_nobody_else()
    {
        const string Page = "/apuracao/2024-1/310620";
        foreach (var (address, word) in ((string, string)[])[(Page, "valor=financiamento"), (Page, "valor=indicador"), (Page, "parcela="), ($"{Page}?parte=producao", "procedimento="), ($"{Page}?parte=parcelas", "parcela=")])
        {
            var html = await ReadAsync(manager, address);
            var link = Regex.Match(html, $"/contestacoes/nova\\?[^\"]*{word}[^\"]*", RegexOptions.None, TimeSpan.FromSeconds(5)).Value;
            Assert.Contains("Por que você contesta", await ReadAsync(manager, link), StringComparison.Ordinal);
            Assert.DoesNotContain("/contestacoes/nova", await ReadAsync(analyst, address), StringComparison.Ordinal);
        }
        Assert.Contains("parte=aihs&destino=", await ReadAsync(manager, "/municipio/310620?quadrimestre=2024-1&parte=fora"), StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await analyst.GetAsync(Bonus)).StatusCode);
    }

    [Theory]
    [InlineData("laudo.pdf", "", "está vazio")]
    [InlineData("laudo.pdf", "PK\u0003\u0004", "não é um PDF nem uma imagem")]
    [InlineData("laudo.png", "<svg onload='x'>", "não é um PDF nem uma imagem")]
    [InlineData("laudo.pdf", null, "passa de 5 MB")]
    public async Task A_wrong_attachment_is_told_beside_its_field_and_nothing_is_stored(string name, string? content, string words)
    {
        var answer = await SendAsync(
            manager, Bonus, "contestar", new() { ["texto"] = "O bônus é maior." }, name, content ?? "%PDF-1.7" + new string('x', AttachedFile.MaxBytes));
        var html = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("id=\"anexo-error\"", html, StringComparison.Ordinal);
        Assert.Contains("O bônus é maior.</textarea>", html, StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    [Theory]
    [InlineData(0, "Escreva o texto")]
    [InlineData(2001, "2.001 caracteres e o limite é 2.000")]
    public async Task A_text_is_needed_and_not_too_long(int length, string words)
    {
        var html = await (await SendAsync(manager, Bonus, "contestar", new() { ["texto"] = new('x', length) })).TextAsync();
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.Contains("id=\"texto-error\"", html, StringComparison.Ordinal);
        Assert.Empty(await ListAsync());
    }

    private async Task<IReadOnlyList<ListedContest>> ListAsync() =>
        await new ListContests(site.Database.Database, OperaMais.Domain.Norms.NormLibrary.Embedded, TimeProvider.System).RunAsync(null);

    // From the reasons of the municipality's own area to the list of AIHs, and there beside the first.
    private async Task<string> RejectedAihAsync()
    {
        var reasons = await ReadAsync(manager, "/municipio/310620?quadrimestre=2024-1&parte=fora");
        var html = await ReadAsync(manager, ReasonLink().Match(reasons).Groups["address"].Value);
        return AihLink().Match(html) is { Success: true } link ? link.Value : throw new InvalidOperationException(html);
    }

    private Task<HttpResponseMessage> AnswerAsync(string page, string action, string text, int steps, string? tokenPage = null) =>
        SendAsync(analyst, page, "responder", new() { ["texto"] = text, ["passos"] = $"{steps}", ["acao"] = action }, tokenPage: tokenPage ?? Other);

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static string AddressOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;
    }

    private static async Task NothingToSeeAsync(HttpClient client, params string[] addresses)
    {
        foreach (var address in addresses)
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(address)).StatusCode);
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string address, string form, Dictionary<string, string> fields, string? file = null, string content = "", string? tokenPage = null)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync(tokenPage ?? address)), FormPosts.TokenField },
            { new StringContent(form), "_handler" },
        };
        foreach (var (name, value) in fields)
            body.Add(new StringContent(value), name);
        if (file is not null)
            body.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(content)), "anexo", file);
        return await client.PostAsync(address, body);
    }

    [GeneratedRegex("class=\"contest\" href=\"(?<address>[^\"]+)\"", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ReasonLink();

    [GeneratedRegex("/contestacoes/nova\\?[^\"]*aih=[^\"]*", RegexOptions.None, 5_000)]
    private static partial Regex AihLink();

    [GeneratedRegex("/contestacoes/[0-9a-f-]{36}/anexos/[0-9a-f-]{36}", RegexOptions.None, 5_000)]
    private static partial Regex AttachmentLink();

    [GeneratedRegex("AIH [0-9]{13}", RegexOptions.None, 5_000)]
    private static partial Regex AihNumber();
}
