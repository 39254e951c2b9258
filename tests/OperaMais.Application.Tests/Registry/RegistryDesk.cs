using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Schedule;
using OperaMais.Testing.Databases;
using OperaMais.Testing.Scenarios.Files;

namespace OperaMais.Application.Tests.Registry;

/// <summary>The worked example, paid, with acts on who is a beneficiary.</summary>
internal sealed class RegistryDesk(TestDatabase test)
{
    internal static readonly DateOnly Day = new(2024, 4, 10);

    internal PaymentDesk Payments { get; } = new(test.Database);

    internal static async Task<RegistryDesk> OpenExampleAsync(TestDatabase test)
    {
        var programme = new StoredProgramme(test.Database);
        await programme.ImportAsync([.. ScenarioPaths.OfWorkedExample.Production]);
        await programme.ImportFactsAsync(ScenarioPaths.OfWorkedExample);
        var desk = new RegistryDesk(test);
        await desk.Payments.SignAllAsync();
        return desk;
    }

    internal static async Task<RegistryDesk> OpenEmptyAsync(TestDatabase test)
    {
        var desk = new RegistryDesk(test);
        await desk.Payments.DeclareEmptyAsync();
        await desk.Payments.SignAllAsync();
        return desk;
    }

    internal static BeneficiaryId Id(string code) => BeneficiaryId.TryRead(code, out var id) ? id : throw new FormatException(code);

    /// <summary>Releases parcels of the schedule, from one to another, each after the settlement that it pays.</summary>
    internal async Task<List<ReleasedParcel>> ReleaseAsync(int from, int until)
    {
        var released = new List<ReleasedParcel>();
        foreach (var plan in StoredProgramme.Norms.Current.Schedule[from..until])
        {
            if (plan.Kind == ParcelKind.AdjustmentAndBonus)
                await Payments.CloseAsync(plan.Quadrimester);
            released.Add(await Payments.ReleaseAsync(plan.Month));
        }
        return released;
    }

    internal Task<RecordedDeparture> TakeOverAsync(string provider, int municipality, DateOnly? day = null, string document = "Termo de Adesão 7/2024") =>
        new RecordTakeover(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new(Id(provider), new(municipality), day ?? Day, document, PaymentDesk.Analyst));

    internal Task<RecordedDeparture> WithdrawAsync(string beneficiary, DateOnly? day = null, string document = "Ofício 3/2024") =>
        new RecordWithdrawal(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new(Id(beneficiary), day ?? Day, document, PaymentDesk.Analyst));

    internal Task AdmitAsync(string beneficiary, Func<AdmissionRequest, AdmissionRequest>? change = null)
    {
        var request = new AdmissionRequest
        {
            Beneficiary = Id(beneficiary),
            TermValue = new(900_000_00),
            Date = Day,
            Document = "Adesão 1/2024",
            Author = PaymentDesk.Analyst,
        };
        return new AdmitBeneficiary(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(change?.Invoke(request) ?? request);
    }

    internal Task<(LedgerBatch Batch, Money Open)> PayBackAsync(string beneficiary, long centavos, string reference = "DAE 15", DateOnly? day = null) =>
        new RecordRestitution(test.Database, StoredProgramme.Norms, TimeProvider.System)
            .RunAsync(new(Id(beneficiary), new(centavos), day ?? new(2024, 5, 6), reference, PaymentDesk.Analyst));

    internal Task RevokeAsync(int number, string document = "Despacho 2/2024") =>
        new RevokeRegistryAct(test.Database, StoredProgramme.Norms, TimeProvider.System).RunAsync(number, document, PaymentDesk.Analyst);

    internal Task<RegistryActList> ListAsync() => new ListRegistryActs(test.Database, StoredProgramme.Norms).RunAsync();

    /// <summary>Each parcel of a beneficiary: month, credit, debit, discount, claimed, balance.</summary>
    internal async Task<List<(int Month, long Credit, long Debit, long Discount, long Claimed, long Balance)>> ParcelsOfAsync(string beneficiary)
    {
        var schedule = await Payments.ScheduleAsync();
        return
        [
            .. schedule.Single(entry => entry.Beneficiary.Id == Id(beneficiary)).Parcels.Where(parcel => parcel.Figures is not null).Select(parcel => (
                parcel.Plan.Month.Value,
                parcel.Figures!.Value.Credit.Centavos,
                parcel.Figures!.Value.Debit.Centavos,
                parcel.Figures!.Value.Discount.Centavos,
                parcel.Figures!.Value.Claimed.Centavos,
                parcel.Figures!.Value.Balance.Centavos)),
        ];
    }

    internal static async Task RefusedAsync(string code, string words, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<RefusedException>(act);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
