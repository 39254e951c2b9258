using System.Security.Claims;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Codes;
using OperaMais.Web.Access;

namespace OperaMais.Web.Adhesions;

/// <summary>Who may see and file which adhesions. Managers see those of their municipalities, the providers in them included.</summary>
internal static class AdhesionAccess
{
    /// <summary>Whether a user may see the adhesions of a municipality.</summary>
    internal static bool Sees(ClaimsPrincipal user, MunicipalityCode municipality) =>
        Scope.Of(user) is var scope && (scope.SeesAll || scope.Municipalities.Contains(municipality));

    /// <summary>Whether a user may fill in and submit the adhesions of a municipality.</summary>
    internal static bool Files(ClaimsPrincipal user, MunicipalityCode municipality) =>
        user.IsInRole(Roles.Analyst) || Scope.Of(user).Municipalities.Contains(municipality);

    /// <summary>Whether a user may see a CPF whole: who typed it, and analysts.</summary>
    internal static bool SeesCpf(ClaimsPrincipal user, string typedBy) => user.IsInRole(Roles.Analyst) || user.Identity?.Name == typedBy;

    /// <summary>A CPF as a user may see it.</summary>
    /// <param name="user">The user.</param>
    /// <param name="text">What was typed, whether it is a CPF or not.</param>
    /// <param name="typedBy">Who typed it.</param>
    internal static string ShowCpf(ClaimsPrincipal user, string text, string typedBy)
    {
        if (text.Length == 0 || SeesCpf(user, typedBy))
            return text;
        return Cpf.Read(text, out var cpf) == CodeReading.Valid ? cpf.ToString() : "•••";
    }
}
