using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Ledger;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Application.Tests.Registry;

/// <summary>Municipalities that take over full management (Art. 2 § 3; Art. 4 § 3 and § 4), in the database.</summary>
public sealed class TakeoverTests
{
    private const string Hospital = "2126796";
    private const string Abaete = "310020";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    // By hand from the example's production and Annex I. Baseline of the hospital: 944,22 + 683,59 + 1.254,42 + 1.033,20 + 969,36 = 4.884,79,
    // of the other establishment of Abaeté: 1.052,78 + 179,41 + 309,91 + 379,10 = 1.921,20; a third of both: 2.268,66.
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task After_the_fourth_parcel_the_municipality_is_paid_and_the_providers_debt_is_claimed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);

        var recorded = await desk.TakeOverAsync(Hospital, 310020);

        Assert.Equal(("2024-2", 1_628_26), (recorded.Row.First.ToString(), recorded.Claimed.Centavos));
        await desk.Payments.SignAsync(PaymentDesk.InstrumentOf(Abaete));
        await desk.ReleaseAsync(4, 9);

        // What was due for 2023-3 and 2024-1 stays the hospital's; its debt of March is not taken from July's credit.
        Assert.Equal(
            [
                (202309, 1_628_26, 0, 0, 0, 0), (202311, 0, 0, 0, 0, 0), (202312, 1_628_26, 0, 0, 0, 0), (202403, 0, 1_628_26, 0, 1_628_26, 0),
                (202404, 0, 0, 0, 0, 0), (202407, 1_168_94, 0, 0, 0, 0), (202408, 0, 0, 0, 0, 0), (202411, 0, 0, 0, 0, 0), (202503, 0, 0, 0, 0, 0),
            ],
            await desk.ParcelsOfAsync(Hospital));
        // 2024-2: the hospital's 7.004,21 and 8.130,78 of the other; bonus 1.224,92 and 1.890,05. 2024-3: 6.432,71 and 5.775,83; target not met.
        Assert.Equal(
            [
                (202309, 0, 0, 0, 0, 0), (202311, 0, 0, 0, 0, 0), (202312, 0, 0, 0, 0, 0), (202403, 0, 0, 0, 0, 0),
                (202404, 2_268_66, 0, 0, 0, 0), (202407, 0, 0, 0, 0, 0), (202408, 2_268_66, 0, 0, 0, 0),
                (202411, 15_134_99 - 2_268_66 + 3_114_97, 0, 0, 0, 0), (202503, 12_208_54 - 2_268_66, 0, 0, 0, 0),
            ],
            await desk.ParcelsOfAsync(Abaete));
        var others = (await desk.Payments.ScheduleAsync()).Where(schedule => schedule.Beneficiary.Id.ToString() is not (Hospital or Abaete)).ToList();
        Assert.Equal(274, others.Count);
        Assert.All(others, schedule => Assert.Equal(
            ExpectedFigures.OfWorkedExample.Schedule[schedule.Beneficiary.Id.ToString()].Select(parcel => parcel.Net),
            schedule.Parcels.Select(parcel => parcel.Figures!.Value.Net.Centavos)));
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_claim_is_tracked_until_it_is_paid(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);
        await desk.TakeOverAsync(Hospital, 310020);

        await RegistryDesk.RefusedAsync("restitution.tooMuch", "R$ 1.628,26", () => desk.PayBackAsync(Hospital, 1_628_27));
        Assert.Equal(new Money(628_26), (await desk.PayBackAsync(Hospital, 1_000_00)).Open);
        await RegistryDesk.RefusedAsync("restitution.already", "já foi registrada por ana", () => desk.PayBackAsync(Hospital, 1_000_00));
        Assert.Equal(Money.Zero, (await desk.PayBackAsync(Hospital, 628_26, "DAE 16")).Open);
        await RegistryDesk.RefusedAsync("restitution.already", "DAE 16, paga em 06/05/2024", () => desk.PayBackAsync(Hospital, 628_26, "DAE 16"));
        await RegistryDesk.RefusedAsync("restitution.none", Hospital, () => desk.PayBackAsync(Hospital, 1, "DAE 17"));

        var account = Assert.Single((await desk.ListAsync()).Restitutions);
        Assert.Equal(
            [(LedgerEntryKind.RestitutionClaim, 1_628_26, "Termo de Adesão 7/2024"), (LedgerEntryKind.ReturnToTreasury, 1_000_00, "DAE 15, paga em 06/05/2024"), (LedgerEntryKind.ReturnToTreasury, 628_26, "DAE 16, paga em 06/05/2024")],
            account.Entries.Select(entry => (entry.Item.Kind, entry.Item.Amount.Centavos, entry.Item.Reference)));
        Assert.Equal((1_628_26, 1_628_26, 0), (account.Sums.Claimed.Centavos, account.Sums.Returned.Centavos, account.Sums.OpenClaim.Centavos));
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task An_old_balance_of_a_provider_taken_over_before_the_first_parcel_is_claimed_not_discounted()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await desk.Payments.OweAsync($"{Hospital};SALDO_ANTERIOR;-10.00;Resolucao 7.830", $"{Hospital};AJUSTE_2023_2;4.00;Resolucao 8.500");

        var recorded = await desk.TakeOverAsync(Hospital, 310020, new(2023, 8, 30));

        Assert.Equal(("2023-3", 0), (recorded.Row.First.ToString(), recorded.Claimed.Centavos));
        Assert.Equal([(202309, 0, 0, 0, 10_00, 0), (202311, 4_00, 0, 0, 0, 0)], (await desk.ParcelsOfAsync(Hospital))[..2]);
        await desk.ReleaseAsync(0, 2);
        Assert.Equal([(202309, 0, 0, 0, 10_00, 0), (202311, 4_00, 0, 0, 0, 0)], (await desk.ParcelsOfAsync(Hospital))[..2]);
        Assert.Equal(new Money(10_00), Assert.Single((await desk.ListAsync()).Restitutions).Sums.OpenClaim);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Pages_of_calculation_follow_the_act(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.Payments.SettleAsync(new(2024, 2));
        await desk.TakeOverAsync(Hospital, 310020);

        // Nothing was released, so that the change reaches back to the first quadrimester.
        Assert.True((await new CompareAsync(test).HasChangedAsync(new(2024, 2), 1)));
        var version = await desk.Payments.SettleAsync(new(2024, 2));
        Assert.True(version.IsNew);
        Assert.False((await new CompareAsync(test).HasChangedAsync(new(2024, 2), 2)));
        var aihs = await new ListAihs(test.Database, StoredProgramme.Norms).RunAsync(new(2024, 2), RegistryDesk.Id(Abaete));
        Assert.Equal(15_134_99, aihs.Sum(aih => aih.Value?.Financing.Centavos ?? 0));
        Assert.Empty(await new ListAihs(test.Database, StoredProgramme.Norms).RunAsync(new(2024, 2), RegistryDesk.Id(Hospital)));
        var explain = new ExplainSettlement(test.Database, StoredProgramme.Norms);
        Assert.Equal(15_134_99, (await explain.RunAsync(new(2024, 2), RegistryDesk.Id(Abaete))).Settled.Production.Financing.Centavos);
        await RegistryDesk.RefusedAsync("beneficiary.notInQuadrimester", "2024-2", () => explain.RunAsync(new(2024, 2), RegistryDesk.Id(Hospital)));
        var terms = await new ShowTermValues(test.Database, StoredProgramme.Norms).RunAsync();
        Assert.Equal(276, terms.Length);
        Assert.Equal(
            ExpectedFigures.OfWorkedExample.TermValues[Hospital].Estimated,
            terms.Single(row => row.Beneficiary.Id.ToString() == Hospital).Estimated!.Amount.Centavos);
        Assert.Equal(4 * 2_268_66, terms.Single(row => row.Beneficiary.Id.ToString() == Abaete).Estimated!.Anticipation.Amount.Centavos * 4);
    }

    [Fact]
    public async Task A_draft_that_does_not_know_the_act_is_no_part_of_the_schedule()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);
        await desk.Payments.SettleAsync(new(2024, 2));
        await desk.TakeOverAsync(Hospital, 310020);

        // April is told by the baseline, November not before the quadrimester is calculated again.
        Assert.Equal([202309, 202311, 202312, 202403, 202404, 202408], (await desk.ParcelsOfAsync("310620")).Select(parcel => parcel.Month));
        Assert.Equal((202404, 2_268_66, 0, 0, 0, 0), (await desk.ParcelsOfAsync(Abaete))[4]);
        await desk.Payments.SettleAsync(new(2024, 2));
        Assert.Equal((202411, 15_134_99 - 2_268_66 + 3_114_97, 0, 0, 0, 0), (await desk.ParcelsOfAsync(Abaete)).Single(parcel => parcel.Month == 202411));
    }

    [Fact]
    public async Task Nothing_is_released_by_a_settlement_that_does_not_know_the_act()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await desk.Payments.CloseAsync(new(2023, 3));
        await desk.TakeOverAsync(Hospital, 310020);

        await RegistryDesk.RefusedAsync("release.registryChanged", "2023-3", () => desk.ReleaseAsync(0, 1));
        await desk.Payments.CloseAsync(new(2023, 3));
        Assert.Single(await desk.ReleaseAsync(0, 1));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_in_sentences()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);

        await RegistryDesk.RefusedAsync("registry.documentMissing", "documento", () => desk.TakeOverAsync(Hospital, 310020, document: "  "));
        await RegistryDesk.RefusedAsync("registry.future", "01/01/2090 ainda não chegou", () => desk.TakeOverAsync(Hospital, 310020, new(2090, 1, 1)));
        await RegistryDesk.RefusedAsync("registry.beforeProgramme", "01/07/2023 é anterior", () => desk.TakeOverAsync(Hospital, 310020, new(2023, 7, 1)));
        await RegistryDesk.RefusedAsync("beneficiary.notListed", "0000001", () => desk.TakeOverAsync("0000001", 310020));
        await RegistryDesk.RefusedAsync("takeover.notProvider", "BELO HORIZONTE", () => desk.TakeOverAsync("310620", 310620));
        await RegistryDesk.RefusedAsync("takeover.otherMunicipality", "ABAETÉ (310020), não 310620", () => desk.TakeOverAsync(Hospital, 310620));
        await desk.TakeOverAsync(Hospital, 310020);
        await RegistryDesk.RefusedAsync("takeover.already", "por ato registrado por ana em ", () => desk.TakeOverAsync(Hospital, 310020));
        await RegistryDesk.RefusedAsync("withdrawal.takenOver", "310020", () => desk.WithdrawAsync(Hospital));
        await RegistryDesk.RefusedAsync("admission.takenOver", "310020", () => desk.AdmitAsync(Hospital, request => request with { Municipality = new(310020), Name = "Hospital" }));
        await RegistryDesk.RefusedAsync("admission.isIn", "ABAETÉ", () => desk.AdmitAsync(Abaete));
        await desk.WithdrawAsync("2114267");
        await RegistryDesk.RefusedAsync("takeover.withdrawn", "10/04/2024", () => desk.TakeOverAsync("2114267", 311330));
        Assert.Equal(2, (await desk.ListAsync()).Acts.Length);
        // The one that withdrew is not left; of two the other is.
        Assert.Empty((await desk.TakeOverAsync("2764776", 311330)).Remaining);
        Assert.Equal("2195453", Assert.Single((await desk.TakeOverAsync("4042085", 314390)).Remaining).Id.ToString());
    }

    private sealed class CompareAsync(TestDatabase test)
    {
        internal async Task<bool> HasChangedAsync(Quadrimester quadrimester, int version) => await new CompareProduction(test.Database)
            .HasChangedSinceAsync(await new RecalculateSettlement(test.Database, StoredProgramme.Norms).RunAsync(quadrimester, version));
    }
}
