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

    /// <summary>
    /// Makes the database refuse a row whose key is there already. It would fail anyway, unless it comes by <c>REPLACE</c>, which
    /// takes the old row away without asking the triggers that refuse deletion.
    /// </summary>
    internal static void RefuseReplacing(this MigrationBuilder migration, string table, params IEnumerable<string> key) =>
        migration.RefuseReplacingWhere(table, "key", $"({string.Join(" AND ", key.Select(column => $"{column} = NEW.{column}"))}) OR rowid = NEW.rowid");

    /// <summary>The same for another key of the table.</summary>
    internal static void RefuseReplacingWhere(this MigrationBuilder migration, string table, string name, string isSame) => migration.Sql($"""
        CREATE TRIGGER {table}_refuses_replace_by_{name} BEFORE INSERT ON {table} WHEN EXISTS (SELECT 1 FROM {table} WHERE {isSame})
        BEGIN SELECT RAISE(ABORT, '{table} only grows: REPLACE is refused'); END;
        """);
}
