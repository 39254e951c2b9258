using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Outbox;

namespace OperaMais.Application.Outbox;

/// <summary>The e-mails that wait to go out. What is added is stored with the transaction of what it tells, or not at all.</summary>
internal sealed class OpenOutbox
{
    private readonly OperaMaisContext context;

    private OpenOutbox(OperaMaisContext context, Uri site)
    {
        this.context = context;
        Site = site;
    }

    /// <summary>The site's address, ending with a slash, for links.</summary>
    internal Uri Site { get; }

    /// <summary>The outbox; nothing where the site delivers no e-mail, so that nothing waits for ever.</summary>
    internal static async Task<OpenOutbox?> OfAsync(OperaMaisContext context, CancellationToken cancellation) =>
        await context.Settings.AsNoTracking().SingleOrDefaultAsync(setting => setting.Key == SwitchMail.Key, cancellation) is { Value.Length: > 0 } setting
            ? new(context, new(setting.Value))
            : null;

    /// <summary>Adds an e-mail.</summary>
    /// <param name="at">When (UTC).</param>
    /// <param name="recipient">The address.</param>
    /// <param name="subject">The subject; what would break its line becomes a space.</param>
    /// <param name="body">The text.</param>
    internal void Add(DateTime at, string recipient, string subject, string body) => context.OutboxMessages.Add(new OutboxMessage
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(at)),
        Recipient = recipient,
        Subject = new([.. subject.Select(character => char.IsControl(character) ? ' ' : character)]),
        Body = body,
        CreatedAt = at,
        DueAt = at,
    });
}
