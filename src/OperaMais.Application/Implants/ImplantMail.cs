using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Notices;
using OperaMais.Application.Outbox;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Users;

namespace OperaMais.Application.Implants;

/// <summary>
/// Writes e-mails about cases: to the auditors' mailbox what waits for them and what was given up, to who
/// speaks for the provider, and chose it, what was decided. They name nobody and tell nothing of anybody's health: only that there is something to see, and where.
/// </summary>
internal static class ImplantMail
{
    internal static async Task QueueAsync(
        OperaMaisContext context, ImplantSettings settings, StoredImplantCase of, NoticeFact fact, DateTime at, CancellationToken cancellation)
    {
        if (await OpenOutbox.OfAsync(context, cancellation) is not { } outbox)
            return;
        var (subject, readers) = fact switch
        {
            ImplantDecided => ("implant.mail.decided", await ReadersAsync(context, of, cancellation)),
            ImplantWithdrawn => ("implant.mail.withdrawn", Mailbox(settings)),
            _ => ("implant.mail.waiting", Mailbox(settings)),
        };
        foreach (var reader in readers)
            outbox.Add(
                at,
                reader,
                ApplicationMessages.All.Text(subject),
                ApplicationMessages.All.Text($"{subject}Body", new Uri(outbox.Site, $"implantes/{of.Id}")));
    }

    private static List<string> Mailbox(ImplantSettings settings) =>
        string.IsNullOrWhiteSpace(settings.AuditorMailbox) ? [] : [settings.AuditorMailbox];

    private static async Task<List<string>> ReadersAsync(OperaMaisContext context, StoredImplantCase of, CancellationToken cancellation)
    {
        var (provider, never) = (of.Provider.ToString(), DateTimeOffset.MaxValue);
        var users = await context.Users.AsNoTracking()
            .Where(user => user.NoticesByEmail && user.Email != null
                && context.UserClaims.Any(claim => claim.UserId == user.Id && claim.ClaimType == ClaimNames.Provider && claim.ClaimValue == provider)
                && context.UserClaims.Any(claim => claim.UserId == user.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == RoleNames.AccreditedProvider))
            .ToListAsync(cancellation);
        // Access taken away is locked for ever.
        return [.. users.Where(user => user.LockoutEnd != never).Select(user => user.Email!)];
    }
}
