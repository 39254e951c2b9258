using System.Numerics;
using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Indicator;

public sealed class MunicipalIndicatorTests
{
    private static readonly TargetBasis Half = new TargetBasis.Annex(new BasisPoints(5_000));
    private static readonly TargetBasis WithoutPact = new TargetBasis.AnnexWithoutPact();
    private static readonly TargetBasis PactOfZero = new TargetBasis.Ppi(new Competence(2023, 12), new Pact(0, 9), 90);
    private static readonly TargetBasis Missing = new TargetBasis.MissingPpi(new Competence(2023, 12));
    private static readonly Decision Yes = new(true, "Deliberação 1");
    private static readonly Decision No = new(false, "Deliberação 2");

    public static TheoryData<TargetBasis, Decision?> EveryBasisAndDecision => new()
    {
        { Half, null }, { Half, Yes }, { Half, No },
        { WithoutPact, null }, { WithoutPact, Yes }, { WithoutPact, No },
        { PactOfZero, null }, { PactOfZero, Yes }, { PactOfZero, No },
        { Missing, null }, { Missing, Yes }, { Missing, No },
    };

    [Theory]
    [MemberData(nameof(EveryBasisAndDecision))]
    public void Without_production_nothing_else_matters(TargetBasis basis, Decision? decision)
    {
        var indicator = Of(0, 0, basis, decision);
        Assert.Equal(IndicatorStatus.NoProduction, indicator.Status);
        Assert.Null(indicator.Achieved);
    }

    [Theory]
    [InlineData(5, 10, IndicatorStatus.Met)]
    [InlineData(6, 10, IndicatorStatus.Met)]
    [InlineData(4, 10, IndicatorStatus.NotMet)]
    [InlineData(0, 1, IndicatorStatus.NotMet)]
    [InlineData(49_999, 100_000, IndicatorStatus.NotMet)]
    [InlineData(50_000, 100_000, IndicatorStatus.Met)]
    public void A_target_decides_and_a_decision_changes_nothing(long referenced, long total, IndicatorStatus expected)
    {
        foreach (var decision in new[] { null, Yes, No })
        {
            var indicator = Of(referenced, total, Half, decision);
            Assert.Equal(expected, indicator.Status);
            Assert.Equal(decision is not null, indicator.HasDecisionWithoutEffect);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public void Without_a_target_the_decision_decides(long referenced)
    {
        foreach (var basis in new[] { WithoutPact, PactOfZero, Missing })
        {
            Assert.Equal(IndicatorStatus.Met, Of(referenced, 5, basis, Yes).Status);
            Assert.Equal(IndicatorStatus.NotMet, Of(referenced, 5, basis, No).Status);
            Assert.False(Of(referenced, 5, basis, No).HasDecisionWithoutEffect);
        }
    }

    [Fact]
    public void Nothing_pacted_and_nothing_done_for_others_is_met()
    {
        Assert.Equal(IndicatorStatus.Met, Of(0, 5, WithoutPact, null).Status);
        Assert.Equal(IndicatorStatus.Met, Of(0, 5, PactOfZero, null).Status);
    }

    [Fact]
    public void Nothing_pacted_but_something_done_for_others_waits_for_a_decision()
    {
        Assert.Equal(IndicatorStatus.Pending, Of(1, 5, WithoutPact, null).Status);
        Assert.Equal(IndicatorStatus.Pending, Of(1, 5, PactOfZero, null).Status);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_missing_pact_waits_whatever_was_done(long referenced) =>
        Assert.Equal(IndicatorStatus.Pending, Of(referenced, 5, Missing, null).Status);

    [Theory]
    [InlineData(1, 3, 3_333)]
    [InlineData(0, 3, 0)]
    [InlineData(3, 3, 10_000)]
    public void What_was_achieved_is_shown_rounded_down(long referenced, long total, int achieved) =>
        Assert.Equal(new BasisPoints(achieved), Of(referenced, total, Half, null).Achieved);

    [Fact]
    public void The_judgement_never_differs_from_exact_arithmetic() => Properties.Hold(
        from total in Gen.Choose(1, 400)
        from referenced in Gen.Choose(0, total)
        from pacted in Gen.Choose(1, 400)
        from pactedForOthers in Gen.Choose(1, pacted)
        select (Production: new MunicipalProduction(referenced, total), Pact: new Pact(pactedForOthers, pacted)),
        given =>
        {
            // referenced / total >= floor(10,000 × 90 % × pact) / 10,000, with nothing rounded but the target.
            var target = new BigInteger(9_000) * given.Pact.Referenced / given.Pact.Total;
            var isMet = new BigInteger(given.Production.Referenced) * 10_000 >= target * given.Production.Total;
            var basis = new TargetBasis.Ppi(new Competence(2024, 4), given.Pact, 90);
            Assert.Equal(
                isMet ? IndicatorStatus.Met : IndicatorStatus.NotMet,
                Of(given.Production.Referenced, given.Production.Total, basis, null).Status);
        },
        times: 2_000);

    [Fact]
    public void No_production_is_too_large_to_be_judged()
    {
        Assert.True(MunicipalIndicator.Reaches(new(long.MaxValue, long.MaxValue), new BasisPoints(10_000)));
        Assert.False(MunicipalIndicator.Reaches(new(long.MaxValue - 1, long.MaxValue), new BasisPoints(10_000)));
    }

    private static MunicipalIndicator Of(long referenced, long total, TargetBasis basis, Decision? decision) =>
        new(new MunicipalityCode(310620), new MunicipalProduction(referenced, total), basis, decision);
}
