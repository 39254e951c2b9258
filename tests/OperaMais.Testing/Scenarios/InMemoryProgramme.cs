using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;

namespace OperaMais.Testing.Scenarios;

/// <summary>A whole programme calculated by the domain alone, without files or storage.</summary>
public sealed partial class InMemoryProgramme
{
    private readonly RuleSet ruleSet;
    private readonly Scenario scenario;
    private readonly HashSet<Hospitalization> first;
    private readonly PeriodProduction baseline;

    public InMemoryProgramme(RuleSet ruleSet, Scenario scenario)
    {
        this.ruleSet = ruleSet;
        this.scenario = scenario;
        first = [.. scenario.Production
            .Where(aih => ruleSet.CountingRules.Judge(aih.Profile) == Fate.Counted)
            .GroupBy(aih => aih.Number)
            .Select(sameNumber => sameNumber.Order(ProgrammeOrder.Instance).First())];
        baseline = Produced(ruleSet.BaselineCompetences, null);
    }

    public Settlement Settle(Quadrimester quadrimester) => Settlement.Of(ruleSet, new(
        quadrimester,
        baseline,
        Produced(quadrimester.Competences, quadrimester),
        scenario.Registrations.Any(registration => registration.Quadrimester == quadrimester),
        scenario.Pacts.Where(entry => entry.Key.Month == quadrimester.MonthBefore)
            .ToImmutableSortedDictionary(entry => entry.Key.Municipality, entry => entry.Value),
        scenario.Decisions.Where(entry => entry.Key.Quadrimester == quadrimester)
            .ToImmutableSortedDictionary(entry => entry.Key.Municipality, entry => entry.Value)));

    public ImmutableArray<Parcel> ScheduleOf(Beneficiary beneficiary, IReadOnlyDictionary<Quadrimester, Settlement> settlements)
    {
        Money Balance(bool isPreviousAdjustment) => scenario.OpeningBalances
            .Where(row => row.Beneficiary == beneficiary.Id && row.IsPreviousAdjustment == isPreviousAdjustment)
            .Sum(row => row.Amount);

        BeneficiarySettlement Of(Quadrimester quadrimester) =>
            settlements[quadrimester].Beneficiaries.Single(settled => settled.Beneficiary.Id == beneficiary.Id);

        return Account.Run(ruleSet.Schedule, Balance(false), plan => plan.Kind switch
        {
            ParcelKind.Anticipation => Movement.Of(Of(plan.Quadrimester).Anticipation.Amount),
            ParcelKind.PreviousResolution => Movement.Of(Balance(true)),
            _ => Movement.Of(Of(plan.Quadrimester).Adjustment, Of(plan.Quadrimester).Bonus),
        });
    }

    private PeriodProduction Produced(IEnumerable<Competence> competences, Quadrimester? registeredIn)
    {
        var months = competences.ToHashSet();
        AihGroup Group(Hospitalization aih) => new(
            aih.Profile,
            registeredIn is { } quadrimester && scenario.Registrations.Contains((quadrimester, aih.Number)),
            1);

        var period = scenario.Production.Where(aih => months.Contains(aih.Competence)).ToList();
        // Of equal rows of one number, one counts; the others repeat it.
        var counted = new HashSet<Hospitalization>();
        var repeated = period.Where(aih =>
            ruleSet.CountingRules.Judge(aih.Profile) == Fate.Counted && !(first.Contains(aih) && counted.Add(aih)));
        return PeriodProduction.Judge(ruleSet.CountingRules, period.Select(Group), repeated.Select(Group).ToList(), Tally.Empty);
    }
}
