using OperaMais.Data.Storage;

namespace OperaMais.Web.Start;

/// <summary>What one process of several does. On SQLite there is only one, which does everything.</summary>
public enum ProcessRole
{
    /// <summary>Shows pages and does jobs.</summary>
    All,

    /// <summary>Shows pages; jobs are left to workers.</summary>
    Web,

    /// <summary>Does jobs and shows no page.</summary>
    Worker,

    /// <summary>Brings the database up to date and ends.</summary>
    Migrate,
}

/// <summary>What follows from a role.</summary>
internal static class ProcessRoles
{
    /// <summary>Whether pages are shown.</summary>
    internal static bool Serves(this ProcessRole role) => role is ProcessRole.All or ProcessRole.Web;

    /// <summary>Refuses to divide the work over a database that only one process may use.</summary>
    /// <exception cref="Domain.Messages.RefusedException">It is such a one.</exception>
    internal static void DemandSharedFor(this OperaMaisDatabase database, ProcessRole role)
    {
        if (role != ProcessRole.All && !database.IsShared)
            throw WebMessages.Refuse("start.role", role);
    }

    /// <summary>Whether jobs are done.</summary>
    internal static bool Works(this ProcessRole role) => role is ProcessRole.All or ProcessRole.Worker;
}
