using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using MimeKit;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Access;

/// <summary>A user as the administrator sees it.</summary>
/// <param name="UserName">The e-mail by which the user signs in.</param>
/// <param name="DisplayName">The name shown to others.</param>
/// <param name="Roles">Its roles, in the order in which roles are shown.</param>
/// <param name="Municipalities">The municipalities a manager is bound to, six-digit IBGE codes.</param>
/// <param name="Providers">The accredited providers that the user speaks for, seven-digit CNES codes.</param>
/// <param name="Email">Where e-mail for the user goes; nothing where there is no such address.</param>
/// <param name="IsLocked">Whether an administrator took the access away.</param>
/// <param name="HasPassword">Whether the user has chosen a password.</param>
public sealed record UserView(
    string UserName,
    string DisplayName,
    ImmutableArray<string> Roles,
    ImmutableArray<string> Municipalities,
    ImmutableArray<string> Providers,
    string? Email,
    bool IsLocked,
    bool HasPassword);

/// <summary>What an administrator says a user is.</summary>
/// <param name="DisplayName">The name shown to others.</param>
/// <param name="Roles">At least one of <see cref="Access.Roles.All"/>.</param>
/// <param name="Municipalities">Six-digit IBGE codes of municipalities of the State, beneficiaries or not (who is none may ask to join), at least one for a municipal manager.</param>
public sealed record UserProfile(string DisplayName, IReadOnlyCollection<string> Roles, IReadOnlyCollection<string> Municipalities)
{
    /// <summary>Seven-digit CNES codes, at least one for who speaks for an accredited provider.</summary>
    public IReadOnlyCollection<string> Providers { get; init; } = [];
}

