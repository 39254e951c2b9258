using MailKit.Net.Smtp;
using MimeKit;
using MimeKit.Text;
using OperaMais.Data.Outbox;

namespace OperaMais.Web.Mail;

/// <summary>A conversation with the mail server, begun when the first message is sent.</summary>
internal sealed class SmtpSession(EmailSettings settings) : IDisposable
{
    private const int MillisecondsToWait = 30_000;

    private readonly SmtpClient client = new() { Timeout = MillisecondsToWait };

    /// <summary>Sends a message. Whatever the server says against it is an exception.</summary>
    internal async Task SendAsync(OutboxMessage message, CancellationToken cancellation)
    {
        if (!client.IsConnected)
            await ConnectAsync(cancellation);
        await client.SendAsync(ToMime(message), cancellation);
    }

    public void Dispose() => client.Dispose();

    private async Task ConnectAsync(CancellationToken cancellation)
    {
        await client.ConnectAsync(settings.Host!, settings.Port, settings.SocketOptions, cancellation);
        if (!string.IsNullOrEmpty(settings.User))
            await client.AuthenticateAsync(settings.User, settings.Password ?? "", cancellation);
    }

    private MimeMessage ToMime(OutboxMessage message)
    {
        var from = MailboxAddress.Parse(settings.From!);
        return new()
        {
            From = { from },
            To = { MailboxAddress.Parse(message.Recipient) },
            Subject = message.Subject,
            Date = new(message.CreatedAt, TimeSpan.Zero),
            // The same every time: a copy sent twice is known as one.
            MessageId = $"{message.Id:N}@{from.Domain}",
            // Nobody is there to be told of absences.
            Headers = { { HeaderId.AutoSubmitted, "auto-generated" } },
            Body = new TextPart(TextFormat.Plain) { Text = message.Body },
        };
    }
}
