using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Processes;

namespace OperaMais.Web.Tests.Scale;

/// <summary>The process that only brings the database up to date: the first step of docker-compose.yml.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task It_makes_what_the_others_need_and_ends_and_does_no_harm_the_second_time()
    {
        using var folder = new TemporaryFolder();
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.PostgreSql);

        var first = await MigrateAsync(folder.Path, database.ConnectionString);
        var keys = await KeysAsync(database);
        var second = await MigrateAsync(folder.Path, database.ConnectionString);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        await using (var context = database.Database.CreateContext())
            Assert.Empty(await context.Database.GetPendingMigrationsAsync());
        await using var connection = new NpgsqlConnection(database.ConnectionString);
        await connection.OpenAsync();
        await using var queue = new NpgsqlCommand("SELECT count(*) FROM qrtz_job_details", connection);
        Assert.Equal(2L, await queue.ExecuteScalarAsync());
        Assert.Equal(keys, await KeysAsync(database));
        Assert.Single(keys);
    }

    [Fact]
    public async Task On_an_embedded_database_it_says_what_is_wrong()
    {
        using var folder = new TemporaryFolder();
        await using var database = await TestDatabase.CreateEmptyAsync(DatabaseKind.Sqlite);

        var (exitCode, output) = await MigrateAsync(folder.Path, database.ConnectionString);

        Assert.Equal(1, exitCode);
        Assert.Contains("O papel Migrate", output, StringComparison.Ordinal);
        Assert.Contains("Informe um banco de dados PostgreSQL", output, StringComparison.Ordinal);
    }

    private static Task<(int ExitCode, string Output)> MigrateAsync(string folder, string connectionString) => SiteProcess.RunAsync(
        folder,
        ("ConnectionStrings__OperaMais", connectionString),
        ("OperaMais__Role", "Migrate"));

    private static async Task<List<int>> KeysAsync(TestDatabase database)
    {
        await using var context = database.Database.CreateContext();
        return await context.DataProtectionKeys.Select(key => key.Id).ToListAsync();
    }
}
