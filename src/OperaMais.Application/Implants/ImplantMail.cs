using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Outbox;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Users;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Implants;

/// <summary>
/// Writes e-mails about cases: to the auditors' mailbox what waits for them, to who speaks for the provider, and chose it, what was decided. They name
/// nobody and tell nothing of anybody's health: only that there is something to see, and where.
/// </summary>
internal static class ImplantMail
{
    internal static async Task QueueAsync(
        OperaMaisContext context, ImplantSettings settings, StoredImplantCase of, ImplantStep step, CancellationToken cancellation)
    {
        if (await OpenOutbox.OfAsync(context, cancellation) is not { } outbox)
            return;
        var page = new Uri(outbox.Site, $"implantes/{of.Id}");
        if (step.Action.SideOf() == ImplantSide.Auditor)
            foreach (var address in await ReadersAsync(context, of, cancellation))
                outbox.Add(step.At, address, ApplicationMessages.All.Text("implant.mail.decided"), ApplicationMessages.All.Text("implant.mail.decidedBody", page));
        else if (step.State.AwaitedSide() == ImplantSide.Auditor && !string.IsNullOrWhiteSpace(settings.AuditorMailbox))
            outbox.Add(step.At, settings.AuditorMailbox, ApplicationMessages.All.Text("implant.mail.waiting"), ApplicationMessages.All.Text("implant.mail.waitingBody", page));
    }

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
