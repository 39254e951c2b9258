using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OperaMais.Testing.Databases;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>A ledger that somebody with power over the database has changed.</summary>
public sealed class VerifyLedgerTests
{
    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_row_changed_or_taken_out_with_the_triggers_off_is_found(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SignAllAsync();
        await desk.OweAsync("310620;SALDO_ANTERIOR;-10.00;Resolucao 7.830", "310620;AJUSTE_2023_2;4.00;Resolucao 8.500", "313670;AJUSTE_2023_2;7.00;Resolucao 8.500");
        foreach (var month in (int[])[202309, 202311, 202312])
            await desk.ReleaseAsync(new(month));
        Assert.Equal((3, 2, 5), (await desk.VerifyAsync()) is { Fault: null } whole ? (whole.Batches, whole.Accounts, whole.Entries) : default);
        await using var context = test.Database.CreateContext();
        await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync("UPDATE ledger_entries SET amount = amount + 1"));

        foreach (var (change, code) in ((string, string)[])
        [
            ("UPDATE ledger_entries SET amount = amount - 1 WHERE beneficiary = '310620' AND sequence = 1", "ledger.seal"),
            ("UPDATE ledger_entries SET amount = amount - 1 WHERE beneficiary = '310620' AND sequence = 2", "ledger.chain"),
            ("UPDATE ledger_entries SET author = 'caio' WHERE beneficiary = '310620' AND sequence = 3", "ledger.otherBatch"),
            ("UPDATE ledger_entries SET reference = 'outra' WHERE beneficiary = '310620' AND sequence = 3", "ledger.seal"),
            ("DELETE FROM ledger_entries WHERE beneficiary = '313670' AND sequence = 2", "ledger.creditsNotUsed"),
            ("DELETE FROM ledger_entries WHERE beneficiary = '313670'", "ledger.seal"),
            ("UPDATE ledger_batches SET note = 'outra' WHERE number = 3", "ledger.seal"),
            ("DELETE FROM ledger_batches WHERE number = 3; INSERT INTO ledger_batches (number, kind, parcel, author, at, note, \"authorization\", order_hash, hash) SELECT 4, kind, 202403, author, at, note, \"authorization\", order_hash, hash FROM ledger_batches WHERE number = 2", "ledger.batchMissing"),
            ("UPDATE ledger_batches SET kind = 'Restitution' WHERE number = 3", "ledger.seal"),
            ("UPDATE payment_order_lines SET instrument = 'outro' WHERE order_number = 2", "ledger.order"),
            ("DELETE FROM payment_order_lines WHERE order_number = 2", "ledger.order"),
        ])
        {
            await using var copy = await TestDatabase.CreateAsync(kind);
            await CopyAsync(context, copy);
            await using var changed = copy.Database.CreateContext();
            await changed.Database.ExecuteSqlRawAsync(change);
            Assert.Equal(code, (await new PaymentDesk(copy.Database).VerifyAsync()).Fault?.Code);
        }
    }

    // The same rows where no trigger guards them.
    private static async Task CopyAsync(Data.OperaMaisContext from, TestDatabase to)
    {
        await using var context = to.Database.CreateContext();
        context.AddRange(await from.LedgerBatches.AsNoTracking().ToListAsync());
        context.AddRange(await from.LedgerEntries.AsNoTracking().ToListAsync());
        context.AddRange(await from.PaymentOrderLines.AsNoTracking().ToListAsync());
        await context.SaveChangesAsync();
        var isSqlite = context.Database.ProviderName!.EndsWith("Sqlite", StringComparison.Ordinal);
        foreach (var table in (string[])["ledger_batches", "ledger_entries", "payment_order_lines", "payment_outcomes"])
        {
            var off = isSqlite
                ? $"DROP TRIGGER {table}_refuses_update; DROP TRIGGER {table}_refuses_delete"
                : $"ALTER TABLE {table} DISABLE TRIGGER {table}_only_grows";
            await context.Database.ExecuteSqlRawAsync(off);
        }
    }
}
