using System.Security.Claims;

namespace OperaMais.Web.Access;

/// <summary>Where a user begins.</summary>
internal static class StartPage
{
    internal static string Of(ClaimsPrincipal user)
    {
        if (Scope.Of(user).SeesAll)
            return "/";
        if (user.IsInRole(Roles.Manager))
            return Scope.Of(user).Municipalities.ToArray() is [var only] ? $"/municipio/{only}" : "/beneficiarios";
        if (user.IsInRole(Roles.AccreditedProvider) || user.IsInRole(Roles.ImplantAuditor))
            return "/implantes";
        return user.IsInRole(Roles.Administrator) ? "/usuarios" : "/acesso-negado";
    }
}
