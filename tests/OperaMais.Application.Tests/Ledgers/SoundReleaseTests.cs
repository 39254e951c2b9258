using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Imports;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>What is paid was approved as it is, on judgements that hold, and by somebody else than who brought it.</summary>
public sealed class SoundReleaseTests
{
    private static readonly RuleSet Rules = StoredProgramme.Norms.Current;
    private static readonly Quadrimester Third2023 = new(2023, 3);
    private static readonly Quadrimester First2024 = new(2024, 1);

    private static readonly Hospitalization Sample = WorkedExample.Scenario.Production.First(aih => aih.Competence == new Competence(202401)
        && Rules.Registry.Find(BeneficiaryId.Of(aih.Profile.PlaceOfSurgery)) is not null
        && Rules.Registry.Find(BeneficiaryId.Of(aih.Profile.Establishment)) is null
        && Rules.CountingRules.Judge(aih.Profile) == Fate.Counted);

    [Fact]
    public async Task A_quadrimester_is_not_approved_while_an_earlier_one_is_not_held()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await DeclareEmptyAsync(test, Rules.BaselineCompetences.Concat(First2024.Competences).Concat(Third2023.Competences.SkipLast(1)));
        await RefusedAsync("approval.blocked", () => desk.CloseAsync(First2024));
        await DeclareEmptyAsync(test, [Third2023.Last]);
        Assert.Equal(2, (await desk.CloseAsync(First2024)).Version);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_an_earlier_quadrimester_changes_later_ones_are_calculated_anew_before_they_are_paid(bool isAdded)
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await ImportAsync(test, Sample);
        if (!isAdded)
            await ImportAsync(test, Sample with { Competence = Third2023.Last });
        await desk.CloseAsync(Third2023);
        await desk.CloseAsync(First2024);
        foreach (var month in (int[])[202309, 202311, 202312, 202403, 202404])
            await desk.ReleaseAsync(new(month));
        await desk.ReopenAsync([Third2023.Last]);
        await (isAdded ? ImportAsync(test, Sample with { Competence = Third2023.Last }) : DeclareEmptyAsync(test, [Third2023.Last]));
        await desk.CloseAsync(Third2023, "Ato 9");

        var refusal = await RefusedAsync("release.stale", () => desk.ReleaseAsync(new(202407)));
        Assert.Contains("202312", refusal.Message, StringComparison.Ordinal);
        await desk.CloseAsync(First2024, "Ato 10");
        await desk.ReleaseAsync(new(202407));

        // The surgery is paid once, whichever quadrimester counts it.
        await using var context = test.Database.CreateContext();
        var due = context.LedgerEntries.AsEnumerable().Select(row => row.ToEntry().Item).Where(item => item.IsDue).ToList();
        Assert.Equal(Rules.ValueOf(Sample.Profile).Sh + Rules.ValueOf(Sample.Profile).Sp, due.Sum(item => item.Amount));
        Assert.Null((await desk.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Nothing_is_released_of_a_settlement_that_is_not_as_it_was_approved()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.CloseAsync(Third2023);
        foreach (var month in (int[])[202309, 202311, 202312, 202403])
            await desk.ReleaseAsync(new(month));
        await ExecuteAsync(test, "DROP TRIGGER beneficiary_settlements_refuses_update; UPDATE beneficiary_settlements SET bonus = 100000000 WHERE beneficiary = '310620'");

        await RefusedAsync("release.tampered", () => desk.ReleaseAsync(new(202404)));
        Assert.Equal("ledger.settlement", (await desk.VerifyAsync()).Fault?.Code);
    }

    [Fact]
    public async Task A_last_batch_cut_off_is_missed_and_nothing_is_put_in_its_place()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.CloseAsync(Third2023);
        foreach (var month in (int[])[202309, 202311, 202312, 202403])
            await desk.ReleaseAsync(new(month));
        await ExecuteAsync(test, "DROP TRIGGER ledger_batches_refuses_delete; DELETE FROM ledger_batches WHERE number = 4");

        Assert.Equal("ledger.releaseMissing", (await desk.VerifyAsync()).Fault?.Code);
        await RefusedAsync("release.tampered", () => desk.ReleaseAsync(new(202403), "caio"));
    }

    [Fact]
    public async Task Nothing_is_released_on_a_ledger_that_is_not_whole()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.ReleaseAsync(new(202309));
        await ExecuteAsync(test, "DROP TRIGGER ledger_batches_refuses_update; UPDATE ledger_batches SET note = 'outra'");

        await RefusedAsync("release.tampered", () => desk.ReleaseAsync(new(202311)));
        await ExecuteAsync(test, "UPDATE ledger_batches SET kind = 'Inventado'");
        Assert.Equal("ledger.unreadable", (await desk.VerifyAsync()).Fault?.Code);
    }

    [Fact]
    public async Task The_baseline_is_closed_again_by_every_release()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.ReleaseAsync(new(202309));
        await desk.ReopenAsync([Rules.BaselineFirst]);
        await ImportAsync(test, Sample with { Competence = Rules.BaselineFirst });
        await desk.ReleaseAsync(new(202311));

        Assert.Contains(
            await Assert.ThrowsAsync<Conflicts.ImportRefusedException>(() => DeclareEmptyAsync(test, [Rules.BaselineFirst])) is { } refused ? refused.Conflicts.Select(conflict => conflict.Code) : [],
            code => code.Contains("closed", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Whoever_brought_the_baseline_or_an_opening_balance_does_not_release_it()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await RefusedAsync("release.maker", () => desk.ReleaseAsync(new(202309), "ANA"));
        await desk.ReleaseAsync(new(202309));
        await desk.OweAsync("310620;AJUSTE_2023_2;4.00;Resolucao 8.500");
        await RefusedAsync("release.maker", () => desk.ReleaseAsync(new(202311), StoredProgramme.FactOptions.Author));
        await desk.ReleaseAsync(new(202311), PaymentDesk.Analyst);
    }

    private static async Task ImportAsync(TestDatabase test, Hospitalization aih)
    {
        using var folder = new TemporaryFolder();
        var paths = ScenarioFiles.Write(WorkedExample.Scenario with { Production = [aih] }, folder.Path, FileStyle.Plain);
        await new StoredProgramme(test.Database).Production.RunAsync([.. paths.Production], StoredProgramme.Options with { Replace = true });
    }

    private static Task<ProductionImportReport> DeclareEmptyAsync(TestDatabase test, IEnumerable<Competence> months) => new StoredProgramme(test.Database).Production.RunAsync(
        [], StoredProgramme.Options with { Replace = true, Empty = [.. months.Select(month => new EmptySlice(Rules.State, month))] });

    private static async Task ExecuteAsync(TestDatabase test, string sql)
    {
        await using var context = test.Database.CreateContext();
        await context.Database.ExecuteSqlRawAsync(sql);
    }

    private static async Task<RefusedException> RefusedAsync(string code, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAnyAsync<RefusedException>(act);
        Assert.Equal(code, refusal.Code);
        return refusal;
    }
}
