using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;
using OperaMais.Data.Storage;
using SQLitePCL;

namespace OperaMais.Data.Sqlite;

/// <summary>The embedded database: one file, no server.</summary>
/// <param name="connectionString">Such as <c>Data Source=operamais.db</c>.</param>
public sealed class SqliteDatabase(string connectionString) : OperaMaisDatabase
{
    private const int SecondsToWait = 30;
    private const int Busy = 5;
    private const int Locked = 6;

    private readonly string connectionString = Completed(connectionString);

    /// <summary>Nothing to do: every transaction here begins as the only writer.</summary>
    public override Task LockWritersAsync(OperaMaisContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Nothing to do: every transaction here begins as the only writer.</summary>
    public override Task LockBodyRangeAsync(OperaMaisContext context, Guid id, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public override Task InsertAsync<T>(
        OperaMaisContext context, BulkTable<T> table, IReadOnlyList<T> rows, CancellationToken cancellation)
    {
        var connection = ((SqliteConnection)context.Database.GetDbConnection()).Handle
            ?? throw new InvalidOperationException("Rows are written within a transaction.");
        Require(connection, raw.sqlite3_prepare_v2(
            connection,
            $"""
            INSERT INTO {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""))})
            VALUES ({string.Join(", ", table.Columns.Select(_ => "?"))})
            """,
            out var statement));
        using (statement)
        {
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                for (var index = 0; index < table.Columns.Count; index++)
                    Bind(statement, index + 1, table.Columns[index].Value(row));
                Require(connection, raw.sqlite3_step(statement));
                raw.sqlite3_reset(statement);
            }
        }
        return Task.CompletedTask;

        // Past ADO.NET, whose parameters would put each number into an object of its own.
        static void Bind(sqlite3_stmt statement, int place, long? value)
        {
            if (value is { } number)
                raw.sqlite3_bind_int64(statement, place, number);
            else
                raw.sqlite3_bind_null(statement, place);
        }

        static void Require(sqlite3 connection, int outcome) => SqliteException.ThrowExceptionForRC(outcome, connection);
    }

    /// <summary>Nothing to do: the plans of this database do not depend on how much there is.</summary>
    public override Task RefreshStatisticsAsync(OperaMaisContext context, CancellationToken cancellation) => Task.CompletedTask;

    /// <inheritdoc/>
    public override bool IsLocked(Exception exception) =>
        (exception.GetBaseException() as SqliteException)?.SqliteErrorCode is Busy or Locked;

    /// <summary>Applies the migrations that are pending in one transaction.</summary>
    /// <remarks>
    /// The framework's own way notes in a table that a migration is under way. A process killed meanwhile would leave that note
    /// behind, and every later one would wait for it for ever; a transaction vanishes with its process.
    /// </remarks>
    protected override async Task MigrateAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        // Readers go on while one process writes; the mode stays with the file.
        await context.Database.ExecuteSqlAsync($"PRAGMA journal_mode = WAL", cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        var applied = await context.Database.GetAppliedMigrationsAsync(cancellation);
        var script = context.GetService<IMigrator>().GenerateScript(
            applied.LastOrDefault() ?? Migration.InitialDatabase, options: MigrationsSqlGenerationOptions.NoTransactions);
        await using var command = context.Database.GetDbConnection().CreateCommand();
        command.Transaction = transaction.GetDbTransaction();
#pragma warning disable CA2100 // The script comes from the migrations alone.
        command.CommandText = script;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static string Completed(string text)
    {
        var builder = new SqliteConnectionStringBuilder(text) { ForeignKeys = true };
        // How long to wait for another writer, unless the user says otherwise.
        if (!builder.ShouldSerialize("Default Timeout"))
            builder.DefaultTimeout = SecondsToWait;
        return builder.ToString();
    }

    /// <inheritdoc/>
    protected override void Configure(DbContextOptionsBuilder<OperaMaisContext> builder) => builder.UseSqlite(
        connectionString, sqlite => sqlite.MigrationsAssembly(typeof(SqliteDatabase).Assembly.GetName().Name));
}
