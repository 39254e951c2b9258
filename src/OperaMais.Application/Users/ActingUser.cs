using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;

namespace OperaMais.Application.Users;

/// <summary>Tells as whom whoever has the machine acts: as a named user or, while there are no users, as nobody in particular.</summary>
/// <param name="database">Where the users are.</param>
/// <param name="time">The clock.</param>
public sealed class ActingUser(OperaMaisDatabase database, TimeProvider time)
{
    /// <summary>The name under which what is done is kept.</summary>
    /// <param name="userName">The user named, if any.</param>
    /// <param name="role">The role that what is to be done takes: <see cref="RoleNames.Analyst"/>, <see cref="RoleNames.Approver"/> or <see cref="RoleNames.Administrator"/>.</param>
    /// <param name="withoutUsers">The name while there are no users.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="Domain.Messages.RefusedException">
    /// There are users and none is named, or the one named does not exist, is locked out or has not the role.
    /// </exception>
    public async Task<string> NameAsync(
        string? userName, string role, string withoutUsers, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        if (userName is null)
            return await context.Users.AnyAsync(cancellation) ? throw ApplicationMessages.All.Refuse("user.unnamed") : withoutUsers;
        var normalized = userName.ToUpperInvariant();
        var user = await context.Users.SingleOrDefaultAsync(user => user.NormalizedUserName == normalized, cancellation);
        if (user is null || user.LockoutEnd > time.GetUtcNow() || !await context.UserClaims.AnyAsync(
            claim => claim.UserId == user.Id && claim.ClaimType == ClaimTypes.Role && claim.ClaimValue == role, cancellation))
            throw ApplicationMessages.All.Refuse(
                role switch
                {
                    RoleNames.Approver => "user.noApprover",
                    RoleNames.Administrator => "user.noAdministrator",
                    _ => "user.noAnalyst",
                },
                userName);
        return user.UserName!;
    }
}
