using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OperaMais.Data.Auditing;
using OperaMais.Data.Imports;
using OperaMais.Data.Jobs;
using OperaMais.Data.Pacts;
using OperaMais.Data.Settlements;
using OperaMais.Data.Users;
using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Ledger;
using OperaMais.Testing;
using OperaMais.Testing.Databases;

namespace OperaMais.Data.Tests;

/// <summary>Whatever is saved is recorded, by the mechanism and not by whoever saves it.</summary>
public sealed class AuditTests
{
    // Each has its reason in AuditRules. Whoever adds one here has to write one there.
    private static readonly string[] LeftOut =
    [
        "audited_changes", "audited_commands", "beneficiary_settlements", "data_protection_keys", "first_acts", "hospitalizations",
        "implant_accesses", "issued_numbers", "job_watches", "ledger_entries", "notice_readings", "notices", "outbox_messages", "payment_order_lines", "registrations", "rejected_rows",
        "settlement_unpaid", "slice_tallies",
    ];

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Fact]
    public async Task Every_table_is_recorded_but_those_left_out_for_a_reason()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var model = test.Database.CreateContext();
        var (recorded, silent) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        foreach (var entity in model.Model.GetEntityTypes())
        {
            await using var context = test.Database.CreateContext();
            await context.Database.OpenConnectionAsync();
            await context.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys = OFF");
            context.Add(Sample(entity));
            await context.SaveChangesAsync();
            var table = entity.GetTableName()!;
            (await context.AuditedChanges.AnyAsync(change => change.Entity == table && change.Action == AuditedAction.Added) ? recorded : silent).Add(table);
        }

        Assert.Equal(LeftOut, silent);
        Assert.Subset(recorded, new HashSet<string> { "users", "user_claims", "settings", "imports", "pacts", "settlements", "ledger_batches", "jobs" });
    }

    [Fact]
    public void Nothing_is_written_past_the_mechanism()
    {
        var bypassing = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("Migrations", StringComparison.Ordinal) && !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(path => File.ReadAllText(path) is var text
                && (text.Contains("ExecuteUpdate", StringComparison.Ordinal) || text.Contains("ExecuteDelete", StringComparison.Ordinal)
                    || text.Contains("ExecuteSql", StringComparison.Ordinal) || text.Contains("BulkTables.", StringComparison.Ordinal)))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal);

        // Bulk rows of production and marks on issued numbers, whose import and slices are recorded, and what the databases themselves need.
        Assert.Equal(["AuthorizationFindings.cs", "ImportRegistrations.cs", "PostgreSqlDatabase.cs", "ProductionStore.cs", "SlicePlacing.cs", "SqliteDatabase.cs"], bypassing);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_change_is_recorded_with_who_and_from_where_and_what_it_was_before(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        using (Actor.Begin("ana", "10.0.0.1", "/usuarios/bia"))
        {
            await using var context = test.Database.CreateContext();
            var user = new User { Id = Guid.CreateVersion7(), UserName = "bia", DisplayName = "Bia", PasswordHash = "segredo", SecurityStamp = "carimbo" };
            context.Add(user);
            await context.SaveChangesAsync();
            user.DisplayName = "Beatriz";
            user.PasswordHash = "outro segredo";
            user.SecurityStamp = "outro carimbo";
            await context.SaveChangesAsync();
            user.SecurityStamp = "mais um";
            await context.SaveChangesAsync();
            context.Remove(user);
            await context.SaveChangesAsync();
        }

        await using var reading = test.Database.CreateContext();
        var command = await reading.AuditedCommands.Include(entry => entry.Changes.OrderBy(change => change.Number)).SingleAsync();
        Assert.Equal(("ana", "10.0.0.1", "/usuarios/bia", "ana 10.0.0.1 /usuarios/bia"), (command.Author, command.Origin, command.Command, command.Folded));
        Assert.Equal([AuditedAction.Added, AuditedAction.Changed, AuditedAction.Removed], command.Changes.Select(change => change.Action));
        Assert.All(command.Changes, change =>
        {
            Assert.Equal("users", change.Entity);
            Assert.DoesNotContain("segredo", $"{change.Before}{change.After}{change.Folded}", StringComparison.Ordinal);
            Assert.DoesNotContain("carimbo", $"{change.Before}{change.After}{change.Folded}", StringComparison.Ordinal);
        });
        var changed = command.Changes.ElementAt(1);
        Assert.Equal("""{"display_name":"Bia","password_hash":"•••"}""", changed.Before);
        Assert.Equal("""{"display_name":"Beatriz","password_hash":"•••"}""", changed.After);
        Assert.Contains("\"display_name\":\"Beatriz\"", command.Changes.Last().Before, StringComparison.Ordinal);
        Assert.Null(command.Changes.Last().After);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_is_rolled_back_leaves_no_record(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using (var context = test.Database.CreateContext())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Settings.Add(new() { Key = "a", Value = "1" });
            await context.SaveChangesAsync();
        }
        await using var reading = test.Database.CreateContext();
        Assert.Empty(reading.AuditedCommands);
        Assert.Empty(reading.AuditedChanges);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_could_not_be_saved_is_not_recorded_later(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        await using var context = test.Database.CreateContext();
        context.Settings.Add(new() { Key = "a", Value = "1" });
        await context.SaveChangesAsync();
        await using var other = test.Database.CreateContext();
        other.Settings.Add(new() { Key = "a", Value = "2" });
        await Assert.ThrowsAsync<DbUpdateException>(() => other.SaveChangesAsync());
        other.ChangeTracker.Entries<Settings.Setting>().Single().State = EntityState.Detached;
        other.Settings.Add(new() { Key = "b", Value = "3" });
        await other.SaveChangesAsync();

        Assert.Equal(["a", "b"], context.AuditedChanges.AsNoTracking().Select(change => change.Subject).AsEnumerable().Order());
        Assert.Equal(2, await context.AuditedCommands.CountAsync());
    }

    [Fact]
    public async Task A_fact_that_is_replaced_is_kept_whole_and_one_that_replaces_it_too()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = test.Database.CreateContext();
        var import = new Import { Id = Guid.CreateVersion7(), At = DateTime.UnixEpoch, Author = "ana" };
        var pact = new StoredPact { Id = Guid.CreateVersion7(), ImportId = import.Id, Month = new(202312), Municipality = new(310620), Referenced = 5, Total = 9 };
        context.AddRange(import, pact);
        await context.SaveChangesAsync();
        pact.ReplacedBy = import.Id;
        await context.SaveChangesAsync();

        var replaced = await context.AuditedChanges.SingleAsync(change => change.Action == AuditedAction.Replaced);
        Assert.Equal(("pacts", "202312 310620", null), (replaced.Entity, replaced.Subject, replaced.After));
        Assert.Contains("\"referenced\":5", replaced.Before, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Large_contents_are_recorded_as_their_hash_and_numbers_of_AIHs_are_masked()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        using var actor = Actor.Begin("ana", "linha de comando", "import production 3123500000005.csv");
        await using var context = test.Database.CreateContext();
        context.Add(new StoredSettlement
        {
            Id = Guid.CreateVersion7(),
            Quadrimester = new(2023, 3),
            Version = 1,
            RuleSet = "AIH 3123500000005, de novo",
            CalculatedAt = DateTime.UnixEpoch,
            Author = "ana",
            ProgramVersion = "1",
            IsIncomplete = false,
            InputsSha256 = [0xab, 0xcd],
            Inputs = new byte[1000],
        });
        await context.SaveChangesAsync();

        var change = await context.AuditedChanges.Include(entry => entry.Command).SingleAsync();
        Assert.Equal("2023-3 1", change.Subject);
        Assert.Contains("\"inputs_sha256\":\"abcd\"", change.After, StringComparison.Ordinal);
        Assert.Contains("\"inputs\":\"sha256:541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53\"", change.After, StringComparison.Ordinal);
        Assert.Contains("AIH 31235••••••05, de novo", change.After, StringComparison.Ordinal);
        Assert.DoesNotContain("3123500000005", $"{change.After}{change.Folded}{change.Command!.Command}{change.Command.Folded}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_job_is_recorded_what_was_asked_and_that_it_was_cancelled()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        await using var context = test.Database.CreateContext();
        var job = new StoredJob { Id = Guid.CreateVersion7(), Kind = "import", Author = "ana", CreatedAt = DateTime.UnixEpoch, State = JobState.Queued, Request = "{}" };
        context.Add(job);
        foreach (var state in (JobState[])[JobState.Queued, JobState.Running, JobState.Done, JobState.Cancelled])
        {
            job.State = state;
            job.Outcome = "linha 12: AIH";
            await context.SaveChangesAsync();
        }
        var records = await context.AuditedChanges.OrderBy(change => change.Number).ToListAsync();
        Assert.Equal([AuditedAction.Added, AuditedAction.Changed], records.Select(change => change.Action));
        Assert.Equal("""{"state":"Cancelled"}""", records[1].After);
        Assert.DoesNotContain("linha 12", records[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_acts_holds_for_what_is_called_and_ends_with_it()
    {
        Assert.Equal("sistema", Actor.Current.Name);
        using (Actor.Begin("local", "linha de comando", "calculate"))
        {
            await IdentifyAsync();
            Assert.Equal("ana", Actor.Current.Name);
            using (Actor.Begin("bia", "10.0.0.1", "/"))
                Assert.Equal("bia", Actor.Current.Name);
            Assert.Equal(("ana", "calculate"), (Actor.Current.Name, Actor.Current.Command));
        }
        Assert.Equal("sistema", Actor.Current.Name);

        static async Task IdentifyAsync()
        {
            await Task.Yield();
            Actor.Identify("ana");
        }
    }

    private static object Sample(IEntityType entity)
    {
        var row = RuntimeHelpers.GetUninitializedObject(entity.ClrType);
        foreach (var property in entity.GetProperties().Where(property => property.PropertyInfo is not null))
            if (property.ValueGenerated == ValueGenerated.Never || property.ClrType == typeof(string) || property.ClrType == typeof(Guid))
                property.PropertyInfo!.SetValue(row, Value(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType));
        foreach (var field in entity.ClrType.GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(field => typeof(IEnumerable).IsAssignableFrom(field.FieldType) && field.FieldType.IsGenericType))
            field.SetValue(row, Activator.CreateInstance(typeof(List<>).MakeGenericType(field.FieldType.GetGenericArguments())));
        return row;
    }

    private static object Value(Type type) => type switch
    {
        _ when type == typeof(string) => "texto",
        _ when type == typeof(byte[]) => new byte[] { 1 },
        _ when type == typeof(Guid) => Guid.CreateVersion7(),
        _ when type == typeof(Competence) => new Competence(202309),
        _ when type == typeof(Quadrimester) => new Quadrimester(2023, 3),
        _ when type == typeof(MunicipalityCode) => new MunicipalityCode(310620),
        _ when type == typeof(Domain.Beneficiaries.BeneficiaryId) => Domain.Beneficiaries.BeneficiaryId.Of(new MunicipalityCode(310620)),
        _ when type == typeof(LedgerHash) => LedgerHash.None,
        // Queued is the first state of jobs: that one is recorded.
        _ => RuntimeHelpers.GetUninitializedObject(type),
    };
}
