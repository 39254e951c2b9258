using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;
using OperaMais.Testing.Databases;

namespace OperaMais.Data.Tests;

/// <summary>Many rows written at once come back as they were, from either database.</summary>
public sealed class BulkInsertTests
{
    // More than fit into a buffer, and a part of one.
    private const int Count = 3000;

    [Theory]
    [InlineData(DatabaseKind.Sqlite)]
    [InlineData(DatabaseKind.PostgreSql)]
    public async Task Every_column_of_every_row_comes_back(DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateAsync(kind);
        var rows = Enumerable.Range(0, Count).Select(Row).ToList();
        await using (var context = database.Database.CreateContext())
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            await database.Database.InsertAsync(context, BulkTables.Hospitalizations, rows, CancellationToken.None);
            await database.Database.InsertAsync<StoredHospitalization>(context, BulkTables.Hospitalizations, [], CancellationToken.None);
            await transaction.CommitAsync();
        }

        await using var later = database.Database.CreateContext();
        var stored = await later.Hospitalizations.AsNoTracking().OrderBy(aih => aih.Row).ToListAsync();

        Assert.Equal(rows.Select(Text), stored.Select(Text));
    }

    // Without a transaction, so that nothing but the end that was not sent keeps the rows out.
    [Fact]
    public async Task Rows_stopped_half_way_are_not_taken_for_all_and_the_connection_goes_on()
    {
        await using var database = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var rows = Enumerable.Range(0, Count).Select(Row).ToList();
        using var stop = new CancellationTokenSource();
        var columns = BulkTables.Hospitalizations.Columns.Select(column => column with { Value = Watched(column.Value) }).ToList();
        await using var context = database.Database.CreateContext();
        await context.Database.OpenConnectionAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => database.Database.InsertAsync(
            context, BulkTables.Hospitalizations with { Columns = columns }, rows, stop.Token));

        Assert.Equal(0, await context.Hospitalizations.CountAsync());
        await database.Database.InsertAsync(context, BulkTables.Hospitalizations, rows, CancellationToken.None);
        Assert.Equal(Count, await context.Hospitalizations.CountAsync());

        Func<StoredHospitalization, long?> Watched(Func<StoredHospitalization, long?> value) => row =>
        {
            if (row.Row == Count / 2)
                stop.Cancel();
            return value(row);
        };
    }

    private static string Text(StoredHospitalization row) =>
        string.Join(' ', BulkTables.Hospitalizations.Columns.Select(column => $"{column.Name}={column.Value(row)}"));

    private static StoredHospitalization Row(int row) => StoredHospitalization.Of(row % 4, row % 3, row, new Hospitalization(
        new AihNumber((312_350_000_000 + row) * 10 + AihNumber.CheckDigitOf(312_350_000_000 + row)),
        new Competence(202301 + row % 12),
        new MunicipalityCode(310_000 + row),
        new AihProfile(
            new Cnes(2_100_000 + row),
            new MunicipalityCode(310_000 + row % 853),
            row % 2 == 0,
            (CharacterOfAdmission)(1 + row % 2),
            row % 3 == 0,
            new ProcedureCode(407_040_102 + row % 676),
            row % 5 == 0 ? null : new ProcedureCode(407_040_102 + row),
            new Money(long.MaxValue - row),
            new Money(row))));
}
