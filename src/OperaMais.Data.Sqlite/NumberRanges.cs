using Microsoft.EntityFrameworkCore.Migrations;

namespace OperaMais.Data.Sqlite;

/// <summary>Makes the database itself refuse ranges of authorization numbers that share a number.</summary>
/// <remarks>This database changes columns by building a table anew, which drops its triggers: a migration that does so has to call this again.</remarks>
internal static class NumberRanges
{
    internal static void RefuseOverlap(this MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            foreach (var change in (string[])["INSERT", "UPDATE"])
                migration.Sql($"""
                    CREATE TRIGGER {table}_refuses_overlap_by_{change.ToLowerInvariant()} BEFORE {change} ON {table}
                    WHEN EXISTS (
                        SELECT 1 FROM {table} WHERE id <> NEW.id AND count > 0 AND NEW.count > 0
                        AND first < NEW.first + NEW.count AND NEW.first < first + count)
                    BEGIN SELECT RAISE(ABORT, '{table}: two ranges would share a number'); END;
                    """);
    }
}
