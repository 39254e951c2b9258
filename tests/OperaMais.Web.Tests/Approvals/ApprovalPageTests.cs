using System.Net;
using OperaMais.Application.Approvals;
using OperaMais.Application.Imports;
using OperaMais.Application.Settlements;
using OperaMais.Data.Jobs;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Web.Access;

namespace OperaMais.Web.Tests.Approvals;

/// <summary>Settlements on their way to approval, in the browser.</summary>
public sealed class ApprovalPageTests
{
    private const string Page = "/apuracao/2023-3/aprovacao";
    private static readonly Quadrimester Third2023 = new(2023, 3);

    private static readonly Dictionary<string, string> Justified = new()
    {
        ["justificativa[Extraction]"] = "extraído no prazo, ofício 4",
        ["justificativa[Decisions]"] = "a reunião é em maio",
        ["justificativa[FirstActs]"] = "SP em maio",
    };

    [Fact]
    public async Task What_is_missing_is_said_next_to_each_field_and_of_two_who_approve_the_later_is_told_who_and_when()
    {
        await using var site = await OpenAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);
        await SubmitAsync(site, "conferida");
        var page = await TextAsync(approver, Page);
        Assert.Contains("enviada para revisão: conferida", page, StringComparison.Ordinal);
        Assert.Contains("4 competências sem data de extração", page, StringComparison.Ordinal);
        Assert.DoesNotContain("field-error", page, StringComparison.Ordinal);

        var refused = await (await approver.PostFormAsync(Page, Page, Approval(new() { ["justificativa[Decisions]"] = "a reunião é em maio", ["nota"] = "visto" }))).TextAsync();
        Assert.Contains("id=\"justificativa-Extraction-error\"", refused, StringComparison.Ordinal);
        Assert.Contains("id=\"justificativa-FirstActs-error\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"justificativa-Decisions-error\"", refused, StringComparison.Ordinal);
        Assert.Contains(">a reunião é em maio</textarea>", refused, StringComparison.Ordinal);
        Assert.Contains(">visto</textarea>", refused, StringComparison.Ordinal);
        Assert.Equal(SettlementState.InReview, await StateAsync(site));

        await AssertDoneAsync("aprovada", await approver.PostFormAsync(Page, Page, Approval(Justified)));
        var late = await (await approver.PostAsync(Page, Form(Approval(Justified), await approver.TokenAsync(Page)))).TextAsync();
        Assert.Contains("A versão 1 da apuração de 2023-3 já está aprovada: quem o fez foi approver@example.org, em ", late, StringComparison.Ordinal);
        Assert.DoesNotContain("<button class=\"button primary\">Aprovar", late, StringComparison.Ordinal);

