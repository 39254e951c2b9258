using Microsoft.EntityFrameworkCore.Migrations;

namespace OperaMais.Data.PostgreSql;

/// <summary>Makes the database itself refuse ranges of authorization numbers that share a number.</summary>
internal static class NumberRanges
{
    internal static void RefuseOverlap(this MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            migration.Sql($"ALTER TABLE {table} ADD CONSTRAINT x_{table}_overlap EXCLUDE USING gist (int8range(first, first + count) WITH &&)");
    }
}
