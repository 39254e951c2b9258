using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OperaMais.Data.Users;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Access;

/// <summary>One user a role for trying the product, signed in by a click. They have no password, so there is no other way in.</summary>
internal sealed class DemonstrationUsers(IServiceScopeFactory scopes, NormLibrary norms)
{
    /// <summary>What their user names end with: a domain that cannot exist.</summary>
    internal const string Domain = "@demonstracao.invalid";

    /// <summary>The user name of a role's user.</summary>
    /// <param name="role">One of <see cref="Roles.All"/>.</param>
    internal static string NameOf(string role) => role + Domain;

    /// <summary>Creates those that are not there yet.</summary>
    internal async Task CreateMissingAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (var role in Roles.All)
        {
            if (await users.FindByNameAsync(NameOf(role)) is not null)
                continue;
            var user = new User { Id = Guid.CreateVersion7(), UserName = NameOf(role), DisplayName = Roles.ToText(role) };
            await users.CreateAsync(user);
            await users.AddClaimsAsync(user, ClaimsOf(role));
        }
    }

    private IEnumerable<Claim> ClaimsOf(string role)
    {
        yield return new(ClaimTypes.Role, role);
        if (role == Roles.Manager)
            yield return new(Scope.MunicipalityClaim, LargestMunicipality.ToString());
    }

    private BeneficiaryId LargestMunicipality => norms.Current.Registry.All
        .Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Municipality)
        .MaxBy(beneficiary => beneficiary.TermValue)!.Id;
}
