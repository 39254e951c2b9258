using Microsoft.AspNetCore.Authorization;

namespace OperaMais.Web.Access;

/// <summary>Who may do what. Every page and endpoint names one of these, or says that it is open to all.</summary>
public static class Policies
{
    /// <summary>Read what concerns the whole programme.</summary>
    public const string Read = "read";

    /// <summary>Read what concerns one beneficiary; <see cref="Scope"/> then says which.</summary>
    public const string ReadOwn = "read-own";

    /// <summary>Read the notices that concern oneself.</summary>
    public const string ReadNotices = "read-notices";

    /// <summary>Read rows of production as they came, AIH numbers and all.</summary>
    public const string ReadRows = "read-rows";

    /// <summary>Import files and settle quadrimesters.</summary>
    public const string Work = "work";

    /// <summary>Approve settlements, open again what approvals closed, release parcels and what was withheld.</summary>
    public const string Approve = "approve";

    /// <summary>Record what the bank says of orders of payment.</summary>
    public const string RecordPayments = "record-payments";

    /// <summary>Fill in and submit adhesions; whose, the municipalities of the user say.</summary>
    public const string FileAdhesions = "file-adhesions";

    /// <summary>Question what a settlement gives the municipalities of the user.</summary>
    public const string Contest = "contest";

    /// <summary>Read cases of implants; whose, <see cref="Scope"/> says.</summary>
    public const string ReadImplants = "read-implants";

    /// <summary>Open cases of implants and go on with them, for the accredited providers of the user.</summary>
    public const string RequestImplants = "request-implants";

    /// <summary>Load the tables that cases of implants go by. Sees no case.</summary>
    public const string ManageImplants = "manage-implants";

    /// <summary>Manage users.</summary>
    public const string ManageUsers = "manage-users";

    /// <summary>Read who changed what.</summary>
    public const string Audit = "audit";

    /// <summary>Do what every user may, such as sign out.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>Registers them all.</summary>
    public static void Register(AuthorizationBuilder authorization) => authorization
        .AddPolicy(Read, policy => policy.RequireRole(Roles.Analyst, Roles.Approver, Roles.Auditor))
        .AddPolicy(ReadOwn, policy => policy.RequireRole(Roles.Analyst, Roles.Approver, Roles.Auditor, Roles.Manager))
        .AddPolicy(ReadNotices, policy => policy.RequireRole(
            Roles.Analyst, Roles.Approver, Roles.Auditor, Roles.Manager, Roles.AccreditedProvider, Roles.ImplantAuditor))
        .AddPolicy(ReadRows, policy => policy.RequireRole(Roles.Analyst, Roles.Auditor))
        .AddPolicy(Work, policy => policy.RequireRole(Roles.Analyst))
        .AddPolicy(Approve, policy => policy.RequireRole(Roles.Approver))
        .AddPolicy(RecordPayments, policy => policy.RequireRole(Roles.Analyst, Roles.Approver))
        .AddPolicy(FileAdhesions, policy => policy.RequireRole(Roles.Analyst, Roles.Manager))
        .AddPolicy(Contest, policy => policy.RequireRole(Roles.Manager))
        .AddPolicy(ReadImplants, policy => policy.RequireRole(Roles.AccreditedProvider, Roles.ImplantAuditor))
        .AddPolicy(RequestImplants, policy => policy.RequireRole(Roles.AccreditedProvider))
        .AddPolicy(ManageImplants, policy => policy.RequireRole(Roles.Administrator))
        .AddPolicy(ManageUsers, policy => policy.RequireRole(Roles.Administrator))
        .AddPolicy(Audit, policy => policy.RequireRole(Roles.Auditor, Roles.Approver, Roles.Administrator))
        .AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser())
        // What names no policy, such as the circuits of interactive pages, still asks for a signed-in user.
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
}
