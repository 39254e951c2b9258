using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Adhesions;
using OperaMais.Application.Outbox;
using OperaMais.Data.Outbox;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Notices;

/// <summary>E-mails of notices are written for whoever chose them, in the transaction of what they tell, and only where the site delivers any.</summary>
public sealed class NoticeMailTests
{
    private static readonly Uri Site = new("https://operamais.example.org/");

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Whoever_chose_them_and_may_see_it_gets_one_but_not_who_did_it(DatabaseKind kind)
    {
        await using var test = await OpenAsync(kind);
        await new SwitchMail(test.Database).RunAsync(Site);
        var desk = new PaymentDesk(test.Database);
        await desk.SignAllAsync();
        await desk.OweAsync("310620;AJUSTE_2023_2;4.00;Resolucao 8.500", "310160;AJUSTE_2023_2;5.00;Resolucao 8.500");
        await desk.ReleaseAsync(new(202309));
        var before = await MessagesAsync(test);

        await desk.ReleaseAsync(new(202311));

        var messages = (await MessagesAsync(test)).ExceptBy(before.Select(message => message.Id), message => message.Id).ToList();
        Assert.Equal(["ana@example.org", "gestora@example.org"], messages.Select(message => message.Recipient).Order());
        var own = messages.Single(message => message.Recipient == "gestora@example.org");
        Assert.Equal("Opera Mais: parcela liberada", own.Subject);
        Assert.Contains("parcela de nov/2023 foi liberada, com R$ 4,00 a receber", own.Body, StringComparison.Ordinal);
        Assert.Contains("Abra os avisos em https://operamais.example.org/avisos\n", own.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("5,00", own.Body, StringComparison.Ordinal);
        Assert.Contains("R$ 9,00 a 2 beneficiário(s)", messages.Single(message => message.Recipient == "ana@example.org").Body, StringComparison.Ordinal);
        Assert.All(messages, message => Assert.Equal((0, message.CreatedAt, null), (message.Attempts, message.DueAt, message.SentAt)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Of_an_import_whoever_asked_for_it_is_told_too(DatabaseKind kind)
    {
        await using var test = await OpenAsync(kind, declared: false);
        await new SwitchMail(test.Database).RunAsync(Site);

        await new PaymentDesk(test.Database).DeclareEmptyAsync();

        Assert.Equal(["ana@example.org", "bia@example.org"], (await MessagesAsync(test)).Select(message => message.Recipient).Order());
    }

    [Fact]
    public async Task Where_the_site_delivers_none_none_is_written()
    {
        await using var test = await OpenAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.OweAsync("310620;AJUSTE_2023_2;4.00;Resolucao 8.500");
        await new SwitchMail(test.Database).RunAsync(Site);
        await new SwitchMail(test.Database).RunAsync(null);
        await desk.OweAsync("310620;AJUSTE_2023_2;5.00;Resolucao 8.500");

        Assert.Empty(await MessagesAsync(test));
    }

    [Fact]
    public async Task A_name_that_breaks_lines_stays_in_the_text()
    {
        await using var test = await OpenAsync(DatabaseKind.Sqlite);
        await new SwitchMail(test.Database).RunAsync(Site);
        var (norms, time) = (StoredProgramme.Norms, TimeProvider.System);
        var seen = await new SaveAdhesion(test.Database, norms, time).RunAsync(
            null,
            new()
            {
                Beneficiary = "9000003",
                Municipality = "310620",
                Name = "Hospital\r\nBcc: alguem@example.com",
                Signatory = "Maria das Dores",
                Cpf = "529.982.247-25",
                Office = "Diretora",
                Process = "1320.01.0123456/2023-45",
                Capacities = [new("9000003", "HOSPITAL", "0407040102", "20")],
            },
            "outra");
        await new SubmitAdhesion(test.Database, norms, time).RunAsync(seen, "outra");

        Assert.All(await MessagesAsync(test), message =>
        {
            Assert.DoesNotContain(message.Subject, char.IsControl);
            Assert.DoesNotContain("Bcc", message.Subject, StringComparison.Ordinal);
            Assert.Contains("Bcc: alguem@example.com", message.Body, StringComparison.Ordinal);
        });
        Assert.Equal(2, (await MessagesAsync(test)).Count);
    }

    // bia approves and releases, ana calculates; whoever did not choose e-mail, was locked out, has no address or manages another
    // municipality gets none.
    private static async Task<TestDatabase> OpenAsync(DatabaseKind kind, bool declared = true)
    {
        var test = await TestDatabase.CreateAsync(kind);
        if (declared)
            await new PaymentDesk(test.Database).DeclareEmptyAsync();
        await AddAsync(test.Database, "ana", RoleNames.Analyst);
        await AddAsync(test.Database, "bia", RoleNames.Approver);
        await AddAsync(test.Database, "caio", RoleNames.Auditor, user => user.NoticesByEmail = false);
        await AddAsync(test.Database, "davi", RoleNames.Auditor, user => user.LockoutEnd = DateTimeOffset.MaxValue);
        await AddAsync(test.Database, "eva", RoleNames.Auditor, user => user.Email = null);
        await AddAsync(test.Database, "fabio", RoleNames.Administrator);
        await AddAsync(test.Database, "gestora", RoleNames.Manager, municipality: "310620");
        await AddAsync(test.Database, "outro", RoleNames.Manager, municipality: "310010");
        return test;
    }

    private static async Task AddAsync(
        OperaMaisDatabase database, string name, string role, Action<User>? change = null, string? municipality = null)
    {
        await using var context = database.CreateContext();
        var user = new User { Id = Guid.CreateVersion7(), UserName = name, Email = $"{name}@example.org", DisplayName = name, NoticesByEmail = true };
        change?.Invoke(user);
        context.Users.Add(user);
        context.UserClaims.Add(new() { UserId = user.Id, ClaimType = ClaimTypes.Role, ClaimValue = role });
        if (municipality is not null)
            context.UserClaims.Add(new() { UserId = user.Id, ClaimType = ClaimNames.Municipality, ClaimValue = municipality });
        await context.SaveChangesAsync();
    }

    private static async Task<List<OutboxMessage>> MessagesAsync(TestDatabase test)
    {
        await using var context = test.Database.CreateContext();
        return await context.OutboxMessages.AsNoTracking().ToListAsync();
    }
}
