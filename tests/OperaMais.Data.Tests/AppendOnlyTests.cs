using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Adhesions;
using OperaMais.Data.Auditing;
using OperaMais.Data.Authorizations;
using OperaMais.Data.Beneficiaries;
using OperaMais.Data.Budgets;
using OperaMais.Data.Contests;
using OperaMais.Data.Implants;
using OperaMais.Data.Imports;
using OperaMais.Data.Instruments;
using OperaMais.Data.Ledger;
using OperaMais.Data.Notices;
using OperaMais.Data.Orders;
using OperaMais.Data.Pacts;
using OperaMais.Data.Reports;
using OperaMais.Data.Settings;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Contests;
using OperaMais.Domain.Implants;
using OperaMais.Domain.Ledger;
using OperaMais.Testing.Databases;

namespace OperaMais.Data.Tests;

/// <summary>What was written once stays, also against SQL typed by hand.</summary>
public sealed class AppendOnlyTests
{
    private static readonly BeneficiaryId City = BeneficiaryId.Of(new MunicipalityCode(310620));

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
                tables.Add(kind, "settlements", "program_version");
                tables.Add(kind, "ledger_batches", "note");
                tables.Add(kind, "ledger_entries", "reference");
                tables.Add(kind, "payment_order_lines", "name");
                tables.Add(kind, "payment_outcomes", "reference");
                tables.Add(kind, "prorogations", "act");
                tables.Add(kind, "appropriations", "act");
                tables.Add(kind, "commitments", "number");
                tables.Add(kind, "registry_acts", "document");
                tables.Add(kind, "adhesion_steps", "reasons");
                tables.Add(kind, "reports", "title");
                tables.Add(kind, "decision_documents", "name");
                tables.Add(kind, "notices", "arguments");
                tables.Add(kind, "contests", "stated");
                tables.Add(kind, "contest_steps", "text");
                tables.Add(kind, "contest_attachments", "name");
                tables.Add(kind, "authorization_series", "act");
                tables.Add(kind, "range_movements", "note");
                tables.Add(kind, "implant_steps", "text");
                tables.Add(kind, "implant_documents", "name");
                tables.Add(kind, "implant_accesses", "author");
                tables.Add(kind, "implant_lists", "name");
                tables.Add(kind, "audited_commands", "command");
                tables.Add(kind, "audited_changes", "subject");
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
        using var actor = Actor.Begin("bia", "linha de comando", "como foi");
        AddRows(context);
        await context.SaveChangesAsync();

