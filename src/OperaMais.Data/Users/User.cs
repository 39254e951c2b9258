using Microsoft.AspNetCore.Identity;

namespace OperaMais.Data.Users;

/// <summary>One who signs in. Roles and municipalities are claims; who may no longer sign in is locked out for ever, never deleted.</summary>
public sealed class User : IdentityUser<Guid>
{
    /// <summary>The name shown to others.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Whether notices also go to <see cref="IdentityUser{TKey}.Email"/>, where the site delivers e-mail.</summary>
    public bool NoticesByEmail { get; set; }
}
