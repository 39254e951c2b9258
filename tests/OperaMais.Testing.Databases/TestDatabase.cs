using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
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
/// <remarks>What all of them begin with is made once a process and copied: making the schema takes longer than most tests.</remarks>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string ServerVariable = "OPERAMAIS_TEST_POSTGRES";

    private const string Schema = "schema";

    private static readonly ConcurrentDictionary<(DatabaseKind Kind, string Content), Lazy<Task<TestDatabase>>> Templates = new();

    private readonly DatabaseKind kind;
    private readonly string place;

    // Where: a folder of its own, or the name of a database on the server.
    private TestDatabase(DatabaseKind kind, string place)
    {
        this.kind = kind;
        this.place = place;
        ConnectionString = kind == DatabaseKind.Sqlite
            ? $"Data Source={DatabaseFile}"
            : new NpgsqlConnectionStringBuilder(Server) { Database = place }.ToString();
        Database = DatabaseChooser.Choose(ConnectionString);
    }

    /// <summary>Whether there is a server of PostgreSQL to make databases on.</summary>
    public static bool HasPostgreSql => Environment.GetEnvironmentVariable(ServerVariable) is not null;

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>The database.</summary>
    public OperaMaisDatabase Database { get; }

    private string DatabaseFile => Path.Combine(place, "test.db");

    private static string Server => Environment.GetEnvironmentVariable(ServerVariable)
        ?? throw new InvalidOperationException($"{ServerVariable} names no server. Run the tests with eng/test.");

    /// <summary>Makes a database and its schema.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind) =>
        await (await TemplateAsync(kind, Schema, database => database.MigrateAsync())).CopyAsync();

    /// <summary>Makes a database without a schema.</summary>
    public static async Task<TestDatabase> CreateEmptyAsync(DatabaseKind kind)
    {
        var database = NewOf(kind);
        if (kind == DatabaseKind.PostgreSql)
            await ExecuteAsync($"CREATE DATABASE {database.place}");
        return database;
    }

    /// <summary>Makes another database of the same kind with everything that is in this one, which nobody may use meanwhile.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = NewOf(kind);
        await copy.TakeOverAsync(this);
        return copy;
    }

    /// <summary>Puts in the place of all that is in it what takes long to make and is therefore made once a process.</summary>
    /// <param name="content">What to call it.</param>
    /// <param name="fill">Makes it, in a database that has the schema.</param>
    public async Task FillAsync(string content, Func<OperaMaisDatabase, Task> fill) => await TakeOverAsync(await TemplateAsync(kind, content, async database =>
    {
        await database.MigrateAsync();
        await fill(database);
    }));

    public async ValueTask DisposeAsync()
    {
        Release();
        if (kind == DatabaseKind.Sqlite)
            Directory.Delete(place, recursive: true);
        else
            await ExecuteAsync($"DROP DATABASE IF EXISTS {place} WITH (FORCE)");
    }

    private static TestDatabase NewOf(DatabaseKind kind) => new(
        kind, kind == DatabaseKind.Sqlite ? Directory.CreateTempSubdirectory("operamais-test-").FullName : $"test_{Guid.NewGuid():N}");

    private static Task<TestDatabase> TemplateAsync(DatabaseKind kind, string content, Func<OperaMaisDatabase, Task> fill) =>
        Templates.GetOrAdd((kind, content), _ => new(() => MakeTemplateAsync(kind, fill))).Value;

    private static async Task<TestDatabase> MakeTemplateAsync(DatabaseKind kind, Func<OperaMaisDatabase, Task> fill)
    {
        var template = await CreateEmptyAsync(kind);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => template.DisposeAsync().AsTask().GetAwaiter().GetResult();
        await fill(template.Database);
        template.Release();
        return template;
    }

    private async Task TakeOverAsync(TestDatabase other)
    {
        Release();
        // The server copies no database that anybody is connected to, and a file is whole when nobody is.
        other.Release();
        if (kind == DatabaseKind.Sqlite)
        {
            if (File.Exists($"{other.DatabaseFile}-wal"))
                throw new InvalidOperationException("The database to be copied is in use.");
            File.Copy(other.DatabaseFile, DatabaseFile, overwrite: true);
            return;
        }
        await ExecuteAsync($"DROP DATABASE IF EXISTS {place} WITH (FORCE)");
        await ExecuteAsync($"CREATE DATABASE {place} TEMPLATE {other.place}");
    }

    // Closes the connections that are kept for the next who asks for one.
    private void Release()
    {
        using var context = Database.CreateContext();
        if (kind == DatabaseKind.Sqlite)
            SqliteConnection.ClearPool((SqliteConnection)context.Database.GetDbConnection());
        else
            NpgsqlConnection.ClearPool((NpgsqlConnection)context.Database.GetDbConnection());
    }

    private static async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
