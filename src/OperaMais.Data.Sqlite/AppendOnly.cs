using Microsoft.EntityFrameworkCore.Migrations;

namespace OperaMais.Data.Sqlite;

/// <summary>Makes the database itself refuse changes to what was written once.</summary>
/// <remarks>
/// This database changes columns by building a table anew, which drops its triggers: a migration that does so to such a table
/// has to call this again. A test fails where a trigger is missing.
/// </remarks>
internal static class AppendOnly
{
    internal static void MakeAppendOnly(this MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            foreach (var change in (string[])["UPDATE", "DELETE"])
                migration.Sql($"""
                    CREATE TRIGGER {table}_refuses_{change.ToLowerInvariant()} BEFORE {change} ON {table}
                    BEGIN SELECT RAISE(ABORT, '{table} only grows: {change} is refused'); END;
                    """);
    }
}
