using System.Collections.Immutable;
using OperaMais.Data.Users;

namespace OperaMais.Web.Access;

/// <summary>What a user may be. One user may be several; who computes never approves, whatever the roles.</summary>
public static class Roles
{
    /// <summary>Imports, settles, manages registry, PPI and decisions.</summary>
    public const string Analyst = RoleNames.Analyst;

    /// <summary>Approves and releases.</summary>
    public const string Approver = RoleNames.Approver;

    /// <summary>Sees its own municipalities only.</summary>
    public const string Manager = RoleNames.Manager;

    /// <summary>Reads and exports everything.</summary>
    public const string Auditor = RoleNames.Auditor;

    /// <summary>Manages users and settings; sees no payments.</summary>
    public const string Administrator = RoleNames.Administrator;

    /// <summary>Speaks for a provider accredited by IPSM.</summary>
    public const string AccreditedProvider = RoleNames.AccreditedProvider;

    /// <summary>Audits cases of implants for IPSM.</summary>
    public const string ImplantAuditor = RoleNames.ImplantAuditor;

    /// <summary>All roles, in the order in which they are shown.</summary>
    public static ImmutableArray<string> All { get; } = [Analyst, Approver, Manager, Auditor, Administrator, AccreditedProvider, ImplantAuditor];

    /// <summary>The role's Portuguese name.</summary>
    /// <param name="role">One of <see cref="All"/>.</param>
    public static string ToText(string role) => WebMessages.Text($"role.{role}");
}
