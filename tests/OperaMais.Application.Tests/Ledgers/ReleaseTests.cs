using OperaMais.Application.Ledgers;
using OperaMais.Data.Jobs;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Schedule;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Ledgers;

/// <summary>Parcels released into accounts, in the database.</summary>
public sealed class ReleaseTests
{
    private static readonly Quadrimester Third2023 = new(2023, 3);

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task The_nine_parcels_of_the_worked_example_released_one_after_another_give_its_schedule(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenExampleAsync(test);
        var released = new List<ReleasedParcel>();

        foreach (var plan in StoredProgramme.Norms.Current.Schedule)
        {
            if (plan.Kind == ParcelKind.AdjustmentAndBonus)
                await desk.CloseAsync(plan.Quadrimester);
            released.Add(await desk.ReleaseAsync(plan.Month));
        }

        Assert.Empty(Differences(ExpectedFigures.OfWorkedExample.Schedule, ParcelsOf(released)));
        Assert.Empty(Differences(ExpectedFigures.OfWorkedExample.Schedule, ParcelsOf(await desk.ScheduleAsync())));
        var verification = await desk.VerifyAsync();
        Assert.Null(verification.Fault);
        Assert.Equal((9, 275, released.Sum(parcel => parcel.Entries.Length)), (verification.Batches, verification.Accounts, verification.Entries));
        Assert.Equal(released[^1].Batch.Hash, verification.LastHash);
        await using var context = test.Database.CreateContext();
        Assert.Equal(4, context.SettlementSteps.Count(step => step.State == SettlementState.Released));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_correction_after_the_fifth_changes_only_later_parcels_and_by_exactly_the_difference(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await OpenExampleAsync(test);
        var schedule = StoredProgramme.Norms.Current.Schedule;
        var first = schedule.First(plan => plan.Kind == ParcelKind.AdjustmentAndBonus);
        foreach (var plan in schedule[..5])
        {
            if (plan == first)
                await desk.CloseAsync(plan.Quadrimester);
            await desk.ReleaseAsync(plan.Month);
        }
        // One municipality is decided to have met its indicator after all, another not to have.
        await desk.DecideAsync("2023-3;314980;NAO_CUMPRIU;Ato 31", "2023-3;312420;CUMPRIU;Ato 32");
        await desk.CloseAsync(Third2023, note: "Ato 31/2024");

        var before = ParcelsOf(await desk.ScheduleAsync());
        var sixth = schedule[5];
        await desk.CloseAsync(sixth.Quadrimester);
        var released = await desk.ReleaseAsync(sixth.Month);

        var corrections = released.Entries.Where(entry => entry.Item.Kind == LedgerEntryKind.Correction).ToList();
        var differences = BonusesOf("312420", settled => settled.BonusReference).Concat(BonusesOf("314980", settled => -settled.Bonus)).Order().ToList();
        Assert.Contains(differences, difference => difference.Amount > 0);
        Assert.Contains(differences, difference => difference.Amount < 0);
        Assert.Equal(
            differences,
            corrections.Select(entry => (entry.Beneficiary.ToString(), entry.Item.Amount.Centavos)).Order());
        Assert.All(corrections, entry =>
        {
            Assert.Equal(new CorrectedItem(first.Month, LedgerEntryKind.Bonus, "Ato 31/2024"), entry.Item.Corrects);
            Assert.Equal((2, "apuração de 2023-3, versão 2"), (entry.Item.SettlementVersion, entry.Item.Reference));
        });
        var expected = ExpectedFigures.OfWorkedExample.Schedule.ToDictionary(
            account => account.Key,
            account => WithCorrection(account.Value, corrections.Where(entry => entry.Beneficiary.ToString() == account.Key).Sum(entry => entry.Item.Amount.Centavos)));
        Assert.Empty(Differences(expected, ParcelsOf(await desk.ScheduleAsync()), parcels: 6));
        Assert.All(before, account => Assert.Equal(ExpectedFigures.OfWorkedExample.Schedule[account.Key][..5], account.Value[..5]));
        await desk.ReleaseAsync(schedule[6].Month);
        Assert.Empty(Differences(expected, ParcelsOf(await desk.ScheduleAsync()), parcels: 7));
        Assert.Null((await desk.VerifyAsync()).Fault);
        await using var context = test.Database.CreateContext();
        Assert.Equal(3, context.SettlementSteps.Count(step => step.State == SettlementState.Released));
    }

    [Fact]
    public async Task An_opening_balance_that_comes_after_its_parcel_is_taken_from_the_next()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenEmptyAsync(test);
        await desk.OweAsync("310620;SALDO_ANTERIOR;-10.00;Resolucao 7.830");
        await desk.ReleaseAsync(new(202309));
        await desk.OweAsync("310620;SALDO_ANTERIOR;-2.50;Resolucao 8.500", "310620;AJUSTE_2023_2;4.00;Resolucao 8.500");

        var released = await desk.ReleaseAsync(new(202311));

        Assert.Equal(
            [(LedgerEntryKind.Adjustment, 400), (LedgerEntryKind.Correction, -250), (LedgerEntryKind.Discount, -400)],
            released.Entries.Select(entry => (entry.Item.Kind, entry.Item.Amount.Centavos)));
        Assert.Equal("Resolucao 7.830; Resolucao 8.500", released.Entries[1].Item.Reference);
        Assert.Equal("Art. 8º", released.Entries[1].Article);
        var account = (await desk.ScheduleAsync()).Single(schedule => schedule.Beneficiary.Id.ToString() == "310620");
        Assert.Equal([-10_00, -8_50], account.Parcels[..2].Select(parcel => parcel.Figures!.Value.Balance.Centavos));
    }

