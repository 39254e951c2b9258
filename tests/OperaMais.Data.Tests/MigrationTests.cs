using Microsoft.EntityFrameworkCore;
using OperaMais.Testing.Databases;

namespace OperaMais.Data.Tests;

public sealed class MigrationTests
{
    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task The_migrations_make_the_schema_that_the_model_wants(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var context = test.Database.CreateContext();
        Assert.False(context.Database.HasPendingModelChanges());
        Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        Assert.NotEmpty(await context.Database.GetAppliedMigrationsAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Migrating_twice_changes_nothing(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await test.Database.MigrateAsync();
        await using var context = test.Database.CreateContext();
        Assert.Equal(0, await context.Imports.CountAsync());
    }

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_bulk_table_names_exactly_the_columns_of_its_entity(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var context = test.Database.CreateContext();
        AssertSameColumns(context, Storage.BulkTables.Hospitalizations);
        AssertSameColumns(context, Storage.BulkTables.Registrations);
    }

    private static void AssertSameColumns<T>(OperaMaisContext context, Storage.BulkTable<T> table)
    {
        var entity = context.Model.FindEntityType(typeof(T))!;
        Assert.Equal(entity.GetTableName(), table.Name);
        Assert.Equal(
            entity.GetProperties().Select(property => property.GetColumnName()).Order(),
            table.Columns.Select(column => column.Name).Order());
    }
}
