using System.Collections.Immutable;
using OperaMais.Datasus.Csv;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;

namespace OperaMais.Interpretations;

/// <summary>What another reading makes of an AIH before it is valued.</summary>
internal sealed record Variation
{
    /// <summary>The AIH as the baseline sees it; nothing leaves it out. Without it, the baseline is the product's.</summary>
    internal Func<Hospitalization, AihProfile?>? Baseline { get; init; }

    /// <summary>The AIH as the quadrimester sees it; nothing leaves it out.</summary>
    internal Func<Hospitalization, AihProfile?> Current { get; init; } = aih => aih.Profile;

    /// <summary>Whether the AIH is registered in SUSfácilMG. Without it, registration is not asked for.</summary>
    internal Func<Hospitalization, bool>? IsRegistered { get; init; }
}

/// <summary>A whole programme in memory, calculated by the product's domain as it is or with a variation.</summary>
internal sealed class Programme
{
    private readonly ILookup<Competence, Hospitalization> counted;
    private readonly ILookup<Competence, PpiRow> pacts;
    private readonly ILookup<Quadrimester, DecisionRow> decisions;
    private readonly ILookup<(BeneficiaryId, OpeningBalanceKind), Money> balances;
    private readonly PeriodProduction baseline;

    internal Programme(
        RuleSet ruleSet,
        IReadOnlyCollection<Hospitalization> counted,
        IReadOnlyCollection<Hospitalization> repetitions,
        IEnumerable<PpiRow> pacts,
        IEnumerable<DecisionRow> decisions,
        IEnumerable<OpeningBalance> balances)
    {
        RuleSet = ruleSet;
        this.counted = counted.ToLookup(aih => aih.Competence);
        Repetitions = repetitions;
        this.pacts = pacts.ToLookup(row => row.Month);
        this.decisions = decisions.ToLookup(row => row.Quadrimester);
        this.balances = balances.ToLookup(row => (row.Beneficiary, row.Kind), row => row.Amount);
        baseline = Produced(ruleSet.BaselineCompetences, aih => aih.Profile);
        Settlements = ruleSet.Quadrimesters.ToDictionary(quadrimester => quadrimester, quadrimester => Settle(quadrimester, new()));
    }

    internal RuleSet RuleSet { get; }

    /// <summary>Rows that would count but for their number, which counts elsewhere.</summary>
    internal IReadOnlyCollection<Hospitalization> Repetitions { get; }

    /// <summary>Every quadrimester as the product settles it.</summary>
    internal IReadOnlyDictionary<Quadrimester, Settlement> Settlements { get; }

    /// <summary>The quadrimesters whose targets come from the PPI.</summary>
    internal IEnumerable<Quadrimester> PpiQuadrimesters =>
        RuleSet.Quadrimesters.Where(quadrimester => quadrimester != RuleSet.AnnexTargetQuadrimester);

    /// <summary>Any settlement will do: the anticipation is the same for all.</summary>
    internal ImmutableArray<BeneficiarySettlement> Anticipated => Settlements[RuleSet.AnnexTargetQuadrimester].Beneficiaries;

    /// <summary>Settles a quadrimester with a variation.</summary>
    internal Settlement Settle(Quadrimester quadrimester, Variation variation) => Settlement.Of(RuleSet, new(
        quadrimester,
        variation.Baseline is { } change ? Produced(RuleSet.BaselineCompetences, change) : baseline,
        Produced(quadrimester.Competences, variation.Current, variation.IsRegistered),
        variation.IsRegistered is not null,
        PactsOf(quadrimester.MonthBefore),
        decisions[quadrimester].ToImmutableSortedDictionary(row => row.Municipality, row => row.Decision)));

    /// <summary>The PPI of a month, by municipality.</summary>
    internal ImmutableSortedDictionary<MunicipalityCode, Pact> PactsOf(Competence month) =>
        pacts[month].ToImmutableSortedDictionary(row => row.Municipality, row => row.Pact);

    /// <summary>What a beneficiary brings from the earlier resolutions.</summary>
    internal Money BalanceOf(BeneficiaryId beneficiary, OpeningBalanceKind kind) =>
        balances[(beneficiary, kind)].Sum();

    /// <summary>What a parcel brings a beneficiary, as the product has it.</summary>
    internal Movement MovementOf(PlannedParcel plan, int beneficiary)
    {
        if (plan.Kind == ParcelKind.PreviousResolution)
            return Movement.Of(BalanceOf(RuleSet.Registry.All[beneficiary].Id, OpeningBalanceKind.PreviousAdjustment));
        var settled = Settlements[plan.Quadrimester].Beneficiaries[beneficiary];
        return plan.Kind == ParcelKind.Anticipation
            ? Movement.Of(settled.Anticipation.Amount)
            : Movement.Of(settled.Adjustment, settled.Bonus);
    }

    private PeriodProduction Produced(
        IEnumerable<Competence> competences,
        Func<Hospitalization, AihProfile?> profileOf,
        Func<Hospitalization, bool>? isRegistered = null)
    {
        var groups =
            from competence in competences
            from aih in counted[competence]
            let profile = profileOf(aih)
            where profile is not null
            select new AihGroup(profile.Value, isRegistered is not null && isRegistered(aih), 1);
        return PeriodProduction.Judge(RuleSet.CountingRules, groups, [], Tally.Empty);
    }
}
