using System.Security.Claims;
using OperaMais.Application.Notices;
using OperaMais.Web.Access;
using OperaMais.Web.Tables;

namespace OperaMais.Web.Notices;

/// <summary>The notices of whoever is signed in.</summary>
internal sealed class NoticeDesk(ListNotices list)
{
    /// <summary>How many are new since the list was opened last, at most <see cref="ListNotices.Most"/>.</summary>
    internal async Task<int> CountNewAsync(ClaimsPrincipal user) => Reader(user) is { } reader ? await list.CountNewAsync(reader) : 0;

    /// <summary>A page of them; with it everything is seen.</summary>
    internal async Task<NoticePage> OpenAsync(ClaimsPrincipal user, int? number)
    {
        if (Reader(user) is not { } reader)
            return new([], 1, 0, 0);
        var page = await list.RunAsync(reader, number, Paging.Size);
        await list.SeeAsync(reader, page.Last);
        return page;
    }

    private static NoticeReader? Reader(ClaimsPrincipal user)
    {
        var scope = Scope.Of(user);
        return Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? NoticeReader.Of(id, user.Identity!.Name!, scope.SeesAll, scope.Municipalities, user.IsInRole(Roles.ImplantAuditor), scope.Providers)
            : null;
    }
}
