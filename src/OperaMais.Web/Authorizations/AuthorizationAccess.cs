using System.Globalization;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;
using OperaMais.Web.Access;

namespace OperaMais.Web.Authorizations;

/// <summary>Who may see and do what with ranges of authorization numbers.</summary>
internal static class AuthorizationAccess
{
    /// <summary>Whether a user may see the ranges of a municipality.</summary>
    internal static bool Sees(this Scope scope, MunicipalityCode municipality) => scope.SeesAll || scope.Municipalities.Contains(municipality);

    /// <summary>A number issued by a municipality: whole for who issues them there, otherwise as the numbers of AIHs are shown.</summary>
    internal static string Show(this Scope scope, long number, MunicipalityCode municipality) =>
        scope.SeesWholeNumbers || scope.Municipalities.Contains(municipality)
            ? AuthorizationNumber.Format(number)
            : new AihNumber(number).Masked();

    /// <summary>The same without points and hyphen, for files.</summary>
    internal static string ShowPlain(this Scope scope, long number, MunicipalityCode municipality) =>
        scope.SeesWholeNumbers || scope.Municipalities.Contains(municipality)
            ? number.ToString("D13", CultureInfo.InvariantCulture)
            : new AihNumber(number).Masked();
}
