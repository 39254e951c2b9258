using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Norms;

public sealed class RuleSetTests
{
    private static readonly MunicipalityCode BeloHorizonte = new(310620);
    private static readonly MunicipalityCode WithoutPact = new(310190);

    [Fact]
    public void It_lasts_24_months_from_its_publication() => Assert.Equal(new DateOnly(2023, 7, 25), Given.RuleSet.PublishedOn);

    [Fact]
    public void The_figures_are_the_resolutions()
    {
        var rules = Given.RuleSet;
        Assert.Equal((new Competence(2022, 5), new Competence(2023, 4)), (rules.BaselineFirst, rules.BaselineLast));
        Assert.Equal((3, 100, 50, 90), (rules.BaselineQuadrimesters, rules.CompositePercentOfSigtap, rules.BonusPercentOfSigtap, rules.IndicatorPercentOfPact));
        Assert.Equal((new Quadrimester(2023, 3), 70, 4, 4, 31), (rules.AnnexTargetQuadrimester, rules.ExtractionDays, rules.TermAnticipations, rules.TermBonuses, rules.State));
        Assert.Equal([BeloHorizonte, new(317010)], rules.ExemptFromRegistration.AsEnumerable());
    }

    [Fact]
    public void The_stated_figures_are_the_resolutions() => Assert.Equal(
        new StatedFigures(
            676,
            67,
            208,
            new(52_570_893_35),
            new(443_524_396_40),
            new(496_095_289_72),
            new(205_803_726_13),
            new(269_169_604_23),
            new(21_121_959_37)),
        Given.RuleSet.Stated);

    [Fact]
    public void The_baseline_is_twelve_months() => Assert.Equal(
        [202205, 202206, 202207, 202208, 202209, 202210, 202211, 202212, 202301, 202302, 202303, 202304],
        Given.RuleSet.BaselineCompetences.Select(competence => competence.Value));

    [Theory]
    [InlineData("2023-3", "2024-03-10")]
    [InlineData("2024-1", "2024-07-09")]
    [InlineData("2024-2", "2024-11-09")]
    [InlineData("2024-3", "2025-03-11")]
    public void Production_is_accepted_for_seventy_days(string text, string day)
    {
        Assert.True(Quadrimester.TryRead(text, out var quadrimester));
        Assert.Equal(DateOnly.Parse(day), Given.RuleSet.CutOffOf(quadrimester));
    }

    [Fact]
    public void In_2023_3_the_annexes_rule_whatever_the_pact()
    {
        var pacts = new Dictionary<MunicipalityCode, Pact> { [BeloHorizonte] = new(1, 2), [WithoutPact] = new(1, 2) };
        Assert.Equal(
            new TargetBasis.Annex(new BasisPoints(5_081)), Given.RuleSet.TargetBasisOf(new(2023, 3), BeloHorizonte, pacts));
        Assert.Equal(new TargetBasis.AnnexWithoutPact(), Given.RuleSet.TargetBasisOf(new(2023, 3), WithoutPact, pacts));
    }

    [Fact]
    public void Afterwards_the_pact_of_the_month_before_rules()
    {
        var pacts = new Dictionary<MunicipalityCode, Pact> { [WithoutPact] = new(1, 2) };
        Assert.Equal(
            new TargetBasis.Ppi(new Competence(2023, 12), new Pact(1, 2), 90),
            Given.RuleSet.TargetBasisOf(new(2024, 1), WithoutPact, pacts));
        Assert.Equal(
            new TargetBasis.MissingPpi(new Competence(2024, 4)), Given.RuleSet.TargetBasisOf(new(2024, 2), BeloHorizonte, pacts));
    }

    [Theory]
    [InlineData(310620, true)]
    [InlineData(317010, true)]
    [InlineData(310010, false)]
    public void Belo_Horizonte_and_Uberaba_regulate_by_themselves(int municipality, bool isExempt) =>
        Assert.Equal(isExempt, Given.RuleSet.IsExemptFromRegistration(new MunicipalityCode(municipality)));

    [Fact]
    public void An_aih_is_judged_and_valued_by_its_own_tables()
    {
        var aih = Given.Profile with { Procedure = Given.Multiple, FirstAct = Given.Hernia, FederalSp = new Money(21) };
        Assert.Equal(Fate.Counted, Given.RuleSet.CountingRules.Judge(aih));
        var value = Given.RuleSet.ValueOf(aih);
        // 793.57; 421.21 + 100 % of SIGTAP (637.97) − 0.21.
        Assert.Equal((new Money(793_57), new Money(1_058_97), new Money(318_99)), (value.Sh, value.Sp, value.BonusReference));
    }
}
