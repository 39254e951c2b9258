using Microsoft.Data.Sqlite;
using Npgsql;
using OperaMais.Application;
using OperaMais.Data.Storage;

namespace OperaMais.Testing.Databases;

/// <summary>The databases that everything must work on.</summary>
public enum DatabaseKind
{
    /// <summary>The embedded one.</summary>
    Sqlite,

    /// <summary>The real one; <c>eng/test</c> starts it.</summary>
    PostgreSql,
}

/// <summary>A database of a test's own, with the schema and nothing in it; gone afterwards.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "OPERAMAIS_TEST_POSTGRES";

    private readonly Func<Task> remove;

    private TestDatabase(string connectionString, Func<Task> remove)
    {
        this.remove = remove;
        ConnectionString = connectionString;
        Database = DatabaseChooser.Choose(connectionString);
    }

    /// <summary>Whether there is a server of PostgreSQL to make databases on.</summary>
    public static bool HasPostgreSql => Environment.GetEnvironmentVariable(ServerVariable) is not null;

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>The database.</summary>
    public OperaMaisDatabase Database { get; }

    /// <summary>Makes a database and its schema.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind)
    {
        var database = kind == DatabaseKind.Sqlite ? CreateSqlite() : await CreatePostgreSqlAsync();
        await database.Database.MigrateAsync();
        return database;
    }

    /// <summary>Makes a database without a schema.</summary>
    public static Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind) =>
        kind == DatabaseKind.Sqlite ? Task.FromResult(CreateSqlite()) : CreatePostgreSqlAsync();

    /// <summary>Makes another database of the same kind with everything that is in this one, which nobody may use meanwhile.</summary>
    public Task<TestDatabase> CopyAsync() =>
        ConnectionString.StartsWith("Data Source=", StringComparison.Ordinal) ? Task.FromResult(CopySqlite()) : CopyPostgreSqlAsync();

    public async ValueTask DisposeAsync() => await remove();

    private TestDatabase CopySqlite()
    {
        var copy = CreateSqlite(isPooled: true);
        using var from = new SqliteConnection(ConnectionString);
        using var to = new SqliteConnection(copy.ConnectionString);
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    private Task<TestDatabase> CopyPostgreSqlAsync() =>
        CreatePostgreSqlAsync($"TEMPLATE {new NpgsqlConnectionStringBuilder(ConnectionString).Database}", isPooled: true);

    // A template is not pooled: no connection to it may be left open when it is copied.
    private static TestDatabase CreateSqlite(bool isPooled = false)
    {
        var folder = Directory.CreateTempSubdirectory("operamais-test-");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "test.db")};Pooling={isPooled}";
        return new(connectionString, () =>
        {
            using (var connection = new SqliteConnection(connectionString))
                SqliteConnection.ClearPool(connection);
            folder.Delete(recursive: true);
            return Task.CompletedTask;
        });
    }

    private static async Task<TestDatabase> CreatePostgreSqlAsync(string options = "", bool isPooled = false)
    {
        var server = Environment.GetEnvironmentVariable(ServerVariable)
            ?? throw new InvalidOperationException($"{ServerVariable} names no server. Run the tests with eng/test.");
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name} {options}");
        var connectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = isPooled }.ToString();
        return new(connectionString, async () =>
        {
            using (var connection = new NpgsqlConnection(connectionString))
                NpgsqlConnection.ClearPool(connection);
            await ExecuteAsync(server, $"DROP DATABASE {name} WITH (FORCE)");
        });
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
