using System.Collections.Immutable;
using OperaMais.Application.Progress;
using OperaMais.Application.Schedules;
using OperaMais.Application.Simulations;
using OperaMais.Domain;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Schedule;
using OperaMais.Domain.Simulations;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Municipalities;

/// <summary>A scenario and what would come of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Simulation">The quadrimester.</param>
/// <param name="Parcels">The nine parcels.</param>
/// <param name="Quadrimester">Which quadrimester.</param>
public sealed record SimulatedScenario(string Name, Simulation Simulation, ImmutableArray<Parcel> Parcels, Quadrimester Quadrimester)
{
    /// <summary>The columns of its file.</summary>
    internal static ReportColumn<SimulatedScenario>[] Columns { get; } =
    [
        new TextColumn<SimulatedScenario>("CENARIO", "Cenário", 40, row => row.Name),
        new NumberColumn<SimulatedScenario>("AIHS", "AIHs pagas", 10, row => row.Simulation.Production.Quantity),
        Amount("FINANCIAMENTO", "Financiamento (R$)", row => row.Simulation.Production.Financing),
        Amount("ANTECIPACAO", "Antecipação (R$)", row => row.Simulation.Anticipation.Amount),
        Amount("AJUSTE", "Ajuste (R$)", row => row.Simulation.Adjustment.Amount),
        new NumberColumn<SimulatedScenario>("REFERENCIADOS", "Referenciados do município", 12, row => row.Simulation.Indicator.Production.Referenced),
        new NumberColumn<SimulatedScenario>("TOTAL", "AIHs do município", 12, row => row.Simulation.Indicator.Production.Total),
        new PercentColumn<SimulatedScenario>("ALCANCADO_BP", "Alcançado (%)", 12, row => row.Simulation.Indicator.Achieved?.Value),
        new PercentColumn<SimulatedScenario>("META_BP", "Meta (%)", 12, row => row.Simulation.Indicator.Basis.Target?.Value),
        new TextColumn<SimulatedScenario>("SITUACAO", "Situação", 24, row => row.Simulation.Indicator.Status.ToText()),
        Amount("BONUS", "Bônus (R$)", row => row.Simulation.Bonus.Amount),
        Amount("LIQUIDO", "Líquido da parcela (R$)", row => row.Settling?.Figures?.Net),
        Amount("SALDO", "Saldo devedor depois da parcela (R$)", row => row.Settling?.Figures?.Balance),
    ];

    /// <summary>The parcel that settles the quadrimester.</summary>
    internal Parcel? Settling => Parcels.FirstOrDefault(parcel => parcel.Plan.Kind == ParcelKind.AdjustmentAndBonus && parcel.Plan.Quadrimester == Quadrimester);

    /// <summary>Simulates a scenario.</summary>
    internal static SimulatedScenario Of(string name, BeneficiaryProgress progress, BeneficiarySchedule schedule, Scenario scenario)
    {
        var simulation = Simulation.Of(progress.RuleSet.Catalogue, progress.SimulationBasis!, scenario);
        return new(name, simulation, SimulatedParcels.Of(progress.RuleSet, schedule, progress.Quadrimester, simulation), progress.Quadrimester);
    }

    private static MoneyColumn<SimulatedScenario> Amount(string name, string title, Func<SimulatedScenario, Money?> value) => new(name, title, 20, value, IsSummed: false);
}