        using var auditor = await site.SignedInAsync(Roles.Auditor);
        var read = await TextAsync(auditor, Page);
        Assert.All(Justified.Values, text => Assert.Contains(text, read, StringComparison.Ordinal));
        Assert.DoesNotContain("<textarea", read, StringComparison.Ordinal);
        Assert.Contains("aprovada", await TextAsync(auditor, "/?quadrimestre=2023-3"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_correction_wants_its_reason_and_the_page_says_which_parcel_brings_it()
    {
        await using var site = await OpenAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);
        await SubmitAsync(site);
        await AssertDoneAsync("aprovada", await approver.PostFormAsync(Page, Page, Approval(Justified)));
        await DecideAsync(site);
        await SettleAsync(site, "test");
        await SubmitAsync(site, version: 2);

        Assert.Contains("Observação (obrigatória)", await TextAsync(approver, Page), StringComparison.Ordinal);
        var refused = await (await approver.PostFormAsync(Page, Page, Approval(Justified, version: 2))).TextAsync();
        Assert.Contains("id=\"nota-aprovacao-error\"", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("-error\" class=\"field-error\"><span aria-hidden=\"true\">✕</span> Escreva por que", refused, StringComparison.Ordinal);
        await AssertDoneAsync("aprovada", await approver.PostFormAsync(Page, Page, Approval(new(Justified) { ["nota"] = "Deliberação 9" }, version: 2)));
        Assert.Contains("As parcelas de set/2023 e mar/2024 são pagas pela versão 2.", await TextAsync(approver, Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_calculated_is_told_before_and_refused_after()
    {
        await using var site = await OpenAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);
        await DecideAsync(site);
        await SettleAsync(site, "approver@example.org");
        await SubmitAsync(site, version: 2);

        var page = await TextAsync(approver, Page);
        Assert.Contains("Você calculou a apuração deste quadrimestre", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Aprovar</button>", page, StringComparison.Ordinal);
        var refused = await (await approver.PostFormAsync(Page, Page, Approval(Justified, version: 2))).TextAsync();
        Assert.Contains("approver@example.org calculou a apuração de 2023-3", refused, StringComparison.Ordinal);
        Assert.Equal(SettlementState.InReview, await StateAsync(site));
    }

    [Fact]
    public async Task What_no_justification_lets_through_says_what_to_do_and_takes_no_approval()
    {
        await using var site = await OpenAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);
        await SubmitAsync(site);
        await TextAsync(approver, Page);
        await using (var context = site.Database.Database.CreateContext())
        {
            context.Jobs.Add(new() { Id = Guid.CreateVersion7(), Kind = StoredJob.ImportKind, Author = "ana", CreatedAt = DateTime.UnixEpoch, State = JobState.Running, Request = "{}" });
            await context.SaveChangesAsync();
        }
        var page = await TextAsync(approver, Page);
        Assert.Contains("Espere a importação terminar", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Aprovar</button>", page, StringComparison.Ordinal);
        var refused = await (await approver.PostFormAsync(Page, Page, Approval(Justified))).TextAsync();
        Assert.Contains("Nada foi gravado.", refused, StringComparison.Ordinal);
        Assert.Contains("Uma importação em andamento", refused, StringComparison.Ordinal);
        Assert.Contains(">SP em maio</textarea>", refused, StringComparison.Ordinal);
        Assert.Equal(SettlementState.InReview, await StateAsync(site));
    }

    [Fact]
    public async Task Competences_are_reopened_by_a_written_act_once()
    {
        await using var site = await OpenAsync();
        using var approver = await site.SignedInAsync(Roles.Approver);
        await SubmitAsync(site);
        await AssertDoneAsync("aprovada", await approver.PostFormAsync(Page, Page, Approval(Justified)));

        var refused = await (await approver.PostFormAsync(Page, Page, new() { ["_handler"] = "reabrir", ["ato"] = " " })).TextAsync();
        Assert.Contains("Escolha ao menos uma competência.", refused, StringComparison.Ordinal);
        Assert.Contains("id=\"ato-error\"", refused, StringComparison.Ordinal);

        var fields = new Dictionary<string, string> { ["_handler"] = "reabrir", ["competencias"] = "202309", ["ato"] = "Deliberação 4.321" };
        await AssertDoneAsync("reabertas", await approver.PostFormAsync(Page, Page, fields));
        Assert.Contains("Estas competências não estão fechadas: 202309", await (await approver.PostFormAsync(Page, Page, fields)).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("set/2023: Deliberação 4.321", await TextAsync(approver, Page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Roles.Auditor)]
    [InlineData(Roles.Analyst)]
    [InlineData(Roles.Manager)]
    public async Task Only_approvers_approve(string role)
    {
        await using var site = await OpenAsync();
        await SubmitAsync(site);
        using var client = await site.SignedInAsync(role);

        var answer = await client.PostFormAsync("/beneficiarios", Page, Approval(Justified));

        Assert.Equal(role == Roles.Manager ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(SettlementState.InReview, await StateAsync(site));
    }

    [Fact]
    public async Task Managers_see_the_state_of_a_version_but_not_who_brought_it_there()
    {
        await using var site = await OpenAsync();
        await SubmitAsync(site);
        using var manager = await site.SignedInAsync(Roles.Manager);
        foreach (var address in (string[])[$"/apuracao/2023-3/{Site.ManagedMunicipality}", $"/beneficiarios/{Site.ManagedMunicipality}"])
        {
            var page = await TextAsync(manager, address);
            Assert.Contains("em revisão", page, StringComparison.Ordinal);
            Assert.DoesNotContain("por test", page, StringComparison.Ordinal);
        }
    }

    private static async Task<Site> OpenAsync()
    {
        var site = await Site.StartAsync(fill: ExampleSite.FillAsync);
        await site.CreateUsersAsync();
        return site;
    }

    private static async Task SubmitAsync(Site site, string note = "", int version = 1)
    {
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        await AssertDoneAsync("enviada", await analyst.PostFormAsync(Page, Page, new() { ["_handler"] = "enviar", ["versao"] = $"{version}", ["nota"] = note }));
    }

    private static async Task DecideAsync(Site site)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("decisions.csv");
        await File.WriteAllLinesAsync(path, ["QUADRIMESTRE;IBGE;DECISAO;ATO", "2023-3;310540;CUMPRIU;Deliberação 9"]);
        await new ImportDecisions(site.Database.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(path, new() { Author = "test", Replace = true });
    }

    private static Task<SettlementVersion> SettleAsync(Site site, string author) =>
        new SettleQuadrimester(site.Database.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(Third2023, allowMissing: false, author);

    private static async Task<SettlementState> StateAsync(Site site) =>
        (await new ShowApproval(site.Database.Database, NormLibrary.Embedded).RunAsync(Third2023)).Latest!.Process.State;

    private static Dictionary<string, string> Approval(Dictionary<string, string> fields, int version = 1) =>
        new(fields) { ["_handler"] = "aprovar", ["versao"] = $"{version}" };

    private static FormUrlEncodedContent Form(Dictionary<string, string> fields, string token) =>
        new(new Dictionary<string, string>(fields) { [FormPosts.TokenField] = token });

    private static async Task<string> TextAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();

    private static async Task AssertDoneAsync(string done, HttpResponseMessage answer) => Assert.EndsWith(
        $"/apuracao/2023-3/aprovacao?feito={done}",
        answer.Headers.Location?.OriginalString ?? await answer.TextAsync(),
        StringComparison.Ordinal);
}