        foreach (var sql in (string[])[$"UPDATE {table} SET {column} = 'outra coisa'", $"DELETE FROM {table}"])
        {
            var refusal = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(sql));
            Assert.Contains($"{table} only grows", refusal.Message, StringComparison.Ordinal);
        }
        if (kind == DatabaseKind.Sqlite)
            foreach (var columns in (string[])["*", "rowid, *"])
            {
                var sql = $"REPLACE INTO {table} {(columns == "*" ? "" : $"({await ColumnsAsync(context, table)})")} SELECT {columns} FROM {table}";
                var refusal = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.ExecuteSqlRawAsync(sql));
                Assert.Contains($"{table} only grows", refusal.Message, StringComparison.Ordinal);
            }
        var untouched = $"SELECT COUNT(*) AS \"Value\" FROM {table} WHERE {column} = 'como foi'";
        Assert.Equal([1], await context.Database.SqlQueryRaw<int>(untouched).ToListAsync());
    }

    private static async Task<string> ColumnsAsync(OperaMaisContext context, string table)
    {
        var columns = await context.Database.SqlQuery<string>($"SELECT name AS Value FROM pragma_table_info({table})").ToListAsync();
        return string.Join(", ", columns.Prepend("rowid").Select(column => $"\"{column}\""));
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
            ProgramVersion = "como foi",
            IsIncomplete = false,
            InputsSha256 = [],
            Inputs = [],
            Steps = { new() { State = SettlementState.InReview, Author = "ana", At = DateTime.UnixEpoch, Note = "como foi", FiguresHash = LedgerHash.None, SettlementId = id } },
        };
        context.AddRange(
            settlement,
            new Setting { Key = "como foi", Value = "1" },
            new StoredJustification { SettlementId = id, Kind = ApprovalCheckKind.Pacts, Count = 1, Text = "como foi" },
            new StoredLedgerBatch { Number = 1, Kind = LedgerBatchKind.Parcel, Parcel = new(202309), Author = "bia", At = DateTime.UnixEpoch, Note = "como foi", Authorization = "", Order = LedgerHash.None, Hash = LedgerHash.None },
            StoredLedgerEntry.Of(new(
                City,
                1,
                1,
                new(202309),
                new(LedgerEntryKind.OpeningBalance, new(-1), Reference: "como foi"),
                "Art. 8º",
                "bia",
                DateTime.UnixEpoch,
                LedgerHash.None)),
            new StoredPaymentOrderLine
            {
                Order = 1,
                Beneficiary = City,
                Name = "como foi",
                Instrument = "",
                Appropriation = "",
                Gross = new(1),
                Discounts = Money.Zero,
                Net = new(1),
            },
            new PaymentOutcome { Order = 1, Beneficiary = City, IsPaid = true, Day = default, Reference = "como foi", Reason = "", Author = "ana", At = DateTime.UnixEpoch },
            StoredRegistryAct.Of(1, 1, new RegistryAct.Withdrawal(City, new(202309), default, "como foi"), "ana", DateTime.UnixEpoch),
            new Prorogation { Id = Guid.CreateVersion7(), Until = default, Act = "como foi", Author = "ana", At = DateTime.UnixEpoch },
            new StoredAppropriation { Id = Guid.CreateVersion7(), Year = 2024, Instrument = default, Code = "1", Act = "como foi", Author = "ana", At = DateTime.UnixEpoch },
            new StoredCommitment { Id = Guid.CreateVersion7(), Parcel = new(202309), Appropriation = "1", Number = "como foi", Amount = new(1), Day = default, Author = "ana", At = DateTime.UnixEpoch },
            new StoredAdhesion
            {
                Id = id,
                Steps = { new() { AdhesionId = id, Number = 1, State = AdhesionState.Returned, Author = "ana", At = DateTime.UnixEpoch, Reasons = "como foi" } },
            },
            new StoredReport
            {
                Code = new('0', 26),
                Kind = "payment",
                Subject = "2023-3/310620",
                Title = "como foi",
                Recipient = "",
                DataSha256 = "",
                IssuedAt = DateTime.UnixEpoch,
                Author = "ana",
                Pdf = [1],
            },
            new Import { Id = id, At = DateTime.UnixEpoch, Author = "ana" },
            new StoredDecision { Id = id, ImportId = id, Quadrimester = new(2023, 3), Municipality = new(310620), IsMet = true, Act = "como foi" },
            new StoredDecisionDocument { Id = id, DecisionId = id, Name = "como foi", Sha256 = [], Pdf = [1], At = DateTime.UnixEpoch, Author = "ana" },
            new StoredNotice { At = DateTime.UnixEpoch, Author = "ana", Audience = StoredNotice.Staff, Kind = "FactsImported", Arguments = "como foi" },
            new StoredContest
            {
                Id = id,
                SettlementId = id,
                Beneficiary = City,
                Kind = ContestedKind.Bonus,
                Key = "",
                Stated = "como foi",
                Steps = { new() { ContestId = id, Number = 1, State = ContestState.Opened, Author = "gestora", At = DateTime.UnixEpoch, Text = "como foi" } },
            },
            new StoredContestAttachment { Id = id, ContestId = id, Number = 1, Name = "como foi", MediaType = "image/png", Sha256 = [], Content = [1] },
            new StoredSeries { Id = id, First = 312_450_000_001, Count = 1, Act = "como foi", Author = "ana", At = DateTime.UnixEpoch },
            new StoredRangeMovement { Id = id, SeriesId = id, Kind = RangeMovement.Registered, First = 312_450_000_001, Count = 1, Note = "como foi", Author = "ana", At = DateTime.UnixEpoch },
            new StoredImplantCase
            {
                Id = id,
                Provider = new(9000003),
                Enrolment = "1234567",
                MemberName = "Fulano de Tal",
                Tooth = 36,
                IsOpen = true,
                Steps = { new() { CaseId = id, Number = 1, Action = ImplantAction.Open, State = ImplantState.EligibilityAudit, Author = "clinica", At = DateTime.UnixEpoch, Text = "como foi", Codes = "" } },
            },
            new StoredImplantDocument
            {
                Id = id,
                CaseId = id,
                Phase = ImplantPhase.Surgical,
                Moment = AuditMoment.Initial,
                AfterStep = 1,
                Document = "Laudo",
                Name = "como foi",
                MediaType = "image/png",
                Size = 1,
                Sha256 = [],
                At = DateTime.UnixEpoch,
                Author = "clinica",
            },
            new StoredImplantAccess { Id = id, CaseId = id, Kind = ImplantAccessKind.Case, Author = "como foi", At = DateTime.UnixEpoch },
            new StoredImplantList { Id = id, Kind = ImplantListKind.Indications, Name = "como foi", Rows = 1, Sha256 = [], Content = [1], At = DateTime.UnixEpoch, Author = "ana" },
            new Reopening { Id = Guid.CreateVersion7(), Competence = new Competence(202309), Act = "como foi", Author = "bia", At = DateTime.UnixEpoch });
    }
}
