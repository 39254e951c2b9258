using Microsoft.EntityFrameworkCore.Migrations;

namespace OperaMais.Data.PostgreSql;

/// <summary>Makes the database itself refuse changes to what was written once.</summary>
internal static class AppendOnly
{
    internal static void CreateRefusal(this MigrationBuilder migration) => migration.Sql("""
        CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION '% only grows: % is refused', TG_TABLE_NAME, TG_OP; END $$
        """);

    internal static void DropRefusal(this MigrationBuilder migration) => migration.Sql("DROP FUNCTION refuse_change()");

    internal static void MakeAppendOnly(this MigrationBuilder migration, params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables)
            migration.Sql($"""
                CREATE TRIGGER {table}_only_grows BEFORE UPDATE OR DELETE OR TRUNCATE ON {table}
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()
                """);
    }
}
