using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Domain.Implants;
using OperaMais.Reports.Printing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Implants;

/// <summary>Cases of implants in the browser: a provider requests, an auditor decides, others see nothing of it.</summary>
public sealed partial class ImplantPageTests : IAsyncLifetime
{
    private const string Other = "outra";
    private const string Indications = "CODIGO;INDICACAO\nI-1;Perda por trauma\n";
    private const string Requirements = """
        CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO
        8029;Enxerto;A;PREPARATORIA;INICIAL;Laudo
        8029;Enxerto;A;PREPARATORIA;INICIAL;Radiografia
        8040;Implante;A;CIRURGICA;INICIAL;Laudo
        """;

    private Site site = null!;
    private HttpClient provider = null!;
    private HttpClient auditor = null!;
    private HttpClient administrator = null!;
    private HttpClient other = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(configure: host => host.ConfigureTestServices(services => services.AddSingleton<IPdfPrinter>(new PaperOnly())));
        await site.CreateUsersAsync();
        await site.CreateProviderAsync(Other, "9000011");
        provider = await site.SignedInAsync(Roles.AccreditedProvider);
        auditor = await site.SignedInAsync(Roles.ImplantAuditor);
        administrator = await site.SignedInAsync(Roles.Administrator);
        other = await site.SignedInAsync(Other);
    }

    public async Task DisposeAsync()
    {
        foreach (var client in (HttpClient[])[provider, auditor, administrator, other])
            client.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_sent_with_its_documents_denied_and_seen_by_nobody_else()
    {
        await LoadAsync();
        var page = await OpenAsync();
        Assert.Contains("aguarda a verificação", await ReadAsync(provider, $"{page}?feito=aberto"), StringComparison.Ordinal);
        Assert.Contains("obrigatórios", await ReadAsync(auditor, page), StringComparison.Ordinal);
        Assert.Contains("Escolha a indicação", await (await DecideAsync(page, 1, ImplantAction.GrantEligibility)).TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{page}?feito=decidido", AddressOf(await DecideAsync(page, 1, ImplantAction.GrantEligibility, indication: "I-1")));
        Assert.Equal($"{page}?feito=enviado", AddressOf(await AdvanceAsync(page, 2, ImplantAction.RequireReconstruction)));

        var missing = await (await AdvanceAsync(page, 3, ImplantAction.SendRequest, ("codigos", "8029"))).TextAsync();
        Assert.Contains("Faltam documentos: Laudo; Radiografia.", missing, StringComparison.Ordinal);
        foreach (var (name, content, words) in ((string, string, string)[])
        [
            ("x.pdf.exe", "%PDF-1.7", "parece a de um programa"),
            ("laudo.pdf", "", "está vazio"),
            ("laudo.pdf", "MZ", "não é um PDF nem uma imagem"),
            ("exame.dcm", "%PDF-1.7", "DICOM"),
        ])
            Assert.Contains(words, await (await AttachAsync(page, 3, "Laudo", name, content)).TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{page}?feito=anexado", AddressOf(await AttachAsync(page, 3, "Laudo", "C:\\fulano\\laudo.pdf", "%PDF-1.7 laudo")));
        var again = await (await AttachAsync(page, 3, "Laudo", "de novo.pdf", "%PDF-1.7 laudo")).TextAsync();
        Assert.Contains("O arquivo “de novo.pdf” já está neste pedido como “Laudo”", again, StringComparison.Ordinal);
        AddressOf(await AttachAsync(page, 3, "Radiografia", "raio-x.png", "\u0089PNG\r\n\u001a\n..."));
        AddressOf(await AdvanceAsync(page, 3, ImplantAction.SendRequest, ("codigos", "8029")));

        var file = DocumentLink().Match(await ReadAsync(auditor, page)).Value;
        var document = await auditor.GetAsync(file);
        Assert.Equal(("application/pdf", "laudo.pdf", "%PDF-1.7 laudo"), (document.Content.Headers.ContentType!.MediaType, document.Content.Headers.ContentDisposition!.FileName, await document.Content.ReadAsStringAsync()));
        Assert.True(document.Headers.CacheControl!.NoStore);
        Assert.Contains("documento “laudo.pdf”", await ReadAsync(auditor, page), StringComparison.Ordinal);
        Assert.DoesNotContain("Quem viu", await ReadAsync(provider, page), StringComparison.Ordinal);
        Assert.Contains("Dente 36", await ReadAsync(provider, "/implantes"), StringComparison.Ordinal);
        Assert.Contains("accredited-provider@example.org, caso na lista", await ReadAsync(auditor, page), StringComparison.Ordinal);

        Assert.Contains("Escreva a justificativa", await (await DecideAsync(page, 4, ImplantAction.DenyRequest)).TextAsync(), StringComparison.Ordinal);
        AddressOf(await DecideAsync(page, 4, ImplantAction.DenyRequest, "A imagem está ilegível."));
        // Who decides at the same moment is told, and what was written is not lost.
        var late = await (await DecideAsync(page, 4, ImplantAction.DenyRequest, "Concordo.")).TextAsync();
        Assert.Contains("O caso mudou enquanto a página estava aberta", late, StringComparison.Ordinal);
        Assert.Contains("Concordo.</textarea>", late, StringComparison.Ordinal);
        Assert.Contains("A imagem está ilegível.", await ReadAsync(provider, page), StringComparison.Ordinal);
        Assert.Contains("Reapresentar o pedido com novos documentos", await ReadAsync(provider, "/implantes"), StringComparison.Ordinal);
        Assert.Contains("Nada de novo", await (await AdvanceAsync(page, 5, ImplantAction.ResubmitRequest, ("codigos", "8029"))).TextAsync(), StringComparison.Ordinal);

        foreach (var address in (string[])[page, file, $"{page}/caso.pdf"])
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("Fulano", await ReadAsync(other, "/implantes"), StringComparison.Ordinal);
        foreach (var role in (string[])[Roles.Analyst, Roles.Approver, Roles.Manager, Roles.Auditor, Roles.Administrator])
        {
            using var client = await site.SignedInAsync(role);
            foreach (var address in (string[])["/implantes", "/implantes/novo", page, file, $"{page}/caso.pdf"])
                Assert.StartsWith("/acesso-negado", AddressOf(await client.GetAsync(address)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_page_shows_the_place_in_the_flow_and_the_paper_the_same()
    {
        await LoadAsync();
        var page = await OpenAsync();
        AddressOf(await DecideAsync(page, 1, ImplantAction.GrantEligibility, indication: "I-1"));
        AddressOf(await AdvanceAsync(page, 2, ImplantAction.SkipReconstruction));
        var html = await ReadAsync(provider, page);
        Assert.Contains("Diagrama do fluxo. O caso está em: Fase cirúrgica: A solicitar.", html, StringComparison.Ordinal);
        Assert.Single(BoxHere().Matches(html));

        var paper = await auditor.GetAsync($"{page}/caso.pdf");
        Assert.Equal("application/pdf", paper.Content.Headers.ContentType!.MediaType);
        Assert.Matches("^implante-[0-9-]{10}-[0-9a-f]{6}\\.pdf$", paper.Content.Headers.ContentDisposition!.FileName!);
        var text = await paper.TextAsync();
        foreach (var part in (string[])["IPSM · Auditoria de implantes", "Fulano de Tal, matrícula 1234567", "I-1 – Perda por trauma", "Quem extraiu: Auditoria.", "O caso está em: Fase cirúrgica: A solicitar."])
            Assert.Contains(part, text, StringComparison.Ordinal);
        Assert.DoesNotContain("código de verificação", text, StringComparison.Ordinal);
        var own = await (await provider.GetAsync($"{page}/caso.pdf")).TextAsync();
        Assert.Contains("Quem extraiu: Credenciado.", own, StringComparison.Ordinal);
        // Of who acted neither side is told the other's names, on paper as little as on the page.
        foreach (var shown in (string[])[text, own, await ReadAsync(provider, page)])
            Assert.DoesNotContain("implant-auditor@", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("accredited-provider@", text, StringComparison.Ordinal);
        Assert.Contains("caso em PDF", await ReadAsync(auditor, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_case_is_opened_once_and_only_for_who_one_speaks_for()
    {
        await LoadAsync();
        await OpenAsync();
        Assert.Contains("Já há um caso em andamento", await (await OpenFormAsync(provider, "9000003", "36")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("numeração da FDI", await (await OpenFormAsync(provider, "9000003", "99")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("não fala por este credenciado", await (await OpenFormAsync(provider, "9000011", "36")).TextAsync(), StringComparison.Ordinal);
        AddressOf(await OpenFormAsync(other, "9000011", "36"));
        Assert.StartsWith("/acesso-negado", AddressOf(await auditor.GetAsync("/implantes/novo")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_is_given_up_with_a_reason_and_stays_to_be_read()
    {
        await LoadAsync();
        var page = await OpenAsync();
        Assert.DoesNotContain("Motivo da desistência", await ReadAsync(auditor, page), StringComparison.Ordinal);
        Assert.Contains("Escreva a justificativa", await (await WithdrawAsync(provider, page, "")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{page}?feito=desistido", AddressOf(await WithdrawAsync(provider, page, "Dente digitado errado.")));
        var html = await ReadAsync(provider, $"{page}?feito=desistido");
        Assert.Contains("A desistência foi registrada", html, StringComparison.Ordinal);
        Assert.Contains("O caso está em: Desistência do credenciado.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Motivo da desistência", html, StringComparison.Ordinal);
        Assert.Contains("Dente digitado errado.", await ReadAsync(auditor, page), StringComparison.Ordinal);
        Assert.Contains("Dente 36", await ReadAsync(auditor, "/implantes?situacao=encerrados"), StringComparison.Ordinal);
        Assert.Contains("desistiu de um caso de implante", await ReadAsync(auditor, "/avisos"), StringComparison.Ordinal);
        Assert.NotEqual(page, await OpenAsync());
    }

    [Fact]
    public async Task Tables_are_loaded_by_administrators_and_faults_have_their_line()
    {
        var page = await OpenAsync();
        Assert.Contains("ainda não foi carregado", await ReadAsync(auditor, page), StringComparison.Ordinal);
        Assert.Contains("sem ele nenhum caso pode ser deferido", await (await DecideAsync(page, 1, ImplantAction.GrantEligibility, indication: "I-1")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nenhuma indicação carregada", await ReadAsync(administrator, "/implantes/tabelas"), StringComparison.Ordinal);
        var refused = await (await LoadAsync("documentos", "CODIGO;PROCEDIMENTO;CATEGORIA;FASE;MOMENTO;DOCUMENTO\n8029;Enxerto;A;OUTRA;INICIAL;Laudo\n")).TextAsync();
        Assert.Contains("A fase deve ser PREPARATORIA, CIRURGICA ou PROTETICA. Linha 2, coluna FASE", refused, StringComparison.Ordinal);
        Assert.Contains("Escolha o arquivo", await (await LoadAsync("indicacoes", null)).TextAsync(), StringComparison.Ordinal);
        await LoadAsync();
        var loaded = await ReadAsync(administrator, "/implantes/tabelas?feito=carregada");
        Assert.Contains("A tabela foi carregada", loaded, StringComparison.Ordinal);
        Assert.Contains("I-1 – Perda por trauma", loaded, StringComparison.Ordinal);
        foreach (var client in (HttpClient[])[provider, auditor])
            Assert.StartsWith("/acesso-negado", AddressOf(await client.GetAsync("/implantes/tabelas")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_of_the_other_side_is_taken_by_nobody()
    {
        await LoadAsync();
        var page = await OpenAsync();
        // A form that is not on the page is no form; nor is an action of the other side, or of none.
        await SendAsync(provider, page, "decidir", [("passos", "1"), ("acao", nameof(ImplantAction.DenyEligibility)), ("motivos", "não")], tokenPage: "/implantes/novo");
        await SendAsync(auditor, page, "decidir", [("passos", "1"), ("acao", nameof(ImplantAction.SkipReconstruction)), ("motivos", "x")]);
        await SendAsync(auditor, page, "decidir", [("passos", "1"), ("acao", "7"), ("motivos", "x")]);
        Assert.Contains("Enquadramento em verificação", await ReadAsync(provider, page), StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"acao\"", await ReadAsync(provider, page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_another_provider_nothing_that_can_be_sent_to_a_case_is_there_and_nothing_of_it_is_stored()
    {
        await LoadAsync();
        var page = await OpenAsync();
        AddressOf(await DecideAsync(page, 1, ImplantAction.GrantEligibility, indication: "I-1"));
        AddressOf(await AdvanceAsync(page, 2, ImplantAction.SkipReconstruction));
        AddressOf(await AttachAsync(page, 3, "Laudo", "laudo.pdf", "%PDF-1.7 laudo"));
        var file = DocumentLink().Match(await ReadAsync(provider, page)).Value;
        var before = await StoredAsync();

        foreach (var (form, fields) in ((string, (string, string)[])[])
        [
            ("avancar", [("passos", "3"), ("acao", nameof(ImplantAction.SendRequest)), ("codigos", "8040")]),
            ("desistir", [("passos", "3"), ("motivo", "não é meu")]),
            ("decidir", [("passos", "3"), ("acao", nameof(ImplantAction.DenyRequest)), ("motivos", "não")]),
        ])
            await AssertNotThereAsync(HttpStatusCode.BadRequest, form, await SendAsync(other, page, form, fields, tokenPage: "/implantes/novo"));
        await AssertNotThereAsync(HttpStatusCode.BadRequest, "anexar", await SendAsync(
            other, page, "anexar", [("passos", "3"), ("documento", "Laudo")], ("arquivo", "outro.pdf", "%PDF-1.7 outro"), "/implantes/novo"));
        await AssertNotThereAsync(HttpStatusCode.NotFound, file, await other.GetAsync(file));
        await AssertNotThereAsync(HttpStatusCode.NotFound, "caso.pdf", await other.GetAsync($"{page}/caso.pdf"));
        Assert.Equal(before, await StoredAsync());

        // The same forms are taken of who the case is of.
        AddressOf(await AdvanceAsync(page, 3, ImplantAction.SendRequest, ("codigos", "8040")));
        Assert.NotEqual(before, await StoredAsync());

        async Task<(int, int, int, int, int)> StoredAsync()
        {
            await using var context = site.Database.Database.CreateContext();
            return (
                await context.ImplantSteps.CountAsync(),
                await context.ImplantDocuments.CountAsync(),
                await context.ImplantContents.CountAsync(),
                await context.Notices.CountAsync(),
                await context.ImplantAccesses.CountAsync(access => access.Author.StartsWith(Other)));
        }

        // The form of a page that is not there is none: that is a bad request.
        static async Task AssertNotThereAsync(HttpStatusCode expected, string what, HttpResponseMessage answer)
        {
            Assert.Equal((what, expected), (what, answer.StatusCode));
            Assert.DoesNotContain("Fulano", await answer.TextAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_looked_is_paged()
    {
        var page = await OpenAsync();
        for (var look = 0; look < 51; look++)
            await ReadAsync(provider, page);
        var html = await ReadAsync(auditor, $"{page}?feito=decidido");
        Assert.Contains("1–50 de 52 acessos", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{page}?acessos=2#acessos\"", html, StringComparison.Ordinal);
        Assert.Contains("51–53 de 53 acessos", await ReadAsync(auditor, $"{page}?acessos=2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bell_tells_the_auditor_what_waits_and_the_provider_what_was_decided()
    {
        await LoadAsync();
        var page = await OpenAsync();
        Assert.Contains("class=\"count\"", await ReadAsync(auditor, "/minha-conta"), StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"count\"", await ReadAsync(provider, "/minha-conta"), StringComparison.Ordinal);
        var queue = await ReadAsync(auditor, "/avisos");
        Assert.Contains("CNES 9000003 enviou à auditoria um caso de implante, que está em «Enquadramento em verificação»", queue, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{page}\">Abrir o caso</a>", queue, StringComparison.Ordinal);
        Assert.DoesNotContain("Fulano", queue, StringComparison.Ordinal);
        AddressOf(await DecideAsync(page, 1, ImplantAction.DenyEligibility, "Fora do quadro."));
        Assert.Contains("que passou a «Enquadramento indeferido»", await ReadAsync(provider, "/avisos"), StringComparison.Ordinal);
        Assert.Contains("Nenhum aviso", await ReadAsync(other, "/avisos"), StringComparison.Ordinal);
        Assert.StartsWith("/acesso-negado", AddressOf(await administrator.GetAsync("/avisos")), StringComparison.Ordinal);
    }

    private async Task LoadAsync()
    {
        AddressOf(await LoadAsync("indicacoes", Indications));
        AddressOf(await LoadAsync("documentos", Requirements));
    }

    private Task<HttpResponseMessage> LoadAsync(string kind, string? content) => SendAsync(
        administrator, "/implantes/tabelas", kind, [], content is null ? null : ($"arquivo-{kind}", "tabela.csv", content));

    private async Task<string> OpenAsync() => AddressOf(await OpenFormAsync(provider, "9000003", "36")).Split('?')[0];

    private static Task<HttpResponseMessage> OpenFormAsync(HttpClient client, string cnes, string tooth) => SendAsync(
        client,
        "/implantes/novo",
        "abrir",
        [("credenciado", cnes), ("matricula", "123.456-7"), ("nome", "Fulano de Tal"), ("dente", tooth), ("justificativa", "Perda do elemento por trauma.")]);

    private Task<HttpResponseMessage> DecideAsync(string page, int steps, ImplantAction action, string reasons = "", string indication = "") => SendAsync(
        auditor, page, "decidir", [("passos", $"{steps}"), ("acao", $"{action}"), ("motivos", reasons), ("indicacao", indication)], tokenPage: "/minha-conta");

    private Task<HttpResponseMessage> AdvanceAsync(string page, int steps, ImplantAction action, params (string, string)[] fields) =>
        SendAsync(provider, page, "avancar", [("passos", $"{steps}"), ("acao", $"{action}"), .. fields]);

    private Task<HttpResponseMessage> AttachAsync(string page, int steps, string document, string name, string content) =>
        SendAsync(provider, page, "anexar", [("passos", $"{steps}"), ("documento", document)], ("arquivo", name, content));

    private static Task<HttpResponseMessage> WithdrawAsync(HttpClient client, string page, string reason) =>
        SendAsync(client, page, "desistir", [("passos", "1"), ("motivo", reason)], tokenPage: "/minha-conta");

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static string AddressOf(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;
    }

    private static async Task<HttpResponseMessage> SendAsync(
        HttpClient client, string address, string form, (string Name, string Value)[] fields, (string Field, string Name, string Content)? file = null, string? tokenPage = null)
    {
        using var body = new MultipartFormDataContent
        {
            { new StringContent(await client.TokenAsync(tokenPage ?? address)), FormPosts.TokenField },
            { new StringContent(form), "_handler" },
        };
        foreach (var (name, value) in fields)
            body.Add(new StringContent(value), name);
        if (file is { } sent)
            body.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(sent.Content)), sent.Field, sent.Name);
        return await client.PostAsync(address, body);
    }

    [GeneratedRegex("/implantes/[0-9a-f-]{36}/documentos/[0-9a-f-]{36}", RegexOptions.None, 5_000)]
    private static partial Regex DocumentLink();

    [GeneratedRegex("class=\"box here\"", RegexOptions.None, 5_000)]
    private static partial Regex BoxHere();

    // Printing itself is tested where it is done.
    private sealed class PaperOnly : IPdfPrinter
    {
        public Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default) => Task.FromResult(Encoding.UTF8.GetBytes(html));
    }
}
