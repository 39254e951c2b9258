using System.Collections.Frozen;
using System.Security.Claims;
using OperaMais.Data.Users;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Web.Access;

/// <summary>What a user may see. What it may not see is "not found": its existence is not told either.</summary>
public sealed class Scope
{
    /// <summary>The type of the claims that bind a municipal manager to municipalities, by six-digit IBGE code.</summary>
    public const string MunicipalityClaim = ClaimNames.Municipality;

    /// <summary>The type of the claims that bind who speaks for an accredited provider to it, by seven-digit CNES code.</summary>
    public const string ProviderClaim = ClaimNames.Provider;

    private Scope(bool seesAll, bool seesWholeNumbers, FrozenSet<MunicipalityCode> municipalities, FrozenSet<Cnes> providers)
    {
        Providers = providers;
        SeesAll = seesAll;
        SeesWholeNumbers = seesWholeNumbers;
        Municipalities = municipalities;
    }

    /// <summary>Whether the user sees every beneficiary.</summary>
    public bool SeesAll { get; }

    /// <summary>Whether the user sees AIH numbers whole instead of masked.</summary>
    public bool SeesWholeNumbers { get; }

    /// <summary>The municipalities a manager is bound to.</summary>
    public FrozenSet<MunicipalityCode> Municipalities { get; }

    /// <summary>The accredited providers that the user speaks for.</summary>
    public FrozenSet<Cnes> Providers { get; }

    /// <summary>The scope that a user's roles and municipalities give.</summary>
    public static Scope Of(ClaimsPrincipal user) => new(
        user.IsInRole(Roles.Analyst) || user.IsInRole(Roles.Approver) || user.IsInRole(Roles.Auditor),
        user.IsInRole(Roles.Analyst) || user.IsInRole(Roles.Auditor),
        user.IsInRole(Roles.Manager) ? MunicipalitiesOf(user) : [],
        user.IsInRole(Roles.AccreditedProvider) ? ProvidersOf(user) : []);

    /// <summary>Whether the user may see a beneficiary: a manager sees the municipality, not the providers the State pays in it.</summary>
    public bool Sees(BeneficiaryId beneficiary) => SeesAll || Manages(beneficiary);

    /// <summary>Whether the user speaks for a beneficiary: a manager of the municipality, never of a provider.</summary>
    public bool Manages(BeneficiaryId beneficiary) =>
        beneficiary.Kind == BeneficiaryKind.Municipality && Municipalities.Contains(beneficiary.Municipality);

    /// <summary>An AIH number as the user may see it.</summary>
    public string Show(AihNumber number) => SeesWholeNumbers ? number.ToString() : number.Masked();

    private static FrozenSet<MunicipalityCode> MunicipalitiesOf(ClaimsPrincipal user) => user
        .FindAll(MunicipalityClaim)
        .Select(claim => MunicipalityCode.TryRead(claim.Value, out var code) ? code : (MunicipalityCode?)null)
        .OfType<MunicipalityCode>()
        .ToFrozenSet();

    private static FrozenSet<Cnes> ProvidersOf(ClaimsPrincipal user) => user
        .FindAll(ProviderClaim)
        .Select(claim => Cnes.TryRead(claim.Value, out var code) ? code : (Cnes?)null)
        .OfType<Cnes>()
        .ToFrozenSet();
}