/// <summary>
/// Creates users, says what they may do, takes access away. Nobody loses the last administrator, nor oneself. Each change is one
/// transaction, and of two at once the later sees what the earlier did.
/// </summary>
internal sealed class UserAdministration(UserManager<User> users, OperaMaisContext context, OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every user, by name.</summary>
    internal async Task<ImmutableArray<UserView>> ListAsync()
    {
        var all = await context.Users.AsNoTracking().ToListAsync();
        var claims = (await context.UserClaims.AsNoTracking().ToListAsync()).ToLookup(claim => claim.UserId);
        return
        [
            .. all.Select(user => Of(user, [.. claims[user.Id].Select(claim => claim.ToClaim())]))
                .OrderBy(view => view.DisplayName, StringComparer.Create(MessageCatalogue.Culture, ignoreCase: true)),
        ];
    }

    /// <summary>One user, if there is such a one.</summary>
    internal async Task<UserView?> FindAsync(string userName) =>
        await users.FindByNameAsync(userName) is { } user ? Of(user, await users.GetClaimsAsync(user)) : null;

    /// <summary>Creates a user, who has no password until the link is used.</summary>
    /// <exception cref="RefusedException">The profile or the e-mail does not serve.</exception>
    internal Task CreateAsync(string email, UserProfile profile) => AllOrNothingAsync(async () =>
    {
        Check(profile);
        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = profile.DisplayName };
        Demand(await users.CreateAsync(user));
        Demand(await users.AddClaimsAsync(user, ClaimsOf(profile)));
    });

    /// <summary>Changes what a user is; sessions under way learn of it within minutes.</summary>
    /// <param name="actor">The administrator's user name.</param>
    /// <param name="userName">The user's.</param>
    /// <param name="profile">What it is to be.</param>
    /// <exception cref="RefusedException">The profile does not serve, or there would be no administrator left.</exception>
    internal Task ChangeAsync(string actor, string userName, UserProfile profile) => AllOrNothingAsync(async () =>
    {
        Check(profile);
        var user = await GetAsync(userName);
        if (!profile.Roles.Contains(Access.Roles.Administrator))
            await RefuseToLoseAsync(actor, user);
        user.DisplayName = profile.DisplayName;
        Demand(await users.UpdateAsync(user));
        // Only what changes, so that the trail of the audit says what was changed.
        var (held, wanted) = (await users.GetClaimsAsync(user), ClaimsOf(profile).ToList());
        Demand(await users.RemoveClaimsAsync(user, held.ExceptBy(wanted.Select(TypeAndValue), TypeAndValue)));
        Demand(await users.AddClaimsAsync(user, wanted.ExceptBy(held.Select(TypeAndValue), TypeAndValue)));
        Demand(await users.UpdateSecurityStampAsync(user));
    });

    /// <summary>Takes a user's access away or gives it back.</summary>
    /// <param name="actor">The administrator's user name.</param>
    /// <param name="userName">The user's.</param>
    /// <param name="isLocked">Whether to take it away.</param>
    /// <exception cref="RefusedException">It is the administrator's own, or the last administrator's.</exception>
    internal Task LockAsync(string actor, string userName, bool isLocked) => AllOrNothingAsync(async () =>
    {
        var user = await GetAsync(userName);
        if (isLocked)
            await RefuseToLoseAsync(actor, user);
        Demand(await users.SetLockoutEndDateAsync(user, isLocked ? DateTimeOffset.MaxValue : null));
        Demand(await users.UpdateSecurityStampAsync(user));
    });

    /// <summary>Says where e-mail for a user goes.</summary>
    /// <param name="userName">The user's name.</param>
    /// <param name="email">The address; empty for none.</param>
    /// <exception cref="RefusedException">It is no address.</exception>
    internal Task SetEmailAsync(string userName, string email) => AllOrNothingAsync(async () =>
    {
        if (email.Length > 0 && (!MailboxAddress.TryParse(email, out var address) || address.Address != email))
            throw WebMessages.Refuse("user.email", email);
        var user = await GetAsync(userName);
        // Whoever reads that address has not asked for anything yet.
        if (!string.Equals(user.Email ?? "", email, StringComparison.OrdinalIgnoreCase))
            user.NoticesByEmail = false;
        user.Email = email.Length > 0 ? email : null;
        Demand(await users.UpdateAsync(user));
    });

    /// <summary>A path by which the user chooses a password, once.</summary>
    internal async Task<string> PasswordPathAsync(string userName) => QueryHelpers.AddQueryString("/definir-senha", new Dictionary<string, string?>
    {
        ["usuario"] = userName,
        ["chave"] = await users.GeneratePasswordResetTokenAsync(await GetAsync(userName)),
    });

    private async Task AllOrNothingAsync(Func<Task> change)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        await database.LockWritersAsync(context, CancellationToken.None);
        try
        {
            await change();
            await transaction.CommitAsync();
        }
        catch
        {
            // What was not stored is not to be shown as if it were.
            context.ChangeTracker.Clear();
            throw;
        }
    }

    private async Task<User> GetAsync(string userName) =>
        await users.FindByNameAsync(userName) ?? throw WebMessages.Refuse("user.unknown", userName);

    private async Task RefuseToLoseAsync(string actor, User user)
    {
        if (string.Equals(actor, user.UserName, StringComparison.OrdinalIgnoreCase))
            throw WebMessages.Refuse("user.self");
        var administrators = await users.GetUsersForClaimAsync(new(ClaimTypes.Role, Access.Roles.Administrator));
        if (administrators.All(other => other.Id == user.Id || IsLocked(other)))
            throw WebMessages.Refuse("user.lastAdministrator");
    }

    private void Check(UserProfile profile)
    {
        if (string.IsNullOrWhiteSpace(profile.DisplayName))
            throw WebMessages.Refuse("user.noName");
        if (profile.Roles.Count == 0 || profile.Roles.Except(Access.Roles.All).Any())
            throw WebMessages.Refuse("user.noRole");
        if (profile.Roles.Contains(Access.Roles.Manager) && profile.Municipalities.Count == 0)
            throw WebMessages.Refuse("user.noMunicipality");
        if (profile.Roles.Contains(Access.Roles.AccreditedProvider) && profile.Providers.Count == 0)
            throw WebMessages.Refuse("user.noProvider");
        foreach (var code in profile.Providers)
            if (!Cnes.TryRead(code, out var cnes) || !cnes.HasValidCheckDigit)
                throw WebMessages.Refuse("user.provider", code);
        foreach (var code in profile.Municipalities)
            if (!MunicipalityCode.TryRead(code, out var municipality) || norms.Current.Municipalities.All(known => known.Code != municipality))
                throw WebMessages.Refuse("user.municipality", code);
    }

    private static IEnumerable<Claim> ClaimsOf(UserProfile profile) =>
    [
        .. profile.Roles.Select(role => new Claim(ClaimTypes.Role, role)),
        .. profile.Municipalities.Distinct().Select(code => new Claim(Scope.MunicipalityClaim, code)),
        .. profile.Providers.Distinct().Select(code => new Claim(Scope.ProviderClaim, code)),
    ];

    private static (string Type, string Value) TypeAndValue(Claim claim) => (claim.Type, claim.Value);

    private static UserView Of(User user, IEnumerable<Claim> claims)
    {
        var all = claims.ToLookup(claim => claim.Type, claim => claim.Value);
        return new(
            user.UserName!,
            user.DisplayName,
            [.. Access.Roles.All.Where(all[ClaimTypes.Role].Contains)],
            [.. all[Scope.MunicipalityClaim].Order(StringComparer.Ordinal)],
            [.. all[Scope.ProviderClaim].Order(StringComparer.Ordinal)],
            user.Email,
            IsLocked(user),
            user.PasswordHash is not null);
    }

    // Wrong passwords close the door for minutes; only an administrator closes it for ever.
    private static bool IsLocked(User user) => user.LockoutEnd == DateTimeOffset.MaxValue;

    private static void Demand(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RefusedException("user.refused", string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