    [Fact]
    public async Task Parcels_are_released_in_their_order_once_and_only_what_was_approved()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenEmptyAsync(test);

        await AssertRefusedAsync("release.noParcel", "202310", () => desk.ReleaseAsync(new(202310)));
        await AssertRefusedAsync("release.notNext", "antes da parcela 202309", () => desk.ReleaseAsync(new(202311)));
        foreach (var month in (int[])[202309, 202311, 202312])
            await desk.ReleaseAsync(new(month));
        await AssertRefusedAsync("release.already", "já foi repassada por bia, em ", () => desk.ReleaseAsync(new(202311), "caio"));
        await desk.SettleAsync(Third2023);
        await desk.SubmitAsync(Third2023);
        await AssertRefusedAsync("release.notApproved", "2023-3", () => desk.ReleaseAsync(new(202403)));
        await desk.ApproveAsync(Third2023);
        await AssertRefusedAsync("approval.maker", "ana", () => desk.ReleaseAsync(new(202403), PaymentDesk.Analyst));
        Assert.Equal(4, (await desk.ReleaseAsync(new(202403), "caio")).Batch.Number);
    }

    [Fact]
    public async Task The_first_release_closes_the_baseline_it_rests_on_and_wants_it_whole()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = new PaymentDesk(test.Database);
        await AssertRefusedAsync("release.noBaseline", "falta produção da base", () => desk.ReleaseAsync(new(202309)));

        await desk.DeclareEmptyAsync();
        await desk.ReleaseAsync(new(202309));

        await using var context = test.Database.CreateContext();
        Assert.Equal(StoredProgramme.Norms.Current.BaselineCompetences, context.ClosedCompetences.Select(closed => closed.Competence).AsEnumerable().Order());
    }

    [Fact]
    public async Task Nothing_is_released_beside_a_running_import()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await OpenEmptyAsync(test);
        await using var context = test.Database.CreateContext();
        context.Jobs.Add(new()
        {
            Id = Guid.CreateVersion7(),
            Kind = StoredJob.ImportKind,
            Author = PaymentDesk.Analyst,
            CreatedAt = DateTime.UnixEpoch,
            State = JobState.Running,
            Request = "{}",
        });
        await context.SaveChangesAsync();

        await AssertRefusedAsync("release.importRunning", "em andamento", () => desk.ReleaseAsync(new(202309)));
    }

    [Fact]
    public async Task Of_twenty_who_release_at_once_one_does_and_the_others_are_told_who_and_when()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.PostgreSql);
        var desk = await OpenEmptyAsync(test);

        var attempts = await Task.WhenAll(Enumerable.Range(1, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                return (Winner: (await desk.ReleaseAsync(new(202309), $"aprovador {number}")).Batch.Author, Refusal: "");
            }
            catch (RefusedException refusal)
            {
                return (Winner: "", Refusal: refusal.Message);
            }
        })));

        var winner = Assert.Single(attempts, attempt => attempt.Winner.Length > 0).Winner;
        Assert.Equal(19, attempts.Count(attempt => attempt.Refusal.Contains($"já foi repassada por {winner}, em ", StringComparison.Ordinal)));
        Assert.Equal(1, (await desk.VerifyAsync()).Batches);
    }

    private static async Task<PaymentDesk> OpenExampleAsync(TestDatabase test)
    {
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        var desk = new PaymentDesk(test.Database);
        await desk.SignAllAsync();
        return desk;
    }

    private static async Task<PaymentDesk> OpenEmptyAsync(TestDatabase test)
    {
        var desk = new PaymentDesk(test.Database);
        await desk.DeclareEmptyAsync();
        await desk.SignAllAsync();
        return desk;
    }

    private static async Task AssertRefusedAsync(string code, string words, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(act);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Beneficiary, long Amount)> BonusesOf(string municipality, Func<ExpectedSettlement, long> difference) =>
        StoredProgramme.Norms.Current.Registry.All
            .Where(beneficiary => beneficiary.Municipality.ToString() == municipality)
            .Select(beneficiary => beneficiary.Id.ToString())
            .Select(id => (id, difference(ExpectedFigures.OfWorkedExample.Quadrimesters["2023-3"][id])))
            .Where(entry => entry.Item2 != 0);

    // The sixth parcel with a correction, worked out anew from the parcel before it.
    private static List<ExpectedParcel> WithCorrection(List<ExpectedParcel> parcels, long correction)
    {
        if (correction == 0)
            return parcels;
        var corrected = parcels[..5];
        foreach (var (index, parcel) in parcels[5..].Index())
        {
            var (credit, debit) = (parcel.Credit + (index == 0 ? Math.Max(correction, 0) : 0), parcel.Debit + (index == 0 ? Math.Max(-correction, 0) : 0));
            var owed = debit - corrected[^1].Balance;
            var discount = Math.Min(credit, owed);
            corrected.Add(parcel with { Credit = credit, Debit = debit, Discount = discount, Net = credit - discount, Balance = discount - owed });
        }
        Assert.NotEqual(parcels, corrected);
        return corrected;
    }

    private static Dictionary<string, List<ExpectedParcel>> ParcelsOf(IEnumerable<Schedules.BeneficiarySchedule> schedules) => schedules.ToDictionary(
        schedule => schedule.Beneficiary.Id.ToString(),
        schedule => schedule.Parcels.Where(parcel => parcel.Figures is not null).Select(parcel => Parcel(parcel.Plan, parcel.Figures!.Value)).ToList());

    // The figures of a parcel by its entries alone.
    private static Dictionary<string, List<ExpectedParcel>> ParcelsOf(IReadOnlyCollection<ReleasedParcel> parcels)
    {
        var accounts = new Dictionary<string, List<ExpectedParcel>>();
        foreach (var beneficiary in StoredProgramme.Norms.Current.Registry.All.Select(beneficiary => beneficiary.Id))
        {
            var sums = default(AccountSums);
            accounts.Add(beneficiary.ToString(), [.. parcels.Select(parcel => Next(parcel, beneficiary, ref sums))]);
        }
        return accounts;
    }

    private static ExpectedParcel Next(ReleasedParcel parcel, BeneficiaryId beneficiary, ref AccountSums sums)
    {
        var items = parcel.Entries.Where(entry => entry.Beneficiary == beneficiary).Select(entry => entry.Item).ToList();
        var before = sums.Plus(items.Where(item => item.Kind == LedgerEntryKind.OpeningBalance));
        sums = sums.Plus(items);
        return Parcel(parcel.Plan, new(sums.Credits - before.Credits, sums.Debits - before.Debits, sums.Discounts - before.Discounts, sums.Balance));
    }

    private static ExpectedParcel Parcel(PlannedParcel plan, ParcelFigures figures) => new(
        $"{plan.Month.Year}-{plan.Month.Month:D2}",
        figures.Credit.Centavos,
        figures.Debit.Centavos,
        figures.Discount.Centavos,
        figures.Net.Centavos,
        figures.Balance.Centavos);

    private static IEnumerable<string> Differences(
        Dictionary<string, List<ExpectedParcel>> expected, Dictionary<string, List<ExpectedParcel>> actual, int parcels = 9) =>
        from account in expected
        from pair in account.Value.Take(parcels).Zip(actual[account.Key].Take(parcels).Concat(Enumerable.Repeat<ExpectedParcel?>(null, parcels)))
        where pair.First != pair.Second
        select $"{account.Key}: expected {pair.First}, found {pair.Second}";
}
