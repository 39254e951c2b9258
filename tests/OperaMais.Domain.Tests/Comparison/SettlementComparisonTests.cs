using System.Collections.Immutable;
using System.Reflection;
using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Testing;
using OperaMais.Testing.Scenarios;
using OperaMais.Testing.Scenarios.Generation;

namespace OperaMais.Domain.Tests.Comparison;

public sealed class SettlementComparisonTests
{
    private static readonly MunicipalityCode AguasFormosas = new(310090);
    private static readonly MunicipalityCode Aiuruoca = new(310120);
    private static readonly Quadrimester First2024 = new(2024, 1);
    private static readonly AihProfile Municipal = Given.Profile with { PlaceOfSurgery = AguasFormosas };

    private static readonly SettlementInputs Inputs = new(
        First2024,
        new([new(Municipal, false, 3)], Tally.Empty),
        new([new(Municipal, false, 3), new(Municipal with { IsReferenced = true }, false, 1)], Tally.Empty),
        RegistrationIsRequired: false,
        ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty,
        ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty);

    // Two whole programmes and two sets of rules, of which any kind of input may come from either.
    private static readonly Settlement[] Programmes =
    [
        .. new[] { 71, 72 }.SelectMany(seed => new InMemoryProgramme(Given.RuleSet, ScenarioGenerator.Generate(seed, 1_000)) is var programme
            ? Given.RuleSet.Quadrimesters.Select(programme.Settle)
            : []),
    ];

    private static readonly RuleSet OtherRules = Rules(nameof(RuleSet.IndicatorPercentOfPact), 60);

    [Fact]
    public void Whatever_changes_the_causes_sum_to_the_difference() => Properties.Hold(
        Versions,
        pair =>
        {
            var (before, after) = pair;
            var comparison = SettlementComparison.Of(before, after);

            Assert.Equal(Sum(after) - Sum(before), comparison.Difference);
            Assert.Equal(comparison.Difference, Enum.GetValues<ChangeCause>().Aggregate(default(ComparedFigures), (sum, cause) => sum + comparison.EffectOf(cause)));
            Assert.Equal(comparison.Difference.Total, comparison.Difference.Credit - comparison.Difference.Debit);
            Assert.Equal(comparison.Causes, Enum.GetValues<ChangeCause>().Where(cause => comparison.Changed.Any(row => row.Changes.Any(change => change.Cause == cause))));
            Assert.All(comparison.Changed, row =>
            {
                Assert.Equal(row.Difference, row.Changes.Aggregate(default(ComparedFigures), (sum, change) => sum + change.Difference));
                Assert.Equal(row.Changes.Select(change => change.Cause), row.Changes.Select(change => change.Cause).Distinct().Order());
                Assert.All(row.Changes, change => Assert.NotEmpty(change.ToText()));
            });
            // Who is not named did not change.
            var named = comparison.Changed.Select(row => row.Beneficiary.Id).ToHashSet();
            Assert.All(before.Beneficiaries.Zip(after.Beneficiaries).Where(both => !named.Contains(both.First.Beneficiary.Id)), both => Assert.Equal(
                (both.First.Adjustment, both.First.Bonus.Amount, both.First.Indicator.Status),
                (both.Second.Adjustment, both.Second.Bonus.Amount, both.Second.Indicator.Status)));
        },
        times: 60);

    [Fact]
    public void An_act_is_a_cause_of_its_own_for_whoever_enters_and_whoever_leaves()
    {
        var taken = Municipal with { Establishment = new(2126796), PlaceOfSurgery = new(310020) };
        var before = Settlement.Of(Given.RuleSet, Inputs with { Current = new([new(taken, false, 2)], Tally.Empty) });
        var after = Settlement.Of(Given.RuleSet, before.Inputs with
        {
            Acts = [new RegistryAct.Takeover(new(2126796), new(310020), First2024, new(2023, 11, 6), "Termo 7")],
        });

        var comparison = SettlementComparison.Of(before, after);

        Assert.Equal(ChangeCause.Registry, Assert.Single(comparison.Causes));
        Assert.Equal(
            ["Atos do cadastro: HOSPITAL SÃO VICENTE DE PAULO DE ABAETÉ deixa de ser beneficiário.", "Atos do cadastro: ABAETÉ passa a ser beneficiário."],
            comparison.Changed.Select(changed => changed.ToText()));
        Assert.Equal([new(-2 * 1_214_78), new Money(2 * 1_214_78)], comparison.Changed.Select(changed => changed.Difference.Total));
    }

