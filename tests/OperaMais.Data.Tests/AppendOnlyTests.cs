using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Imports;
using OperaMais.Data.Ledger;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;
using OperaMais.Testing.Databases;

namespace OperaMais.Data.Tests;

/// <summary>What was written once stays, also against SQL typed by hand.</summary>
public sealed class AppendOnlyTests
{
    public static TheoryData<DatabaseKind, string, string> Tables
    {
        get
        {
            var tables = new TheoryData<DatabaseKind, string, string>();
            foreach (var kind in Enum.GetValues<DatabaseKind>())
            {
                tables.Add(kind, "settlement_steps", "note");
                tables.Add(kind, "settlement_justifications", "text");
                tables.Add(kind, "reopenings", "act");
                tables.Add(kind, "ledger_batches", "note");
                tables.Add(kind, "ledger_entries", "reference");
            }
            return tables;
        }
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Rows_of_what_only_grows_can_be_neither_changed_nor_deleted(DatabaseKind kind, string table, string column)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var context = test.Database.CreateContext();
        AddRows(context);
        await context.SaveChangesAsync();

        foreach (var sql in (string[])[$"UPDATE {table} SET {column} = 'outra coisa'", $"DELETE FROM {table}"])
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains($"{table} only grows", refusal.Message, StringComparison.Ordinal);
        }
        var untouched = $"SELECT COUNT(*) AS \"Value\" FROM {table} WHERE {column} = 'como foi'";
        Assert.Equal([1], await context.Database.SqlQueryRaw<int>(untouched).ToListAsync());
    }

    private static void AddRows(OperaMaisContext context)
    {
        var id = Guid.CreateVersion7();
        var settlement = new StoredSettlement
        {
            Id = id,
            Quadrimester = new(2023, 3),
            Version = 1,
            RuleSet = "norma",
            CalculatedAt = DateTime.UnixEpoch,
            Author = "ana",
            ProgramVersion = "1",
            IsIncomplete = false,
            InputsSha256 = [],
            Inputs = [],
            Steps = { new() { State = SettlementState.InReview, Author = "ana", At = DateTime.UnixEpoch, Note = "como foi", SettlementId = id } },
        };
        context.AddRange(
            settlement,
            new StoredJustification { SettlementId = id, Kind = ApprovalCheckKind.Pacts, Count = 1, Text = "como foi" },
            new StoredLedgerBatch { Number = 1, Kind = LedgerBatchKind.Parcel, Parcel = new(202309), Author = "bia", At = DateTime.UnixEpoch, Note = "como foi", Hash = LedgerHash.None },
            StoredLedgerEntry.Of(new(
                BeneficiaryId.Of(new MunicipalityCode(310620)),
                1,
                1,
                new(202309),
                new(LedgerEntryKind.OpeningBalance, new(-1), Reference: "como foi"),
                "Art. 8º",
                "bia",
                DateTime.UnixEpoch,
                LedgerHash.None)),
            new Reopening { Id = Guid.CreateVersion7(), Competence = new Competence(202309), Act = "como foi", Author = "bia", At = DateTime.UnixEpoch });
    }
}
