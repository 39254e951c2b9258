using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Outbox;
using OperaMais.Data;
using OperaMais.Data.Implants;
using OperaMais.Data.Users;
using OperaMais.Domain.Implants;

namespace OperaMais.Application.Implants;

/// <summary>
/// Writes e-mails about cases: to the auditors' mailbox what waits for them and what was given up, to who speaks for the provider, and chose it, what was decided. They name
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
        else if (!string.IsNullOrWhiteSpace(settings.AuditorMailbox) && SubjectOf(step) is { } subject)
            outbox.Add(step.At, settings.AuditorMailbox, ApplicationMessages.All.Text(subject), ApplicationMessages.All.Text($"{subject}Body", page));
    }

    // What a provider did concerns the auditors where they are waited for, or are no longer.
    private static string? SubjectOf(ImplantStep step) =>
        step.State.AwaitedSide() == ImplantSide.Auditor ? "implant.mail.waiting"
        : step.Action == ImplantAction.Withdraw ? "implant.mail.withdrawn"
        : null;

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
