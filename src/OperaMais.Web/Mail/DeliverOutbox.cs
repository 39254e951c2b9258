using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using OperaMais.Data.Outbox;
using OperaMais.Data.Storage;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Mail;

/// <summary>
/// Sends the e-mails that are due, each at least once. Who takes a message up puts its next attempt off in the same step: of several
/// processes one gets it, and what a process leaves behind when it ends is taken up again at that time.
/// </summary>
internal sealed class DeliverOutbox(
    OperaMaisDatabase database, JobTable table, IOptions<EmailSettings> settings, TimeProvider time, ILogger<DeliverOutbox> log)
{
    /// <summary>How often a message is tried: for about a day.</summary>
    internal const int MostAttempts = 9;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(5);

    // Longer than all attempts take.
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    private static readonly TimeSpan Keeping = TimeSpan.FromDays(30);

    private const int LongestError = 500;
    private const int MostRemoved = 500;

    /// <summary>Sends what is due, until nothing is or the server does not answer.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        using var session = new SmtpSession(settings.Value);
        while (await TakeAsync(cancellation) is { } message)
            if (!await SendAsync(session, message, cancellation))
                return;
        await TidyAsync(cancellation);
    }

    /// <summary>How long to wait after an attempt: twice as long each time.</summary>
    internal static TimeSpan PauseAfter(int attempts) => FirstPause * (1 << (attempts - 1));

    private async Task<OutboxMessage?> TakeAsync(CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                var now = time.GetUtcNow().UtcDateTime;
                await using var context = database.CreateContext();
                var message = await context.OutboxMessages
                    .Where(row => row.DueAt <= now)
                    .OrderBy(row => row.DueAt)
                    .FirstOrDefaultAsync(cancellation);
                if (message is null)
                    return null;
                // Delivery was switched off meanwhile: news of long ago helps nobody, and who it is for may have changed.
                var isStale = now - message.CreatedAt > LongestWait;
                message.Attempts++;
                message.DueAt = isStale ? null : now + PauseAfter(message.Attempts);
                message.Version++;
                try
                {
                    await context.SaveChangesAsync(cancellation);
                    if (!isStale)
                        return message;
                }
                catch (DbUpdateConcurrencyException)
                {
                    // Another process took it up: the next one.
                }
            }
        }
        catch (Exception exception) when (database.IsLocked(exception))
        {
            // An import keeps the database: the next turn comes in a minute.
            return null;
        }
    }

    // Addresses and texts are not kept longer than somebody may ask what became of them.
    private async Task TidyAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - Keeping;
        try
        {
            await using var context = database.CreateContext();
            var old = await context.OutboxMessages.Where(row => row.DueAt == null && row.CreatedAt < before).Take(MostRemoved).ToListAsync(cancellation);
            context.RemoveRange(old);
            await context.SaveChangesAsync(cancellation);
        }
        catch (Exception exception) when (exception is DbUpdateConcurrencyException || database.IsLocked(exception))
        {
            // Another process does it, or an import keeps the database: the next turn comes in a minute.
        }
    }

    // Whether the server can be asked for more.
    private async Task<bool> SendAsync(SmtpSession session, OutboxMessage message, CancellationToken cancellation)
    {
        try
        {
            await session.SendAsync(message, cancellation);
        }
        catch (Exception exception) when (!cancellation.IsCancellationRequested)
        {
            await FailAsync(message, exception, cancellation);
            // What is wrong with one message is not with the next; anything else the server would say again.
            return exception is SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } or FormatException;
        }
        // It is out: whether the process is being stopped or an import keeps the database, that has to be written down.
        await ChangeAsync(message, row => (row.SentAt, row.DueAt, row.LastError) = (time.GetUtcNow().UtcDateTime, null, null), CancellationToken.None);
        return true;
    }

    private async Task FailAsync(OutboxMessage message, Exception exception, CancellationToken cancellation)
    {
        var isGivenUp = message.Attempts >= MostAttempts;
        await ChangeAsync(
            message,
            row =>
            {
                row.LastError = exception.Message.Length > LongestError ? exception.Message[..LongestError] : exception.Message;
                if (isGivenUp)
                    row.DueAt = null;
            },
            cancellation);
        // Not what the server said: that mostly names the recipient. It stands with the message.
        var reason = exception is SmtpCommandException refused ? refused.StatusCode.ToString() : exception.GetType().Name;
        if (isGivenUp)
            log.MailGivenUp(message.Id, message.Attempts, reason);
        else
            log.MailNotSent(message.Id, message.Attempts, reason);
    }

    private Task<bool> ChangeAsync(OutboxMessage message, Action<OutboxMessage> change, CancellationToken cancellation) => table.PatientlyAsync(
        async () =>
        {
            await using var context = database.CreateContext();
            var row = await context.OutboxMessages.SingleAsync(row => row.Id == message.Id, cancellation);
            change(row);
            row.Version++;
            await context.SaveChangesAsync(cancellation);
            return true;
        },
        cancellation);
}
