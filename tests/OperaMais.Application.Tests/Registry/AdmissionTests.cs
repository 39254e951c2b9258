using OperaMais.Application.Conflicts;
using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Domain.Messages;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios;

namespace OperaMais.Application.Tests.Registry;

/// <summary>Beneficiaries that join by an approved adhesion (Art. 2 § 2; Art. 4 § 6), in the database.</summary>
public sealed class AdmissionTests
{
    private const string Abadia = "310010";
    private const string Clinic = "9000003";

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    // By hand from the example's production, Annex I and SIGTAP. Baseline of Abadia dos Dourados: 7.029,47 + 166,84 + 26,96 + 754,75 + 855,65 and
    // a multiple surgery of 1.052,78 + 809,83 (SIGTAP): 10.696,28; a third of it: 3.565,43. Production of 2024-3: 2.336,74 + 866,99 = 3.203,73.
    [Theory]
    [MemberData(nameof(Databases))]
    public async Task Who_joins_is_paid_from_its_first_quadrimester_on_by_its_own_baseline(DatabaseKind kind)
    {
        await using var test = await TestDatabase.CreateAsync(kind);
        var desk = await RegistryDesk.OpenExampleAsync(test);
        await desk.ReleaseAsync(0, 5);

        await desk.AdmitAsync(Abadia);

        var list = await desk.ListAsync();
        Assert.Equal(("2024-3", "Abadia dos Dourados"), (list.Acts[0].Row.First.ToString(), list.Acts[0].Beneficiary.Name));
        Assert.Equal(1, (await desk.Payments.SettleAsync(new(2024, 2))).Version);
        await desk.Payments.SignAsync(PaymentDesk.InstrumentOf(Abadia));
        await desk.ReleaseAsync(5, 9);

        Assert.Equal(
            [(202404, 0, 0, 0, 0, 0), (202407, 0, 0, 0, 0, 0), (202408, 3_565_43, 0, 0, 0, 0), (202411, 0, 0, 0, 0, 0), (202503, 0, 3_565_43 - 3_203_73, 0, 0, 3_203_73 - 3_565_43)],
            (await desk.ParcelsOfAsync(Abadia))[4..]);
        Assert.All(
            (await desk.Payments.ScheduleAsync()).Where(schedule => schedule.Beneficiary.Id.ToString() != Abadia),
            schedule => Assert.Equal(
                ExpectedFigures.OfWorkedExample.Schedule[schedule.Beneficiary.Id.ToString()].Select(parcel => parcel.Net),
                schedule.Parcels.Select(parcel => parcel.Figures!.Value.Net.Centavos)));
        var settled = (await new RecalculateSettlement(test.Database, StoredProgramme.Norms).RunAsync(new(2024, 3))).Beneficiaries;
        Assert.Equal((276, "Pending"), (settled.Count, settled[RegistryDesk.Id(Abadia)].Indicator.Status.ToString()));
        Assert.Equal(275, (await new RecalculateSettlement(test.Database, StoredProgramme.Norms).RunAsync(new(2024, 2))).Beneficiaries.Count);
        var term = (await new ShowTermValues(test.Database, StoredProgramme.Norms).RunAsync()).Single(row => row.Beneficiary.Id.ToString() == Abadia);
        Assert.Equal((900_000_00, 1, 3_565_43), (term.Beneficiary.TermValue.Centavos, term.Estimated!.Anticipations, term.Estimated.Anticipation.Amount.Centavos));
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Who_joins_has_an_account_instruments_and_balances_and_may_withdraw_and_be_taken_over()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await RegistryDesk.RefusedAsync("beneficiary.notListed", Clinic, () => new ShowAccount(test.Database, StoredProgramme.Norms).RunAsync(RegistryDesk.Id(Clinic)));
        await Assert.ThrowsAsync<ImportRefusedException>(() => desk.Payments.OweAsync($"{Clinic};SALDO_ANTERIOR;-1.00;Resolucao"));

        await desk.AdmitAsync(Clinic, Clinica);

        Assert.Empty(await new ShowAccount(test.Database, StoredProgramme.Norms).RunAsync(RegistryDesk.Id(Clinic)));
        await desk.Payments.OweAsync($"{Clinic};SALDO_ANTERIOR;-1.00;Resolucao");
        await desk.Payments.SignAsync(PaymentDesk.InstrumentOf(Clinic));
        Assert.Contains(
            (await new ListInstruments(test.Database, StoredProgramme.Norms).RunAsync()).Beneficiaries,
            entry => entry.Beneficiary.Id.ToString() == Clinic && entry.Instruments.Length == 1);
        await desk.ReleaseAsync(0, 1);
        Assert.Equal(1_00, (await desk.TakeOverAsync(Clinic, 310010)).Claimed.Centavos);
        Assert.Contains((await desk.ListAsync()).History.For(new(2024, 1)).All, beneficiary => beneficiary.Id.ToString() == Abadia);
        await desk.ReleaseAsync(1, 3);
        Assert.Null((await desk.Payments.VerifyAsync()).Fault);
    }

