using System.Net;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Domain.Norms;
using OperaMais.Reports;
using OperaMais.Reports.Printing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Adhesions;

/// <summary>Adhesions in the browser: the manager of Abadia dos Dourados, which the annexes do not list, files one.</summary>
public sealed class AdhesionPageTests(AdhesionPageTests.AdhesionSite shared) : IClassFixture<AdhesionPageTests.AdhesionSite>
{
    private const string Neighbour = "vizinha";
    private const string New = "/adesoes/nova";
    private const string Cpf = "529.982.247-25";
    private const string Masked = "•••.982.247-••";

    private static readonly string Quadro = string.Join('\n', NormLibrary.Embedded.Current.Catalogue.Procedures
        .Where(procedure => procedure.Sh.Centavos > 0)
        .Take(30)
        .Select(procedure => $"310010\tAbadia dos Dourados\t\t9000003\tHOSPITAL\t{procedure.Code}\t{procedure.Name}\t\t10"));

    // Alone on its site: it makes Abadia dos Dourados a beneficiary.
    [Fact]
    public async Task A_manager_pastes_thirty_procedures_corrects_what_comes_back_and_becomes_a_beneficiary()
    {
        await using var own = new AdhesionSite();
        await own.InitializeAsync();
        var site = own.Site;
        using var manager = await site.SignedInAsync(Neighbour);
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var auditor = await site.SignedInAsync(Roles.Auditor);
        using var other = await site.SignedInAsync(Roles.Manager);

        var form = await AdhesionForm.OpenAsync(manager, New);
        Assert.Equal("310010", form.Of("beneficiario"));
        var answer = await (await FilledIn(form).With("colar", Quadro).SendAsync(manager, New, "trazer")).TextAsync();
        Assert.Contains("aria-label=\"CNES, linha 30\"", answer, StringComparison.Ordinal);
        Assert.Contains("Pela produção da linha de base", answer, StringComparison.Ordinal);

        var page = AddressOf(await AdhesionForm.Of(answer).SendAsync(manager, New, "enviar"));
        Assert.EndsWith("?feito=enviada", page, StringComparison.Ordinal);
        page = page.Split('?')[0];
        Assert.Contains(Cpf, await ReadAsync(manager, page), StringComparison.Ordinal);
        Assert.Contains(Cpf, await ReadAsync(analyst, page), StringComparison.Ordinal);
        var audited = await ReadAsync(auditor, page);
        Assert.Contains(Masked, audited, StringComparison.Ordinal);
        Assert.DoesNotContain(Cpf, audited, StringComparison.Ordinal);
        Assert.DoesNotContain("Devolver para correção", audited, StringComparison.Ordinal);

        var report = $"/relatorios/adesao/310010/{page.Split('/')[^1]}";
        var paper = await ReadAsync(manager, report.Replace("relatorios", "relatorios/previa", StringComparison.Ordinal));
        foreach (var words in (string[])["Pelo presente Termo, o Município", $"CPF nº {Cpf}", "Município (se gestão plena):", "FORMA DE ORGANIZAÇÃO"])
            Assert.Contains(words, Plain(paper), StringComparison.OrdinalIgnoreCase);
        Assert.Contains(Masked, await ReadAsync(auditor, report.Replace("relatorios", "relatorios/previa", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal($"{report}?feito=emitido", AddressOf(await analyst.PostFormAsync(report, report, new() { ["_handler"] = "emitir" })));
        var pdf = (await ReadAsync(analyst, report)).Split("/relatorios/emitidos/")[1].Split('"')[0];
        foreach (var (reader, status) in ((HttpClient, HttpStatusCode)[])[(analyst, HttpStatusCode.OK), (auditor, HttpStatusCode.NotFound), (manager, HttpStatusCode.NotFound), (other, HttpStatusCode.NotFound)])
            Assert.Equal(status, (await reader.GetAsync($"/relatorios/emitidos/{pdf}")).StatusCode);
        await NothingToSeeAsync(other, page, report);

        Assert.Contains("Escreva os motivos", await (await DecideAsync(analyst, page, "devolver", "")).TextAsync(), StringComparison.Ordinal);
        Assert.Equal($"{page}?feito=devolvida", AddressOf(await DecideAsync(analyst, page, "devolver", "O hospital faz 12 por mês.")));
        Assert.Contains("O hospital faz 12 por mês.", await ReadAsync(manager, page), StringComparison.Ordinal);
        await NothingToSeeAsync(other, page, report);
        var corrected = (await AdhesionForm.OpenAsync(manager, page)).With("capacidade", "12");
        Assert.Equal($"{page}?feito=enviada", AddressOf(await corrected.SendAsync(manager, page, "enviar")));
        Assert.Equal($"{page}?feito=aprovada", AddressOf(await DecideAsync(analyst, page, "aprovar", "")));

        var beneficiaries = await ReadAsync(analyst, "/beneficiarios?busca=abadia");
        Assert.Contains("Abadia dos Dourados", beneficiaries, StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        var act = Assert.Single(context.RegistryActs);
        Assert.Contains(Shown.Reais(act.TermValue).Replace('\u00a0', ' '), await ReadAsync(analyst, "/beneficiarios/310010"), StringComparison.Ordinal);
        Assert.Contains("foi aprovada", await ReadAsync(manager, $"{page}?feito=aprovada"), StringComparison.Ordinal);
        Assert.Contains("aprovado", await ReadAsync(manager, "/adesoes?situacao=aprovadas"), StringComparison.Ordinal);
        Assert.Contains("na situação «aprovado»", await (await DecideAsync(analyst, page, "negar", "Tarde")).TextAsync(), StringComparison.Ordinal);
        await NothingToSeeAsync(other, page, report);
    }

    [Theory]
    [InlineData("9000003\tHOSPITAL\t0407040102", "Colagem, linha 1: A linha tem 3 colunas", "coluna 4 (CNES)")]
    [InlineData("9000003\tHOSPITAL\t0407040102\t5\n9000003\tHOSPITAL\t0303010037\t5", "Colagem, linha 2, coluna CÓDIGO DO PROCEDIMENTO", "não está no Anexo I")]
    [InlineData("9000004\tHOSPITAL\t0407040102\t5", "Colagem, linha 1, coluna CNES", "dígito verificador")]
    [InlineData("9000003\tHOSPITAL\t0407040102\t-5", "Colagem, linha 1, coluna CAPACIDADE OPERACIONAL", "negativa")]
    [InlineData("9000003\tHOSPITAL\t0407040102\t0", "Colagem, linha 1, coluna CAPACIDADE OPERACIONAL", "zero")]
    [InlineData("9000003\tHOSPITAL\t0407040102\t5\n9000003\tHOSPITAL\t0407040102\t6", "Colagem, linha 2", "já está no quadro")]
    public async Task What_is_wrong_with_a_paste_is_told_by_line_and_column_and_nothing_is_taken_over(string paste, string place, string words)
    {
        using var manager = await shared.Site.SignedInAsync(Neighbour);
        var answer = await (await FilledIn(await AdhesionForm.OpenAsync(manager, New)).With("colar", paste).SendAsync(manager, New, "enviar")).TextAsync();
        Assert.Contains(place, answer, StringComparison.Ordinal);
        Assert.Contains(words, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("aria-label=\"CNES, linha 2\"", answer, StringComparison.Ordinal);
        await using var context = shared.Site.Database.Database.CreateContext();
        Assert.Empty(context.Adhesions);
    }

    [Theory]
    [InlineData("quadro.xlsx", "PK", "não é um CSV")]
    [InlineData("quadro.csv", "CNES;HOSPITAL\n1;2\n", "falta: PROCEDIMENTO, CAPACIDADE")]
    [InlineData("quadro.csv", "CNES;HOSPITAL;PROCEDIMENTO;CAPACIDADE\n9000003;H;0407040102\n", "quadro.csv, linha 2: A linha não tem o mesmo número de campos")]
    [InlineData("quadro.csv", "CNES;HOSPITAL;PROCEDIMENTO;CAPACIDADE\n9000003;H;0407040102;5\n9000003;H;0407040103;5\n", "quadro.csv, linha 3, coluna CÓDIGO DO PROCEDIMENTO: O código 0407040103 não tem o dígito verificador certo")]
    [InlineData("quadro.csv", "CNES;HOSPITAL;PROCEDIMENTO;CAPACIDADE\n", "não há nenhuma linha de capacidade")]
    public async Task What_is_wrong_with_a_file_is_told_by_file_row_and_column(string name, string content, string words)
    {
        using var manager = await shared.Site.SignedInAsync(Neighbour);
        var form = FilledIn(await AdhesionForm.OpenAsync(manager, New)).WithFile(name, content);
        Assert.Contains(words, await (await form.SendAsync(manager, New, "trazer")).TextAsync(), StringComparison.Ordinal);
        var large = FilledIn(await AdhesionForm.OpenAsync(manager, New)).WithFile("quadro.csv", new('x', 2_000_000));
        Assert.Contains("Confira se é o arquivo certo", await (await large.SendAsync(manager, New, "trazer")).TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_taken_over_faults_stand_beside_their_fields_and_an_absurd_number_is_confirmed()
    {
        using var manager = await shared.Site.SignedInAsync(Neighbour);
        var form = FilledIn(await AdhesionForm.OpenAsync(manager, New))
            .With("cpf", "529.982.247-24")
            .With("processo", "123")
            .With("procedimento", "hernioplastia inguinal")
            .WithFile("quadro.csv", "CNES;HOSPITAL;PROCEDIMENTO;CAPACIDADE\n9000003;H;407030026;20000\n");
        var answer = await (await form.With("procedimento", "").SendAsync(manager, New, "trazer")).TextAsync();
        foreach (var part in (string[])["id=\"campo-cpf-error\"", "id=\"campo-processo-error\"", "id=\"capacidade-0-error\"", "Confirmo este número", "COLECISTECTOMIA"])
            Assert.Contains(part, answer, StringComparison.Ordinal);
        var confirmed = await (await AdhesionForm.Of(answer).With("confirmada", "0").SendAsync(manager, New, "recalcular")).TextAsync();
        Assert.DoesNotContain("capacidade-0-error", confirmed, StringComparison.Ordinal);

        var searched = AdhesionForm.Of(confirmed).With("procedimento", "hernioplastia inguinal");
        Assert.Contains("0407040102", (await (await searched.SendAsync(manager, New, "recalcular")).TextAsync()).Split("Com estas palavras há")[1].Split("</p>")[0], StringComparison.Ordinal);
        var removed = await (await AdhesionForm.Of(confirmed).With("tirar", "0").SendAsync(manager, New, "recalcular")).TextAsync();
        Assert.Contains("O quadro de capacidade está vazio", removed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_files_for_another_municipality_or_names_its_hospital_is_told_nothing_of_it()
    {
        using var manager = await shared.Site.SignedInAsync(Neighbour);
        var foreign = await (await FilledIn(await AdhesionForm.OpenAsync(manager, New)).With("beneficiario", "310020").SendAsync(manager, New, "salvar")).TextAsync();
        Assert.Contains("não é um dos que você administra", foreign, StringComparison.Ordinal);
        Assert.DoesNotContain("antecipações de", foreign, StringComparison.Ordinal);
        var hospital = FilledIn(await AdhesionForm.OpenAsync(manager, New)).With("beneficiario", "2126796").With("municipio", "310010");
        var elsewhere = await (await hospital.SendAsync(manager, New, "recalcular")).TextAsync();
        Assert.Contains("tem produção em outro município", elsewhere, StringComparison.Ordinal);
        Assert.DoesNotContain("antecipações de", elsewhere, StringComparison.Ordinal);
        foreach (var role in (string[])[Roles.Approver, Roles.Auditor])
        {
            using var reader = await shared.Site.SignedInAsync(role);
            Assert.StartsWith("/acesso-negado", AddressOf(await reader.GetAsync(New)), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync("/adesoes")).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync($"/adesoes/{Guid.CreateVersion7()}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await manager.GetAsync("/adesoes/1")).StatusCode);
    }

    private static AdhesionForm FilledIn(AdhesionForm form) => form
        .With("signatario", "Maria das Dores").With("cpf", Cpf).With("processo", "1320.01.0123456/2023-45");

    private static async Task NothingToSeeAsync(HttpClient other, string page, string report)
    {
        foreach (var address in (string[])[page, $"{page}?feito=enviada", report, report.Replace("relatorios", "relatorios/previa", StringComparison.Ordinal), report.Replace("310010", "310620", StringComparison.Ordinal)])
            Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(address)).StatusCode);
        Assert.DoesNotContain("Abadia", await ReadAsync(other, "/adesoes"), StringComparison.Ordinal);
        // What is sent there is answered as for an adhesion that there is not.
        var form = (await AdhesionForm.OpenAsync(other, New)).With("versao", "1");
        var (there, nowhere) = (await form.SendAsync(other, page, "salvar"), await form.SendAsync(other, $"/adesoes/{Guid.CreateVersion7()}", "salvar"));
        Assert.False(there.IsSuccessStatusCode);
        Assert.Equal(nowhere.StatusCode, there.StatusCode);
        Assert.Equal(await nowhere.TextAsync(), await there.TextAsync());
    }

    private static async Task<HttpResponseMessage> DecideAsync(HttpClient analyst, string page, string action, string reasons)
    {
        var shown = await ReadAsync(analyst, page);
        return await analyst.PostAsync(page, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            [FormPosts.TokenField] = await analyst.TokenAsync(page),
            ["_handler"] = "analise",
            ["versao"] = HiddenIn(shown, "versao"),
            ["estimativa"] = HiddenIn(shown, "estimativa"),
            ["motivos"] = reasons,
            ["acao"] = action,
        }));
    }

    private static string HiddenIn(string html, string name) => html.Split($"name=\"{name}\" value=\"") is [_, var rest, ..] ? rest.Split('"')[0] : "0";

    private static string Plain(string html) =>
        System.Text.RegularExpressions.Regex.Replace(html.Replace("<strong>", "", StringComparison.Ordinal), @"<[^>]+>|\s+", " ", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)).Replace("  ", " ", StringComparison.Ordinal);

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static string AddressOf(HttpResponseMessage answer) => new Uri(new("http://localhost"), answer.Headers.Location!).PathAndQuery;

    /// <summary>A site over the worked example with a manager of a municipality that is no beneficiary.</summary>
    public sealed class AdhesionSite : IAsyncLifetime, IAsyncDisposable
    {
        /// <summary>The site.</summary>
        public Site Site { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Site = await Site.StartAsync(fill: ExampleSite.FillAsync, configure: host => host.ConfigureTestServices(services =>
                services.AddSingleton<IPdfPrinter>(new PaperOnly())));
            await Site.CreateUsersAsync();
            await Site.CreateManagerAsync(Neighbour, "310010");
        }

        async Task IAsyncLifetime.DisposeAsync() => await Site.DisposeAsync();

        public async ValueTask DisposeAsync() => await Site.DisposeAsync();
    }

    // Printing itself is tested where it is done.
    private sealed class PaperOnly : IPdfPrinter
    {
        public Task<byte[]> PrintAsync(string html, CancellationToken cancellation = default) => Task.FromResult(System.Text.Encoding.UTF8.GetBytes(html));
    }
}
