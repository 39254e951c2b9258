using System.Net;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Auditing;
using OperaMais.Testing.Databases;
using OperaMais.Web.Access;
using OperaMais.Web.Tests.Production;

namespace OperaMais.Web.Tests.Auditing;

/// <summary>The trail of a site on which an administrator changed a user and an analyst imported a file.</summary>
public sealed class AuditPageTests : IAsyncLifetime
{
    private const string Administrator = "administrator@example.org";
    private const string Manager = "/usuarios/manager@example.org";

    private Site site = null!;
    private HttpClient auditor = null!;

    public async Task InitializeAsync()
    {
        site = await Site.StartAsync(DatabaseKind.Sqlite);
        await site.CreateUsersAsync();
        auditor = await site.SignedInAsync(Roles.Auditor);
        using var administrator = await site.SignedInAsync(Roles.Administrator);
        await administrator.PostFormAsync(Manager, Manager, new()
        {
            ["_handler"] = "perfil",
            ["DisplayName"] = "Gestora",
            ["Roles"] = Roles.Manager,
            ["Municipalities"] = "310620, 313670",
        });
    }

    public async Task DisposeAsync()
    {
        auditor.Dispose();
        await site.DisposeAsync();
    }

    [Fact]
    public async Task A_change_on_a_page_is_shown_with_who_page_before_and_after()
    {
        var command = await CommandAsync(Manager);
        Assert.Equal(Administrator, command.Author);

        var list = await (await auditor.GetAsync($"/auditoria?comando={Manager}")).TextAsync();
        var detail = await (await auditor.GetAsync($"/auditoria/{command.Id}")).TextAsync();

        Assert.Contains($"/auditoria/{command.Id}", list, StringComparison.Ordinal);
        Assert.Contains("Usuários: 1 alterado", list, StringComparison.Ordinal);
        // The role and the municipality that stay as they were are no change.
        Assert.Contains("Perfis e municípios de usuários: 1 incluído", list, StringComparison.Ordinal);
        foreach (var part in (string[])[Administrator, Manager, "Gestor municipal", "Gestora", "313670"])
            Assert.Contains(part, detail, StringComparison.Ordinal);
        Assert.DoesNotContain("310620", detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_job_stored_is_recorded_in_the_name_of_whoever_asked_for_it()
    {
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        var check = await site.CheckAsync(analyst, ("a.csv", Extract.Csv(1, 2)));
        var import = await site.ImportAsync(analyst, check);

        var command = await CommandAsync("importação: a.csv");
        Assert.Equal(("analyst@example.org", $"trabalho {import.Id}"), (command.Author, command.Origin));
        Assert.Equal("analyst@example.org", (await CommandAsync($"/producao/{check.Id}/importar")).Author);
        // The check stored nothing but that it was asked for.
        var page = await (await auditor.GetAsync("/auditoria?usuario=analyst@example.org")).TextAsync();
        Assert.Contains("Fatias de produção", page, StringComparison.Ordinal);
        Assert.Contains("1–3 de 3 comandos", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_searched_and_told_where_nothing_is_found()
    {
        Assert.Contains(Manager, await (await auditor.GetAsync("/auditoria?busca=GESTORA")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains(Manager, await (await auditor.GetAsync("/auditoria?objeto=user_claims&busca=313670")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nada do que foi mudado corresponde", await (await auditor.GetAsync("/auditoria?busca=nada+disso")).TextAsync(), StringComparison.Ordinal);
        Assert.Contains("Nada do que foi mudado corresponde", await (await auditor.GetAsync("/auditoria?ate=2020-01-01")).TextAsync(), StringComparison.Ordinal);
        var command = await CommandAsync(Manager);
        Assert.Contains("Só o que corresponde a «313670»", await (await auditor.GetAsync($"/auditoria/{command.Id}?busca=313670")).TextAsync(), StringComparison.Ordinal);
        foreach (var unknown in (string[])["/auditoria/nada", $"/auditoria/{Guid.NewGuid()}"])
            Assert.Equal(HttpStatusCode.NotFound, (await auditor.GetAsync(unknown)).StatusCode);
    }

    [Fact]
    public async Task It_is_exported_as_a_table_one_row_a_change()
    {
        var answer = await auditor.GetAsync($"/auditoria/tabela?formato=programa&comando={Manager}&busca=gestora");
        var lines = (await answer.Content.ReadAsStringAsync()).TrimEnd().Split('\n');

        Assert.Equal("QUANDO;QUEM;DE_ONDE;COMANDO;IDENTIFICACAO;OBJETO;QUAL;O_QUE_SE_FEZ;ANTES;DEPOIS", lines[0]);
        Assert.Contains($";{Administrator};", lines[1], StringComparison.Ordinal);
        Assert.Contains(";Usuários;MANAGER@EXAMPLE.ORG;alterado;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith("\"{\"\"display_name\"\":\"\"Gestora\"\"}\"", lines[1], StringComparison.Ordinal);
        Assert.Equal(2, lines.Length);
    }

    [Theory]
    [InlineData(Roles.Auditor, true)]
    [InlineData(Roles.Approver, true)]
    [InlineData(Roles.Administrator, true)]
    [InlineData(Roles.Analyst, false)]
    [InlineData(Roles.Manager, false)]
    public async Task Auditors_approvers_and_administrators_read_it(string role, bool mayRead)
    {
        using var client = await site.SignedInAsync(role);
        foreach (var address in (string[])["/auditoria", "/auditoria/tabela", $"/auditoria/{(await CommandAsync(Manager)).Id}"])
            Assert.Equal(mayRead ? HttpStatusCode.OK : HttpStatusCode.Redirect, (await client.GetAsync(address)).StatusCode);
        Assert.Equal(mayRead, (await (await client.GetAsync("/norma")).TextAsync()).Contains("href=\"/auditoria\"", StringComparison.Ordinal));
    }

    private async Task<AuditedCommand> CommandAsync(string command)
    {
        await using var context = site.Database.Database.CreateContext();
        return await context.AuditedCommands.SingleAsync(entry => entry.Command == command);
    }
}
