using System.Collections.Immutable;
using OperaMais.Application.Schedules;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;
using OperaMais.Domain.Simulations;

namespace OperaMais.Application.Simulations;

/// <summary>The nine parcels as they would be if a scenario came true.</summary>
public static class SimulatedParcels
{
    /// <summary>The parcels, in order: the one that settles the quadrimester with what is simulated, the others as they stand.</summary>
    /// <param name="ruleSet">The rules.</param>
    /// <param name="schedule">The parcels as they stand.</param>
    /// <param name="quadrimester">The quadrimester simulated.</param>
    /// <param name="simulation">What is simulated.</param>
    /// <remarks>Art. 5 § 4; Annex VIII.</remarks>
    public static ImmutableArray<Parcel> Of(
        RuleSet ruleSet, BeneficiarySchedule schedule, Domain.Quadrimester quadrimester, Simulation simulation)
    {
        var standing = schedule.Parcels.ToDictionary(parcel => parcel.Plan, parcel => parcel.Figures);
        return Account.Run(ruleSet.Schedule, schedule.OpeningBalance, MovementOf);

        Movement? MovementOf(PlannedParcel plan) => plan.Kind == ParcelKind.AdjustmentAndBonus && plan.Quadrimester == quadrimester
            ? Movement.Of(simulation.Adjustment, simulation.Bonus)
            : standing[plan] is { } figures ? new(figures.Credit, figures.Debit, figures.Claimed != Domain.Money.Zero) : null;
    }
}
