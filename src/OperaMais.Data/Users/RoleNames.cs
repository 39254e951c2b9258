namespace OperaMais.Data.Users;

/// <summary>The values of the role claims of users.</summary>
public static class RoleNames
{
    /// <summary>Imports, settles, manages registry, PPI and decisions.</summary>
    public const string Analyst = "analyst";

    /// <summary>Approves and releases.</summary>
    public const string Approver = "approver";

    /// <summary>Sees its own municipalities only.</summary>
    public const string Manager = "manager";

    /// <summary>Reads and exports everything.</summary>
    public const string Auditor = "auditor";

    /// <summary>Manages users and settings; sees no payments.</summary>
    public const string Administrator = "administrator";

    /// <summary>Speaks for a provider accredited by IPSM: sees its own cases of implants only.</summary>
    public const string AccreditedProvider = "accredited-provider";

    /// <summary>Audits cases of implants for IPSM; sees no payments.</summary>
    public const string ImplantAuditor = "implant-auditor";
}
