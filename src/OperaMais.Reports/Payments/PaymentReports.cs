using OperaMais.Application.Instruments;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Schedules;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Instruments;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;
using OperaMais.Reports.Settlements;

namespace OperaMais.Reports.Payments;

/// <summary>What the reports of payment of one quadrimester are made of.</summary>
public sealed class PaymentReports
{
    private readonly IReadOnlyDictionary<BeneficiaryId, Tally> tallies;
    private readonly SettlementView view;
    private readonly RecalculatedSettlement settlement;
    private readonly Dictionary<BeneficiaryId, BeneficiarySchedule> schedules;
    private readonly Dictionary<BeneficiaryId, BeneficiaryInstruments> instruments;
    private readonly Dictionary<Competence, int> batches;
    private readonly SettlementOrigin origin;
    private readonly IReadOnlyDictionary<BeneficiaryId, ContestAnnex> annexes;

    internal PaymentReports(
        IReadOnlyDictionary<BeneficiaryId, Tally> tallies,
        ReportedSettlement reported,
        IEnumerable<BeneficiarySchedule> schedules,
        InstrumentList instruments,
        ParcelOverview parcels,
        IReadOnlyDictionary<BeneficiaryId, ContestAnnex> annexes)
    {
        this.annexes = annexes;
        (this.tallies, view, settlement) = (tallies, reported.View, reported.Recalculated);
        // What the staff wrote to a step is not for the beneficiary: it may speak of others.
        origin = reported.Origin with { Steps = [.. reported.Origin.Steps.Select(step => step with { Note = "" })] };
        this.schedules = schedules.ToDictionary(schedule => schedule.Beneficiary.Id);
        this.instruments = instruments.Beneficiaries.ToDictionary(entry => entry.Beneficiary.Id);
        batches = parcels.Parcels.Where(parcel => parcel.Batch is not null).ToDictionary(parcel => parcel.Plan.Month, parcel => parcel.Batch!.Number);
    }

    /// <summary>The beneficiaries of the quadrimester, in the order of the settlement.</summary>
    public IEnumerable<BeneficiaryId> Beneficiaries => view.Rows.Select(row => row.Beneficiary.Id);

    /// <summary>The report of one of them.</summary>
    /// <exception cref="RefusedException">The settlement knows no such beneficiary.</exception>
    public PaymentReport ReportOf(BeneficiaryId id)
    {
        if (!settlement.Beneficiaries.TryGetValue(id, out var settled))
            throw ReportMessages.All.Refuse("payment.notInQuadrimester", id, settlement.Quadrimester, settlement.Version);
        var tally = tallies.GetValueOrDefault(id, Tally.Empty);
        var beneficiary = settled.Beneficiary;
        var schedule = schedules[id];
        var held = instruments[id];
        return new(
            settlement.Quadrimester,
            new(id, id.Kind == BeneficiaryKind.Provider, beneficiary.Name, beneficiary.Municipality, beneficiary.MunicipalityName, beneficiary.TermValue),
            origin,
            [.. held.Instruments.Select(InstrumentOf)],
            new(
                settled.Production.Quantity,
                settled.Production.Sh,
                settled.Production.Sp,
                settled.Anticipation.Amount,
                settled.Adjustment.Amount,
                settled.Production.BonusReference,
                settled.Bonus.Amount),
            PaidProduction.Of(settled),
            IndicatorOf(settled),
            new(schedule.OpeningBalance, [.. schedule.Parcels.Select(ParcelOf)], held.Transferred, held.Withheld),
            WithoutLines(new Explainer(settlement.RuleSet).Explain(settled)),
            [.. tally.Entries.Where(entry => entry.Key != Fate.Counted).Select(entry => new LeftOutAihs(entry.Key.ToText(), entry.Value))],
            tally[Fate.Counted] != settled.Production.Quantity,
            InterpretationNotes.Of(settled, settlement.RegistrationIsRequired, schedule.OpeningBalance),
            annexes.GetValueOrDefault(id));
    }

    private ReportParcel ParcelOf(Parcel parcel) => new(
        parcel.Plan.Month,
        parcel.Plan.Description,
        parcel.Figures?.Credit,
        parcel.Figures?.Debit,
        parcel.Figures?.Discount,
        parcel.Figures?.Net,
        parcel.Figures?.Balance,
        batches.TryGetValue(parcel.Plan.Month, out var batch) ? batch : null,
        parcel.IsProvisional);

    private static ReportInstrument InstrumentOf(Instrument instrument) => new(
        instrument.Kind.ToText(), instrument.Number, instrument.SignedOn, instrument.ValidFrom, instrument.ValidUntil, instrument.Value);

    private static ReportIndicator IndicatorOf(BeneficiarySettlement settled)
    {
        var indicator = settled.Indicator;
        var target = Explainer.Explain(indicator).Steps.Single(step => step.Code.StartsWith("target", StringComparison.Ordinal));
        return new(
            indicator.Production.Referenced,
            indicator.Production.Total,
            indicator.Achieved?.Value,
            indicator.Basis.Target?.Value,
            target.Formula.Length > 0 ? $"{target.Name}: {target.Formula}" : target.Name,
            target.Article,
            indicator.Status.ToText(),
            indicator.Decision?.Act);
    }

    // Single procedures stand in tables of the report.
    private static Step WithoutLines(Step step) => step with
    {
        Steps = [.. step.Steps.Where(inner => inner.Code is not ("line" or "bonusLine" or "composite")).Select(WithoutLines)],
    };
}
