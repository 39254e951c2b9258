using System.Security.Claims;
using OperaMais.Application.Progress;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;
using OperaMais.Web.Access;

namespace OperaMais.Web.Municipalities;

/// <summary>What the pages of a municipality's own area begin with.</summary>
/// <param name="reader">What pages show.</param>
/// <param name="choose">Chooses the quadrimester that is worked on.</param>
/// <param name="norms">The rules.</param>
public sealed class MunicipalityReader(ProgrammeReader reader, Application.Panels.ChooseQuadrimester choose, NormLibrary norms)
{
    /// <summary>Whose area an address names, and of which quadrimester.</summary>
    /// <param name="beneficiary">What the address says; nothing of a quadrimester means the one that is worked on.</param>
    /// <param name="quadrimester">Parameter <c>quadrimestre</c>.</param>
    /// <param name="user">Who asks.</param>
    /// <returns>Nothing where there is no such area, or it is none of the user's.</returns>
    public async Task<(Beneficiary Beneficiary, Quadrimester Quadrimester, BeneficiaryProgress? Progress)?> FindAsync(
        string? beneficiary, string? quadrimester, ClaimsPrincipal user)
    {
        if (!BeneficiaryId.TryRead(beneficiary, out var id) || !Scope.Of(user).Sees(id) || (await reader.RegistryAsync()).Find(id) is not { } found)
            return null;
        if (!Quadrimester.TryRead(quadrimester, out var chosen))
            chosen = await choose.RunAsync();
        return norms.For(chosen) is null ? null : (found, chosen, (await reader.ProgressAsync(chosen)).Of(id));
    }

    /// <summary>Whether a user may save and delete scenarios of a beneficiary: analysts, and the municipality's managers. All others read.</summary>
    internal static bool MayKeep(ClaimsPrincipal user, BeneficiaryId beneficiary) =>
        user.IsInRole(Roles.Analyst) || Scope.Of(user).Manages(beneficiary);

    /// <summary>The name of a user's own municipality that is no beneficiary yet: it is told how to become one.</summary>
    /// <param name="municipality">What the address says.</param>
    /// <param name="user">Who asks.</param>
    /// <returns>Nothing where it is a beneficiary, or none of the user's.</returns>
    public async Task<string?> NewcomerAsync(string? municipality, ClaimsPrincipal user) =>
        MunicipalityCode.TryRead(municipality, out var code)
        && Scope.Of(user).Municipalities.Contains(code)
        && (await reader.RegistryAsync()).Find(BeneficiaryId.Of(code)) is null
            ? norms.Current.Municipalities.FirstOrDefault(known => known.Code == code)?.Name
            : null;
}