    [Fact]
    public void Equal_versions_give_nothing()
    {
        foreach (var settlement in Programmes)
            Assert.Empty(SettlementComparison.Of(settlement, Settlement.Of(settlement.RuleSet, settlement.Inputs)).Changed);
    }

    [Fact]
    public void Compared_the_other_way_round_the_difference_has_the_other_sign() => Properties.Hold(
        Versions,
        pair => Assert.Equal(
            default, SettlementComparison.Of(pair.Before, pair.After).Difference + SettlementComparison.Of(pair.After, pair.Before).Difference),
        times: 10);

    [Fact]
    public void A_decision_that_makes_a_pending_indicator_met_is_told_with_its_act()
    {
        var changed = Single(Inputs with { Decisions = Inputs.Decisions.Add(AguasFormosas, new(true, "Deliberação 9")) });
        var change = Assert.Single(changed.Changes);

        Assert.Equal((ChangeCause.Decisions, new Money(4 * 318_99)), (change.Cause, change.Difference.Bonus));
        Assert.Equal(new ComparedFigures(Money.Zero, Money.Zero, new(4 * 318_99), new(4 * 318_99), Money.Zero), changed.Difference);
        Assert.Equal((IndicatorStatus.Pending, IndicatorStatus.Met), (changed.StatusBefore, changed.StatusAfter));
        Assert.Equal(
            "Decisões: Indicador passou de «pendente de PPI ou de decisão do Grupo Condutor» a «cumpriu» (decisão: Deliberação 9). Bônus de R$ 0,00 para R$ 1.275,96.",
            changed.ToText());
    }

