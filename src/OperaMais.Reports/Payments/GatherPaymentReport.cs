using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;
using OperaMais.Reports.Settlements;

namespace OperaMais.Reports.Payments;

/// <summary>Gathers what reports of payment show, from the version of a settlement that payments go by.</summary>
/// <param name="database">Where everything is.</param>
/// <param name="norms">The rules.</param>
public sealed class GatherPaymentReport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>One report.</summary>
    /// <exception cref="Domain.Messages.RefusedException">
    /// The quadrimester has no parcels or was not calculated, or its settlement knows no such beneficiary.
    /// </exception>
    public async Task<PaymentReport> RunAsync(Quadrimester quadrimester, BeneficiaryId beneficiary, CancellationToken cancellation = default)
    {
        // Said first: who is no beneficiary does not become one by calculating.
        var schedule = await new ShowSchedule(database, norms).RunAsync(beneficiary, cancellation);
        var aihs = await new ListAihs(database, norms).RunAsync(quadrimester, beneficiary, cancellation);
        var tally = aihs.CountBy(aih => aih.Fate).Aggregate(Tally.Empty, (sum, fate) => sum.Plus(fate.Key, fate.Value));
        var tallies = new Dictionary<BeneficiaryId, Tally> { [beneficiary] = tally };
        return (await LoadAsync(quadrimester, schedule, tallies, cancellation)).ReportOf(beneficiary);
    }

    /// <summary>What the reports of all beneficiaries of a quadrimester are made of, loaded once.</summary>
    /// <exception cref="Domain.Messages.RefusedException">The quadrimester has no parcels or was not calculated.</exception>
    public async Task<PaymentReports> LoadAsync(Quadrimester quadrimester, CancellationToken cancellation = default) =>
        await LoadAsync(
            quadrimester,
            await new ShowSchedule(database, norms).RunAsync(null, cancellation),
            await new CountAihs(database, norms).RunAsync(quadrimester, cancellation),
            cancellation);

    private async Task<PaymentReports> LoadAsync(
        Quadrimester quadrimester,
        IEnumerable<BeneficiarySchedule> schedules,
        IReadOnlyDictionary<BeneficiaryId, Tally> tallies,
        CancellationToken cancellation)
    {
        var settlement = await ReportedSettlement.LoadAsync(database, norms, quadrimester, cancellation);
        var instruments = await new ListInstruments(database, norms).RunAsync(cancellation);
        var parcels = await new ShowParcels(database, norms).RunAsync(cancellation);
        var annexes = await ContestAnnex.LoadAsync(database, new(quadrimester, settlement.Origin.Version), cancellation);
        return new(tallies, settlement, schedules, instruments, parcels, annexes);
    }
}