    [Fact]
    public async Task Who_withdrew_may_come_back()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await desk.WithdrawAsync("310620", new(2023, 9, 1));
        Assert.Null((await desk.ListAsync()).History.For(new(2024, 1)).Find(RegistryDesk.Id("310620")));
        await desk.AdmitAsync("310620", request => request with { First = new(2024, 1) });
        var history = (await desk.ListAsync()).History;
        Assert.Null(history.For(new(2023, 3)).Find(RegistryDesk.Id("310620")));
        Assert.Equal("BELO HORIZONTE", history.For(new(2024, 1)).Find(RegistryDesk.Id("310620"))!.Name);
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_in_sentences()
    {
        await using var test = await TestDatabase.CreateAsync(DatabaseKind.Sqlite);
        var desk = await RegistryDesk.OpenEmptyAsync(test);
        await desk.ReleaseAsync(0, 1);

        await RegistryDesk.RefusedAsync("registry.documentMissing", "documento", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Document = "" }));
        await RegistryDesk.RefusedAsync("registry.future", "ainda não chegou", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Date = new(2090, 1, 1) }));
        await RegistryDesk.RefusedAsync("registry.beforeProgramme", "anterior", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Date = new(2020, 1, 1) }));
        await RegistryDesk.RefusedAsync("admission.checkDigit", "9000004", () => desk.AdmitAsync("9000004", Clinica));
        await RegistryDesk.RefusedAsync("admission.municipalityMissing", "município-sede", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Municipality = null }));
        await RegistryDesk.RefusedAsync("municipality.notInState", "355030", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Municipality = new(355030) }));
        await RegistryDesk.RefusedAsync("municipality.notInState", "310011", () => desk.AdmitAsync("310011"));
        await RegistryDesk.RefusedAsync("admission.nameMissing", "nome", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { Name = " " }));
        await RegistryDesk.RefusedAsync("admission.value", "negativo", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { TermValue = new(-1) }));
        await RegistryDesk.RefusedAsync("admission.isIn", "BELO HORIZONTE", () => desk.AdmitAsync("310620"));
        await RegistryDesk.RefusedAsync("admission.released", "a partir de 2024-1", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { First = new(2023, 3) }));
        await RegistryDesk.RefusedAsync("admission.noQuadrimester", "2025-1", () => desk.AdmitAsync(Clinic, request => Clinica(request) with { First = new(2025, 1) }));
        await desk.AdmitAsync(Clinic, Clinica);
        await RegistryDesk.RefusedAsync("admission.already", "já foi admitido por ana", () => desk.AdmitAsync(Clinic, Clinica));
        Assert.Single((await desk.ListAsync()).Acts);
    }

    [Theory]
    [InlineData("310620", null)]
    [InlineData(" 3106200 ", null)]
    [InlineData("3117836", null)]
    [InlineData("3106201", "municipality.checkDigit")]
    [InlineData("31062", "municipality.shape")]
    [InlineData("310620x", "municipality.shape")]
    [InlineData("Belo Horizonte", "municipality.shape")]
    public void Municipalities_are_typed_with_or_without_their_check_digit(string text, string? code)
    {
        if (code is null)
            Assert.Equal(text.Trim()[..6], MunicipalityText.Read(text).ToString());
        else
            Assert.Equal(code, Assert.Throws<RefusedException>(() => MunicipalityText.Read(text)).Code);
    }

    private static AdmissionRequest Clinica(AdmissionRequest request) => request with { Name = "Clínica", Municipality = new(310010) };
}
