using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Outbox;
using OperaMais.Data;
using OperaMais.Data.Notices;
using OperaMais.Data.Users;

namespace OperaMais.Application.Notices;

/// <summary>
/// Writes the e-mails of notices, for whoever chose to get them and may see what they tell. Those of implants go to a mailbox and say less:
/// <see cref="Implants.ImplantMail"/>.
/// </summary>
internal static class NoticeMail
{
    private static readonly string[] StaffRoles = [RoleNames.Analyst, RoleNames.Approver, RoleNames.Auditor];

    internal static async Task QueueAsync(
        OperaMaisContext context, DateTime at, string author, IReadOnlyCollection<NewNotice> notices, CancellationToken cancellation)
    {
        if (await OpenOutbox.OfAsync(context, cancellation) is not { } outbox)
            return;
        foreach (var (user, audiences) in await ReadersAsync(context, cancellation))
            foreach (var notice in notices.Where(notice => audiences.Contains(notice.Audience)))
                if (notice.Fact.IsToldToAuthor || !string.Equals(user.UserName, author, StringComparison.OrdinalIgnoreCase))
                    outbox.Add(at, user.Email!, Subject(notice.Fact), Body(notice.Fact, author, outbox.Site));
    }

    private static string Subject(NoticeFact fact) => ApplicationMessages.All.Text("notice.mail.subject", fact.Title);

    private static string Body(NoticeFact fact, string author, Uri site) =>
        ApplicationMessages.All.Text("notice.mail.body", fact.ToText(author), new Uri(site, "avisos"), new Uri(site, "minha-conta"));

    private static async Task<IReadOnlyList<(User User, HashSet<string> Audiences)>> ReadersAsync(
        OperaMaisContext context, CancellationToken cancellation)
    {
        var users = await context.Users.Where(user => user.NoticesByEmail && user.Email != null).AsNoTracking().ToListAsync(cancellation);
        var ids = users.ConvertAll(user => user.Id);
        var claims = (await context.UserClaims.Where(claim => ids.Contains(claim.UserId)).AsNoTracking().ToListAsync(cancellation))
            .ToLookup(claim => claim.UserId, claim => (claim.ClaimType, claim.ClaimValue));
        return
        [
            .. users
                // Whoever mistyped a password is locked for minutes, and still wants to know; access taken away is locked for ever.
                .Where(user => user.LockoutEnd != DateTimeOffset.MaxValue)
                .Select(user => (user, AudiencesOf([.. claims[user.Id]]))),
        ];
    }

    private static HashSet<string> AudiencesOf(HashSet<(string? Type, string? Value)> claims)
    {
        var audiences = new HashSet<string>(StringComparer.Ordinal);
        if (Array.Exists(StaffRoles, role => claims.Contains((ClaimTypes.Role, role))))
            audiences.Add(StoredNotice.Staff);
        if (claims.Contains((ClaimTypes.Role, RoleNames.Manager)))
            audiences.UnionWith(claims.Where(claim => claim.Type == ClaimNames.Municipality).Select(claim => claim.Value).OfType<string>());
        return audiences;
    }
}
