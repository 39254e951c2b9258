using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;

namespace OperaMais.Application.Users;

/// <summary>Tells as whom whoever has the machine acts: as a named analyst or, while there are no users, as nobody in particular.</summary>
/// <param name="database">Where the users are.</param>
/// <param name="time">The clock.</param>
public sealed class ActingAnalyst(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>The name under which what is done is kept.</summary>
    /// <param name="userName">The analyst named, if any.</param>
    /// <param name="withoutUsers">The name while there are no users.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">
    /// There are users and none is named, or the one named does not exist, is locked out or is no analyst.
    /// </exception>
    public async Task<string> NameAsync(string? userName, string withoutUsers, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (userName is null)
            return await context.Users.AnyAsync(cancellation) ? throw ApplicationMessages.All.Refuse("user.unnamed") : withoutUsers;
        var normalized = userName.ToUpperInvariant();
        var user = await context.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalized, cancellation);
        if (user is null || user.LockoutEnd > time.GetUtcNow() || !await context.UserClaims.AnyAsync(
            claim => claim.UserId == user.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == RoleNames.Analyst, cancellation))
            throw ApplicationMessages.All.Refuse("user.noAnalyst", userName);
        return user.UserName!;
    }
}
