using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OperaMais.Data.PostgreSql;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Bench;

/// <summary>How fast AIHs are stored, against the fastest that PostgreSQL has: a COPY of the same rows, encoded beforehand.</summary>
/// <param name="Rows">How many rows.</param>
/// <param name="Stored">Seconds that storing took as an import does it.</param>
/// <param name="Copied">Seconds that the bare COPY into a table of the same columns and key took.</param>
internal sealed record CopyMeasure(long Rows, double Stored, double Copied)
{
    private const int BatchSize = 1 << 14;
    private const int FirstRows = 1000;
    private const int FirstCompetence = 202301;
    private const int FilesOfImport = 4;
    private const string CopyOptions = "(FORMAT BINARY)";

    /// <summary>Stored rows a second over copied rows a second.</summary>
    internal double Ratio => Copied / Stored;

    /// <summary>Measures both in an empty database, each in a transaction of its own.</summary>
    /// <param name="connectionString">A database with the schema.</param>
    /// <param name="count">How many rows.</param>
    internal static async Task<CopyMeasure> OfAsync(string connectionString, int count)
    {
        var database = new PostgreSqlDatabase(connectionString);
        var rows = Enumerable.Range(0, count).Select(Row).ToList();
        // The bare COPY compiles nothing; so a few rows first, which are not stored.
        await StoreAsync(database, rows[..FirstRows], isKept: false);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await ExecuteAsync(connection, "CHECKPOINT");
        var stored = await StoreAsync(database, rows, isKept: true);
        await ExecuteAsync(connection, "CREATE TABLE copied (LIKE hospitalizations INCLUDING ALL)");
        var encoded = await EncodedAsync(connection);
        await ExecuteAsync(connection, "CHECKPOINT");
        var clock = Stopwatch.StartNew();
        await using var transaction = await connection.BeginTransactionAsync();
        await using (var copy = await connection.BeginRawBinaryCopyAsync($"COPY copied FROM STDIN {CopyOptions}"))
            await copy.WriteAsync(encoded.GetBuffer().AsMemory(0, (int)encoded.Length));
        await transaction.CommitAsync();
        return new(count, stored, clock.Elapsed.TotalSeconds);
    }

    private static async Task<double> StoreAsync(PostgreSqlDatabase database, List<StoredHospitalization> rows, bool isKept)
    {
        await using var context = database.CreateContext();
        await context.Database.OpenConnectionAsync();
        var clock = Stopwatch.StartNew();
        await using var transaction = await context.Database.BeginTransactionAsync();
        foreach (var batch in rows.Chunk(BatchSize))
            await database.InsertAsync(context, BulkTables.Hospitalizations, batch, CancellationToken.None);
        if (isKept)
            await transaction.CommitAsync();
        return clock.Elapsed.TotalSeconds;
    }

    private static async Task<MemoryStream> EncodedAsync(NpgsqlConnection connection)
    {
        var encoded = new MemoryStream();
        await using var copy = await connection.BeginRawBinaryCopyAsync($"COPY hospitalizations TO STDOUT {CopyOptions}");
        await copy.CopyToAsync(encoded);
        return encoded;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string statement)
    {
#pragma warning disable CA2100 // The statements come from this file alone.
        await using var command = new NpgsqlCommand(statement, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    // In the order of their key, as files bring them.
    private static StoredHospitalization Row(int row)
    {
        var (file, firstTwelve) = (row % FilesOfImport, 312_350_000_000 + row);
        var place = new MunicipalityCode(310_000 + row % 853 * 10);
        return StoredHospitalization.Of(file, file, row, new Hospitalization(
            new AihNumber(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve)),
            new Competence(FirstCompetence + file),
            place,
            new AihProfile(
                new Cnes(2_100_000 + row % 275),
                place,
                false,
                CharacterOfAdmission.Elective,
                true,
                new ProcedureCode(407_040_102 + row % 676),
                null,
                Money.Zero,
                Money.Zero)));
    }
}