    [Fact]
    public void Production_and_a_pact_that_work_together_are_told_apart_in_order()
    {
        var changed = Single(Inputs with
        {
            Current = new([new(Municipal with { IsReferenced = true }, false, 5)], Tally.Empty),
            Pacts = Inputs.Pacts.Add(AguasFormosas, new(1, 2)),
        });

        Assert.Equal([ChangeCause.Production, ChangeCause.Pacts], changed.Changes.Select(change => change.Cause));
        Assert.Equal(new Money(1_214_78), changed.EffectOf(ChangeCause.Production).Adjustment);
        Assert.Equal(new Money(5 * 318_99), changed.EffectOf(ChangeCause.Pacts).Bonus);
        Assert.Equal(default, changed.EffectOf(ChangeCause.Baseline));
        Assert.StartsWith("Produção do quadrimestre: AIHs pagas de 4 para 5; financiamento de R$ 4.859,12 para R$ 6.073,90. PPI: Indicador", changed.ToText(), StringComparison.Ordinal);
        Assert.Contains("(meta de — para 45,00 %)", changed.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_grows_moves_credit_from_the_adjustment_to_the_anticipation()
    {
        var changed = Single(Inputs with { Baseline = new([new(Municipal, false, 15)], Tally.Empty) });

        Assert.Equal(ChangeCause.Baseline, Assert.Single(changed.Changes).Cause);
        // Four were done; five are anticipated instead of one, so one is owed.
        Assert.Equal(new ComparedFigures(new(4 * 1_214_78), new(-4 * 1_214_78), Money.Zero, new(1_214_78), new(1_214_78)), changed.Difference);
        Assert.Equal(Money.Zero, changed.Difference.Total);
        Assert.Equal("Linha de base: Antecipação de R$ 1.214,78 para R$ 6.073,90, com a linha de base de 3 para 15 AIHs.", changed.ToText());
    }

    [Fact]
    public void Registrations_count_as_production()
    {
        var changed = Single(Inputs with { RegistrationIsRequired = true });
        Assert.Equal((ChangeCause.Production, new Money(-4 * 1_214_78)), (Assert.Single(changed.Changes).Cause, changed.Difference.Adjustment));
    }

    [Fact]
    public void A_decision_withdrawn_is_told_too()
    {
        var decided = Inputs with { Decisions = Inputs.Decisions.Add(AguasFormosas, new(true, "Deliberação 9")) };
        var changed = Assert.Single(SettlementComparison.Of(Settlement.Of(Given.RuleSet, decided), Settlement.Of(Given.RuleSet, Inputs)).Changed);
        Assert.Contains("(deixou de valer a decisão: Deliberação 9)", changed.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_referenced_patients_are_told_by_the_share_reached()
    {
        var pacted = Inputs with { Pacts = Inputs.Pacts.Add(AguasFormosas, new(1, 2)) };
        var served = pacted with { Current = new([new(Municipal with { IsReferenced = true }, false, 4)], Tally.Empty) };
        var changed = Assert.Single(SettlementComparison.Of(Settlement.Of(Given.RuleSet, pacted), Settlement.Of(Given.RuleSet, served)).Changed);
        Assert.Equal(
            "Produção do quadrimestre: Indicador passou de «não cumpriu» a «cumpriu» (percentual alcançado de 25,00 % para 100,00 %). Bônus de R$ 0,00 para R$ 1.275,96.",
            changed.ToText());
    }

    [Fact]
    public void Who_becomes_a_beneficiary_or_ceases_to_be_one_is_compared_with_nothing()
    {
        var whole = Settlement.Of(Given.RuleSet, Inputs);
        var without = new BeneficiaryRegistry(
            Given.RuleSet.Registry.All.Where(beneficiary => beneficiary.Id != BeneficiaryId.Of(AguasFormosas)),
            ImmutableDictionary<MunicipalityCode, BasisPoints>.Empty);
        var part = Settlement.Of(Rules(nameof(RuleSet.Registry), without), Inputs);

        var enters = Assert.Single(SettlementComparison.Of(part, whole).Changed);
        var leaves = Assert.Single(SettlementComparison.Of(whole, part).Changed);

        Assert.Equal((null, new Money(1_214_78)), (enters.StatusBefore, enters.Difference.Anticipation));
        Assert.Equal("Regras: ÁGUAS FORMOSAS passa a ser beneficiário.", enters.ToText());
        Assert.Equal("Regras: ÁGUAS FORMOSAS deixa de ser beneficiário.", leaves.ToText());
    }

    [Fact]
    public void Who_sees_some_beneficiaries_sees_their_sums()
    {
        var other = Inputs with
        {
            Decisions = Inputs.Decisions.Add(AguasFormosas, new(true, "Ato")),
            Current = Inputs.Current with { Counted = Inputs.Current.Counted.Add(new(Municipal with { PlaceOfSurgery = Aiuruoca }, false, 1)) },
        };
        var comparison = SettlementComparison.Of(Settlement.Of(Given.RuleSet, Inputs), Settlement.Of(Given.RuleSet, other));
        var own = comparison.Only(id => id == BeneficiaryId.Of(AguasFormosas));
        Assert.Equal(2, comparison.Changed.Length);
        Assert.Equal((1, new Money(4 * 318_99), default), (own.Changed.Length, own.Difference.Total, own.EffectOf(ChangeCause.Production)));
    }

    [Fact]
    public void Different_quadrimesters_are_not_compared() => Assert.Throws<ArgumentException>(() => SettlementComparison.Of(Programmes[0], Programmes[1]));

    private static Gen<(Settlement Before, Settlement After)> Versions =>
        from quadrimester in Gen.Choose(0, Programmes.Length / 2 - 1)
        from before in Version(quadrimester)
        from after in Version(quadrimester)
        select (before, after);

    private static Gen<Settlement> Version(int quadrimester)
    {
        var either = Gen.Elements(Programmes[quadrimester], Programmes[quadrimester + Programmes.Length / 2]);
        return
            from rules in Gen.Elements(Given.RuleSet, OtherRules)
            from baseline in either
            from current in either
            from registrations in Gen.Elements(true, false)
            from pacts in either
            from decisions in either
            select Settlement.Of(rules, current.Inputs with
            {
                Baseline = baseline.Inputs.Baseline,
                RegistrationIsRequired = registrations,
                Pacts = pacts.Inputs.Pacts,
                Decisions = decisions.Inputs.Decisions,
            });
    }

    // The norm's rules with one of them otherwise.
    private static RuleSet Rules(string name, object value)
    {
        var copy = (RuleSet)typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.Invoke(Given.RuleSet, [])!;
        typeof(RuleSet).GetProperty(name)!.SetValue(copy, value);
        return copy;
    }

    private static BeneficiaryComparison Single(SettlementInputs after) => Assert.Single(
        SettlementComparison.Of(Settlement.Of(Given.RuleSet, Inputs), Settlement.Of(Given.RuleSet, after)).Changed);

    private static ComparedFigures Sum(Settlement settlement) => settlement.Beneficiaries.Aggregate(
        default(ComparedFigures), (sum, settled) => sum + ComparedFigures.Of(settled));
}
