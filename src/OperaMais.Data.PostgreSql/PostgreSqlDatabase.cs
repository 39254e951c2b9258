using System.Buffers.Binary;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperaMais.Data.Storage;

namespace OperaMais.Data.PostgreSql;

/// <summary>The real database: PostgreSQL.</summary>
/// <param name="connectionString">Such as <c>Host=localhost;Database=operamais;Username=operamais</c>.</param>
public sealed class PostgreSqlDatabase(string connectionString) : OperaMaisDatabase
{
    // Any number will do, so long as every process takes the same.
    private const long WritersLock = 8_907_2023;

    // A misspelt address is refused at once, before anything connects.
    private readonly NpgsqlConnectionStringBuilder address = new(connectionString);

    // Shorter than a command may take, so that the server says what it waited for.
    private string MillisecondsToWait => (address.CommandTimeout * 800L).ToString(CultureInfo.InvariantCulture);

    /// <summary>The connection string.</summary>
    public string ConnectionString => address.ConnectionString;

    /// <inheritdoc/>
    public override bool IsShared => true;

    /// <inheritdoc/>
    public override async Task<IAsyncDisposable> HoldAsync(Guid what, CancellationToken cancellation)
    {
        // A session of its own: the server lets go of what it holds when it ends, however the process ends.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, CommandTimeout = 0 }.ConnectionString);
        try
        {
            await session.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", session) { Parameters = { new() { Value = KeyOf(what) } } };
            await command.ExecuteNonQueryAsync(cancellation);
            return session;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task LockWritersAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {MillisecondsToWait}, true)", cancellation);
        await context.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({WritersLock})", cancellation);
    }

    /// <inheritdoc/>
    public override async Task LockBodyRangeAsync(OperaMaisContext context, Guid id, CancellationToken cancellation)
    {
        await context.Database.ExecuteSqlAsync($"SELECT set_config('lock_timeout', {MillisecondsToWait}, true)", cancellation);
        await context.Database.ExecuteSqlAsync($"SELECT 1 FROM body_ranges WHERE id = {id} FOR UPDATE", cancellation);
    }

    /// <inheritdoc/>
    public override async Task InsertAsync<T>(
        OperaMaisContext context, BulkTable<T> table, IReadOnlyList<T> rows, CancellationToken cancellation)
    {
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
        await using var copy = await connection.BeginRawBinaryCopyAsync(
            $"COPY {table.Name} ({columns}) FROM STDIN (FORMAT BINARY)", cancellation);
        try
        {
            var writer = new CopyRows<T>(table, copy);
            foreach (var row in rows)
            {
                cancellation.ThrowIfCancellationRequested();
                await writer.WriteAsync(row);
            }
            await writer.EndAsync();
        }
        catch (OperationCanceledException)
        {
            // Disposing would say that these were all the rows.
            await copy.CancelAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public override async Task RefreshStatisticsAsync(OperaMaisContext context, CancellationToken cancellation) =>
        await context.Database.ExecuteSqlAsync($"ANALYZE hospitalizations, first_acts, registrations, slices", cancellation);

    /// <inheritdoc/>
    public override bool IsLocked(Exception exception) =>
        (exception.GetBaseException() as PostgresException)?.SqlState is PostgresErrorCodes.LockNotAvailable;

    /// <inheritdoc/>
    protected override void Configure(DbContextOptionsBuilder<OperaMaisContext> builder) => builder.UseNpgsql(
        address.ConnectionString, npgsql => npgsql.MigrationsAssembly(typeof(PostgreSqlDatabase).Assembly.GetName().Name));

    // The last 64 bits of a UUID are chance, whatever its version.
    private static long KeyOf(Guid what)
    {
        Span<byte> bytes = stackalloc byte[16];
        what.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes[8..]);
    }
}
