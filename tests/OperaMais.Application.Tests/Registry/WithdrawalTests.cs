using OperaMais.Domain.Ledger;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Application.Tests.Registry;

/// <summary>Beneficiaries that no longer want to take part (Art. 2), in the database.</summary>
public sealed class WithdrawalTests
{
    private const string Hospital = "2126796";
    private const string Barao = "310540";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task From_its_day_on_there_are_no_credits_and_debts_are_claimed(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);

        Assert.Equal(1_628_26, (await desk.WithdrawAsync(Hospital)).Claimed.Centavos);
        Assert.Equal(2_517_92, (await desk.WithdrawAsync(Barao)).Claimed.Centavos);
        await desk.ReleaseAsync(4, 9);

        // 2024-1 had begun: it is settled, but of it only what is owed; from 2024-2 on there is nothing.
        Assert.Equal(
            [(202403, 0, 1_628_26, 0, 1_628_26, 0), (202404, 0, 0, 0, 0, 0), (202407, 0, 0, 0, 0, 0), (202408, 0, 0, 0, 0, 0), (202411, 0, 0, 0, 0, 0), (202503, 0, 0, 0, 0, 0)],
            (await desk.ParcelsOfAsync(Hospital))[3..]);
        Assert.Equal(
            [(202403, 0, 2_517_92, 0, 2_517_92, 0), (202404, 0, 0, 0, 0, 0), (202407, 0, 3_290_03, 0, 3_290_03, 0), (202408, 0, 0, 0, 0, 0)],
            (await desk.ParcelsOfAsync(Barao))[3..7]);
        Assert.Equal([1_628_26, 2_517_92 + 3_290_03], (await desk.ListAsync()).Restitutions.Select(account => account.Sums.OpenClaim.Centavos));
        Assert.All(
            (await desk.Payments.ScheduleAsync()).Where(schedule => schedule.Beneficiary.Id.ToString() is not (Hospital or Barao)),
            schedule => Assert.Equal(
                ExpectedFigures.OfWorkedExample.Schedule[schedule.Beneficiary.Id.ToString()].Select(parcel => parcel.Net),
                schedule.Parcels.Select(parcel => parcel.Figures!.Value.Net.Centavos)));
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
        Assert.Null((await desk.Payments.SettleAsync(new(2024, 2))).Settlement.Beneficiaries.FirstOrDefault(settled => settled.Beneficiary.Id.ToString() == Barao));
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task What_was_anticipated_for_a_quadrimester_after_it_is_taken_back(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 5);

        // It became known only after April's parcel, whose credit paid the debt of March.
        Assert.Equal(0, (await desk.WithdrawAsync(Barao)).Claimed.Centavos);
        var july = (await desk.ReleaseAsync(5, 6))[0];

        Assert.Equal(
            [(LedgerEntryKind.Adjustment, -3_290_03), (LedgerEntryKind.Correction, -3_638_98), (LedgerEntryKind.RestitutionClaim, 3_290_03 + 3_638_98)],
            july.Entries.Where(entry => entry.Beneficiary.ToString() == Barao).Select(entry => (entry.Item.Kind, entry.Item.Amount.Centavos)));
        Assert.Equal(
            (new CorrectedItem(new(202404), LedgerEntryKind.Anticipation, "desligamento a partir de 10/04/2024"), "Ofício 3/2024"),
            july.Entries.Where(entry => entry.Beneficiary.ToString() == Barao && entry.Item.Corrects is not null).Select(entry => (entry.Item.Corrects!, entry.Item.Reference)).Single());
        Assert.DoesNotContain(
            (await desk.ReleaseAsync(6, 9)).SelectMany(parcel => parcel.Entries), entry => entry.Beneficiary.ToString() == Barao);
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Theory]
    [MemberData(nameof(Databases))]
    public async Task A_mistaken_act_is_revoked_while_nothing_was_released_on_it(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);
        await desk.WithdrawAsync(Barao);
        await RegistryDesk.RefusedAsync("revocation.unknown", "ato 9", () => desk.RevokeAsync(9));
        await RegistryDesk.RefusedAsync("registry.documentMissing", "documento", () => desk.RevokeAsync(1, " "));

        await desk.RevokeAsync(1);

        await RegistryDesk.RefusedAsync("revocation.already", "já foi revogado por ana", () => desk.RevokeAsync(1));
        await RegistryDesk.RefusedAsync("revocation.unknown", "ato 2", () => desk.RevokeAsync(2));
        var list = await desk.ListAsync();
        Assert.Empty(list.History.Acts);
        Assert.Equal([false, false], list.Acts.Select(act => act.MayBeRevoked));
        Assert.Equal("Despacho 2/2024", list.Acts[0].Revocation!.Document);
        await desk.ReleaseAsync(4, 5);
        // As if nothing had been recorded.
        Assert.Equal(
            ExpectedFigures.OfWorkedExample.Schedule[Barao].Select(parcel => (parcel.Net, parcel.Balance)).Take(5),
            (await desk.ParcelsOfAsync(Barao)).Select(parcel => (parcel.Credit - parcel.Discount, parcel.Balance)).Take(5));
        await desk.WithdrawAsync(Barao);
        await desk.ReleaseAsync(5, 6);
        await RegistryDesk.RefusedAsync("revocation.released", "parcela 202407", () => desk.RevokeAsync(3));
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task An_act_that_later_ones_rest_on_or_whose_claim_was_paid_is_not_revoked()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 4);
        await desk.TakeOverAsync(Hospital, 310020);
        await desk.WithdrawAsync("310020");
        await RegistryDesk.RefusedAsync("revocation.later", "o ato 2, posterior", () => desk.RevokeAsync(1));
        await desk.RevokeAsync(2);
        await desk.PayBackAsync(Hospital, 1_00);
        await RegistryDesk.RefusedAsync("revocation.returned", "ato 1", () => desk.RevokeAsync(1));
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_in_sentences()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await RegistryDesk.RefusedAsync("registry.documentMissing", "documento", () => desk.WithdrawAsync(Barao, document: ""));
        await RegistryDesk.RefusedAsync("registry.future", "ainda não chegou", () => desk.WithdrawAsync(Barao, new(2090, 1, 1)));
        await RegistryDesk.RefusedAsync("registry.beforeProgramme", "25/07/2023", () => desk.WithdrawAsync(Barao, new(2023, 7, 24)));
        await RegistryDesk.RefusedAsync("beneficiary.notListed", "310010", () => desk.WithdrawAsync("310010"));
        await desk.WithdrawAsync(Barao);
        await RegistryDesk.RefusedAsync("withdrawal.already", "já se desligou em 10/04/2024, por ato registrado por ana", () => desk.WithdrawAsync(Barao));
    }
}
