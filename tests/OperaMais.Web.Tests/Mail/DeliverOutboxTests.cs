using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using MimeKit;
using OperaMais.Data.Outbox;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;
using OperaMais.Web.Jobs;
using OperaMais.Web.Mail;

namespace OperaMais.Web.Tests.Mail;

/// <summary>E-mails that wait go out once, whatever the server does meanwhile.</summary>
public sealed class DeliverOutboxTests
{
    private static readonly DateTime Start = new(2024, 4, 10, 12, 0, 0, DateTimeKind.Utc);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task While_the_server_is_down_they_wait_and_then_each_is_sent_once(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var port = await SmtpListener.ClosedPortAsync();
        var (time, deliver) = Deliverer(test, port);
        await AddAsync(test, "ana@example.org", "bia@example.org");

        await deliver.RunAsync(default);
        // One attempt tells that nobody listens: the other message loses none.
        Assert.Equal([1, 0], (await MessagesAsync(test)).Select(message => message.Attempts));
        await deliver.RunAsync(default);
        await deliver.RunAsync(default);
        var waiting = await MessagesAsync(test);
        Assert.Equal([1, 1], waiting.Select(message => message.Attempts));
        Assert.All(waiting, message => Assert.Equal((null, Start + TimeSpan.FromMinutes(5)), (message.SentAt, message.DueAt)));
        Assert.All(waiting, message => Assert.False(string.IsNullOrWhiteSpace(message.LastError)));

        await using var server = new SmtpListener(port);
        await deliver.RunAsync(default);
        Assert.Empty(server.Received);
        time.Now += TimeSpan.FromMinutes(5);
        await deliver.RunAsync(default);
        await deliver.RunAsync(default);

        Assert.Equal(["ana@example.org", "bia@example.org"], server.Received.SelectMany(mail => mail.Recipients).Order());
        Assert.All(await MessagesAsync(test), message => Assert.Equal((2, time.Now, null, null), (message.Attempts, message.SentAt, message.DueAt, message.LastError)));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Two_processes_at_once_send_none_twice(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var server = new SmtpListener();
        var recipients = Enumerable.Range(1, 20).Select(number => $"r{number:D2}@example.org").ToArray();
        await AddAsync(test, recipients);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => Deliverer(test, server.Port).Deliver.RunAsync(default))));
        // On SQLite a process that finds the database taken leaves the rest for its next turn.
        await Deliverer(test, server.Port).Deliver.RunAsync(default);

        Assert.Equal(recipients, server.Received.SelectMany(mail => mail.Recipients).Order());
    }

    [Fact]
    public async Task After_the_last_attempt_it_is_given_up_with_its_error()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var port = await SmtpListener.ClosedPortAsync();
        var (time, deliver) = Deliverer(test, port);
        await AddAsync(test, "ana@example.org");
        var pauses = new List<double>();
        for (var attempt = 1; attempt < DeliverOutbox.MostAttempts; attempt++)
        {
            await deliver.RunAsync(default);
            var due = (await MessagesAsync(test))[0].DueAt!.Value;
            pauses.Add((due - time.Now).TotalMinutes);
            time.Now = due;
        }
        await deliver.RunAsync(default);

        Assert.Equal([5, 10, 20, 40, 80, 160, 320, 640], pauses);
        var message = Assert.Single(await MessagesAsync(test));
        Assert.Equal((DeliverOutbox.MostAttempts, null, null), (message.Attempts, message.DueAt, message.SentAt));
        Assert.False(string.IsNullOrWhiteSpace(message.LastError));
        await using var server = new SmtpListener(port);
        time.Now += TimeSpan.FromDays(30);
        await deliver.RunAsync(default);
        Assert.Empty(server.Received);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_keeps_no_other_message_waiting()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var server = new SmtpListener { Refused = "ana@example.org" };
        await AddAsync(test, "ana@example.org", "sem arroba", "bia@example.org");

        await Deliverer(test, server.Port).Deliver.RunAsync(default);

        Assert.Equal(["bia@example.org"], server.Received.SelectMany(mail => mail.Recipients));
        Assert.Equal([false, false, true], (await MessagesAsync(test)).Select(message => message.SentAt is not null));
    }

    [Fact]
    public async Task What_a_process_did_not_write_down_is_sent_again_as_the_same_message()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        var (_, deliver) = Deliverer(test, server.Port);
        await AddAsync(test, "ana@example.org");
        await deliver.RunAsync(default);
        await using (var context = test.Database.CreateContext())
        {
            var message = await context.OutboxMessages.SingleAsync();
            (message.SentAt, message.DueAt) = (null, Start);
            await context.SaveChangesAsync();
        }

        await deliver.RunAsync(default);

        var ids = server.Received.Select(mail => Assert.Single(mail.Head, line => line.StartsWith("Message-Id:", StringComparison.OrdinalIgnoreCase))).ToList();
        Assert.Equal(2, ids.Count);
        Assert.Single(ids.Distinct());
    }

    [Theory]
    [InlineData("ana@example.org", "Aviso\r\nBcc: alguem@example.com\r\n\r\ntexto")]
    [InlineData("ana@example.org\r\nBcc: alguem@example.com", "Aviso")]
    [InlineData("ana@example.org>\r\nRCPT TO:<alguem@example.com", "Aviso")]
    [InlineData("ana@example.org, alguem@example.com", "Aviso")]
    public async Task Nothing_in_a_message_becomes_a_header_or_another_recipient(string recipient, string subject)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var server = new SmtpListener();
        await AddAsync(test, [recipient], subject);

        await Deliverer(test, server.Port).Deliver.RunAsync(default);

        if (subject != "Aviso")
            Assert.Single(server.Received);
        Assert.All(server.Received, mail =>
        {
            Assert.Equal(["ana@example.org"], mail.Recipients);
            Assert.DoesNotContain(mail.Head, line => line.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
            Assert.Equal("ação: texto", ReadBody(mail));
        });
    }

    [Fact]
    public void Without_a_sender_or_an_address_of_the_site_e_mail_is_not_turned_on()
    {
        var site = new Uri("https://operamais.example.org");
        Assert.Null(new EmailSettings().SiteOf(null));
        Assert.Equal("https://operamais.example.org/", new EmailSettings { Host = "h", From = "a@example.org" }.SiteOf(site)!.AbsoluteUri);
        Assert.Equal("email.noSender", Assert.Throws<RefusedException>(() => new EmailSettings { Host = "h" }.SiteOf(site)).Code);
        Assert.Equal("email.noAddress", Assert.Throws<RefusedException>(() => new EmailSettings { Host = "h", From = "a@example.org" }.SiteOf(null)).Code);
    }

    internal static string ReadBody(ReceivedMail mail)
    {
        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(mail.Data));
        return MimeMessage.Load(stream).TextBody!.TrimEnd();
    }

    private static (ManualTime Time, DeliverOutbox Deliver) Deliverer(TestDatabase test, int port)
    {
        var time = new ManualTime { Now = Start };
        var settings = new EmailSettings { Host = "127.0.0.1", Port = port, Security = EmailSecurity.None, From = "Opera Mais <avisos@example.org>" };
        return (time, new(test.Database, new JobTable(test.Database), Options.Create(settings), time, NullLogger<DeliverOutbox>.Instance));
    }

    private static Task AddAsync(TestDatabase test, params string[] recipients) => AddAsync(test, recipients, "Aviso");

    private static async Task AddAsync(TestDatabase test, string[] recipients, string subject)
    {
        await using var context = test.Database.CreateContext();
        context.OutboxMessages.AddRange(recipients.Select((recipient, place) => new OutboxMessage
        {
            Id = Guid.CreateVersion7(),
            Recipient = recipient,
            Subject = subject,
            Body = "ação: texto",
            CreatedAt = Start.AddSeconds(place - 60),
            DueAt = Start.AddSeconds(place - 60),
        }));
        await context.SaveChangesAsync();
    }

    private static async Task<List<OutboxMessage>> MessagesAsync(TestDatabase test)
    {
        await using var context = test.Database.CreateContext();
        return await context.OutboxMessages.OrderBy(message => message.CreatedAt).AsNoTracking().ToListAsync();
    }

    private sealed class ManualTime : TimeProvider
    {
        internal DateTime Now { get; set; }

        public override DateTimeOffset GetUtcNow() => new(Now, TimeSpan.Zero);
    }
}
