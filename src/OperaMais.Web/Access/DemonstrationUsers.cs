using System.Collections.Immutable;
using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using OperaMais.Data.Users;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Access;

/// <summary>One user a role for trying the product, and a second accredited provider who must see nothing of the first's; all are signed in by a click. They have no password, so there is no other way in.</summary>
internal sealed class DemonstrationUsers(IServiceScopeFactory scopes, NormLibrary norms)
{
    /// <summary>What their user names end with: a domain that cannot exist.</summary>
    internal const string Domain = "@demonstracao.invalid";

    private const string SecondProvider = Roles.AccreditedProvider + "-2";

    /// <summary>All of them, in the order in which they are shown, by the name that comes before <see cref="Domain"/>.</summary>
    internal static ImmutableArray<string> All { get; } = [.. Roles.All, SecondProvider];

    /// <summary>The user name of one of them.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    internal static string NameOf(string name) => name + Domain;

    /// <summary>What one of them is called.</summary>
    /// <param name="name">One of <see cref="All"/>.</param>
    internal static string ToText(string name) => Roles.ToText(RoleOf(name)) + (name == SecondProvider ? " 2" : "");

    /// <summary>Creates those that are not there yet.</summary>
    internal async Task CreateMissingAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        foreach (var name in All)
        {
            if (await users.FindByNameAsync(NameOf(name)) is not null)
                continue;
            var user = new User { Id = Guid.CreateVersion7(), UserName = NameOf(name), DisplayName = ToText(name) };
            await users.CreateAsync(user);
            await users.AddClaimsAsync(user, ClaimsOf(name));
        }
    }

    private static string RoleOf(string name) => name == SecondProvider ? Roles.AccreditedProvider : name;

    private IEnumerable<Claim> ClaimsOf(string name)
    {
        var role = RoleOf(name);
        yield return new(ClaimTypes.Role, role);
        if (role == Roles.Manager)
            yield return new(Scope.MunicipalityClaim, LargestMunicipality.ToString());
        // Fictitious establishments.
        if (role == Roles.AccreditedProvider)
            yield return new(Scope.ProviderClaim, name == SecondProvider ? "9000011" : "9000003");
    }

    private BeneficiaryId LargestMunicipality => norms.Current.Registry.All
        .Where(beneficiary => beneficiary.Id.Kind == BeneficiaryKind.Municipality)
        .MaxBy(beneficiary => beneficiary.TermValue)!.Id;
}
