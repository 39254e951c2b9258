using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OperaMais.Data.Users;

namespace OperaMais.Web.Access;

/// <summary>Adds the name shown to others to what a signed-in user's cookie says.</summary>
internal sealed class UserPrincipalFactory(UserManager<User> users, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<User>(users, options)
{
    /// <summary>The type of the claim.</summary>
    internal const string DisplayName = "display-name";

    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(User user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        identity.AddClaim(new(DisplayName, user.DisplayName));
        return identity;
    }
}
