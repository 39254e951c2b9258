using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Settings;
using OperaMais.Data.Storage;
using OperaMais.Data.Users;

namespace OperaMais.Web.Access;

/// <summary>
/// Lets whoever runs the site create the first administrator: while there is no user, the log shows a code that
/// <c>/primeiro-acesso</c> asks for. There is no default password.
/// </summary>
internal sealed class FirstAdministrator(OperaMaisDatabase database, ILogger<FirstAdministrator> log)
{
    /// <summary>Writes the code to the log where it is needed.</summary>
    internal async Task AnnounceAsync()
    {
        if (!await IsWantedAsync())
            return;
        // Kept, so that it is the same in the log of every process and holds good at each.
        await using var context = database.CreateContext();
        if (await context.Settings.FindAsync(Setting.FirstAccess) is not { } code)
        {
            code = new() { Key = Setting.FirstAccess, Value = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)) };
            context.Settings.Add(code);
            await context.SaveChangesAsync();
        }
        log.FirstAccess(code.Value);
    }

    /// <summary>Whether there is no user yet.</summary>
    internal async Task<bool> IsWantedAsync()
    {
        await using var context = database.CreateContext();
        return !await context.Users.AnyAsync();
    }

    /// <summary>Creates the administrator.</summary>
    /// <returns>What stands against it, in full sentences; nothing when it was created.</returns>
    internal async Task<IReadOnlyList<string>> CreateAsync(
        UserManager<User> users, string givenCode, string email, string displayName, string password)
    {
        if (!await IsWantedAsync())
            return [WebMessages.Text("first.late")];
        await using var context = database.CreateContext();
        if (await context.Settings.FindAsync(Setting.FirstAccess) is not { } code
            || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(givenCode), Encoding.UTF8.GetBytes(code.Value)))
            return [WebMessages.Text("first.code")];
        var user = new User { Id = Guid.CreateVersion7(), UserName = email, Email = email, DisplayName = displayName };
        var result = await users.CreateAsync(user, password);
        if (!result.Succeeded)
            return [.. result.Errors.Select(error => error.Description)];
        await users.AddClaimAsync(user, new Claim(ClaimTypes.Role, Roles.Administrator));
        context.Settings.Remove(code);
        await context.SaveChangesAsync();
        return [];
    }
}
