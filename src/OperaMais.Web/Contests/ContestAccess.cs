using System.Security.Claims;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Web.Access;

namespace OperaMais.Web.Contests;

/// <summary>Who may question what, and how what was written is shown to whom.</summary>
internal static class ContestAccess
{
    /// <summary>Whether a user speaks for a beneficiary: a manager of the municipality.</summary>
    internal static bool SpeaksFor(ClaimsPrincipal user, BeneficiaryId beneficiary) => Scope.Of(user).Manages(beneficiary);

    /// <summary>The beneficiaries whose contests a user sees; nothing for all.</summary>
    internal static IReadOnlyCollection<BeneficiaryId>? SeenBy(ClaimsPrincipal user) =>
        Scope.Of(user) is { SeesAll: false } scope ? [.. scope.Municipalities.Select(BeneficiaryId.Of)] : null;

    /// <summary>A text that people wrote, as a user may see it: numbers of AIHs that it names are masked like all others.</summary>
    internal static string Show(this Scope scope, string text) => scope.SeesWholeNumbers ? text : AihMask.Of(text);
}
