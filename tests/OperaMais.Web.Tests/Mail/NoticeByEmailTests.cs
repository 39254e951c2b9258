using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OperaMais.Application.Imports;
using OperaMais.Domain.Norms;
using OperaMais.Testing;
using OperaMais.Web.Access;
using OperaMais.Web.Mail;

namespace OperaMais.Web.Tests.Mail;

/// <summary>From the choice in the own account to the mailbox.</summary>
public sealed class NoticeByEmailTests
{
    private const string Account = "/minha-conta";
    private const string User = "/usuarios/analyst@example.org";

    [Fact]
    public async Task Whoever_chooses_it_gets_notices_in_the_mailbox_that_the_administrator_named_until_they_no_longer_want_them()
    {
        await using var server = new SmtpListener();
        await using var site = await Site.StartAsync(configure: host =>
        {
            host.UseSetting("OperaMais:Address", "https://operamais.example.org");
            host.UseSetting("OperaMais:Email:Host", "127.0.0.1");
            host.UseSetting("OperaMais:Email:Port", server.Port.ToString(CultureInfo.InvariantCulture));
            host.UseSetting("OperaMais:Email:Security", "None");
            host.UseSetting("OperaMais:Email:From", "avisos@example.org");
        });
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);
        using var administrator = await site.SignedInAsync(Roles.Administrator);

        Assert.Contains("Não há e-mail neste usuário", await ReadAsync(analyst, Account), StringComparison.Ordinal);
        Assert.Contains("não é um endereço de e-mail", await PostAsync(administrator, User, "email", ("Email", "ana@x\r\nBcc: y@z")), StringComparison.Ordinal);
        Assert.Contains("foi gravado", await PostAsync(administrator, User, "email", ("Email", "ana@municipio.example")), StringComparison.Ordinal);
        Assert.Contains("Receber os avisos também em ana@municipio.example", await ReadAsync(analyst, Account), StringComparison.Ordinal);
        await ImportAsync(site, 1);
        Assert.Contains("vão também para ana@municipio.example", await PostAsync(analyst, Account, "avisos", ("Wanted", "true")), StringComparison.Ordinal);
        await ImportAsync(site, 2);
        Assert.Contains("não vão mais por e-mail", await PostAsync(analyst, Account, "avisos"), StringComparison.Ordinal);
        await ImportAsync(site, 3);
        await site.Services.GetRequiredService<DeliverOutbox>().RunAsync(default);

        var mail = Assert.Single(server.Received);
        Assert.Equal(["ana@municipio.example"], mail.Recipients);
        var text = DeliverOutboxTests.ReadBody(mail);
        Assert.StartsWith("bia gravou pactos da PPI: 0 registro(s) novo(s), 1 substituído(s)", text, StringComparison.Ordinal);
        Assert.Contains("https://operamais.example.org/avisos", text, StringComparison.Ordinal);
        await using var context = site.Database.Database.CreateContext();
        Assert.NotNull((await context.OutboxMessages.SingleAsync()).SentAt);
    }

    [Fact]
    public async Task A_site_without_a_mail_server_says_so_and_writes_nothing()
    {
        await using var site = await Site.StartAsync();
        await site.CreateUsersAsync();
        using var analyst = await site.SignedInAsync(Roles.Analyst);

        Assert.Contains("Este site não envia e-mails", await ReadAsync(analyst, Account), StringComparison.Ordinal);
        await ImportAsync(site, 1);

        await using var context = site.Database.Database.CreateContext();
        Assert.Empty(context.OutboxMessages);
    }

    private static async Task ImportAsync(Site site, int referenced)
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("ppi.csv");
        await File.WriteAllLinesAsync(path, ["COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL", $"202312;310620;{referenced};9"]);
        await new ImportPpi(site.Database.Database, NormLibrary.Embedded, TimeProvider.System).RunAsync(path, new() { Author = "bia", Replace = true });
    }

    private static async Task<string> PostAsync(HttpClient client, string page, string form, params (string Name, string Value)[] fields)
    {
        var values = fields.ToDictionary(field => field.Name, field => field.Value);
        values["_handler"] = form;
        return await (await client.PostFormAsync(page, page, values)).TextAsync();
    }

    private static async Task<string> ReadAsync(HttpClient client, string address) => await (await client.GetAsync(address)).TextAsync();
}
