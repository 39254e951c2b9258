using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Indicator;

public sealed class TargetDistanceTests
{
    private const int Cases = 10_000;

    // Counting further would take long where the target is next to 100 %; beyond it the neighbours are looked at alone.
    private const long Far = 400;

    private static readonly Arbitrary<(MunicipalProduction Production, BasisPoints Target, long Own)> Any = (
        from total in Gen.Choose(0, 60)
        from referenced in Gen.Choose(0, total)
        from target in Gen.OneOf(Gen.Choose(0, BasisPoints.Whole), Gen.Elements(0, 1, 5_000, 9_000, 9_999, BasisPoints.Whole))
        from own in Gen.Choose(0, 20)
        select (new MunicipalProduction(referenced, total), new BasisPoints(target), (long)own)).ToArbitrary();

    [Fact]
    public void What_is_missing_is_enough_and_one_less_is_not() => Prop.ForAll(Any, known =>
    {
        var (production, target, own) = known;
        bool Suffices(long referenced) => IsMet(production + new MunicipalProduction(referenced, referenced + own), target);
        var missing = new TargetDistance(production, target).MissingAfter(own);
        var counted = Enumerable.Range(0, (int)Far).Select(number => (long?)number).FirstOrDefault(number => Suffices(number!.Value));
        return missing switch
        {
            null => counted is null && !Suffices(1_000_000_000),
            < Far => missing == counted,
            { } far => counted is null && Suffices(far) && !Suffices(far - 1),
        };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Fact]
    public void What_is_spare_keeps_the_target_and_one_more_does_not() => Prop.ForAll(Any, known =>
    {
        var (production, target, _) = known;
        bool Keeps(long own) => IsMet(production + new MunicipalProduction(0, own), target);
        var spare = new TargetDistance(production, target).Spare;
        return spare switch
        {
            null => target.Value == 0 && Keeps(1_000_000_000),
            0 when !Keeps(0) => true,
            { } number => Keeps(number) && !Keeps(number + 1)
                && (number >= Far || Enumerable.Range(0, (int)number).All(fewer => Keeps(fewer))),
        };
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(Cases));

    [Theory]
    [InlineData(0, 0, 5_000, 1L, 0L)]
    [InlineData(0, 0, 0, 1L, 0L)]
    [InlineData(0, 7, 0, 0L, null)]
    [InlineData(3, 3, 10_000, 0L, 0L)]
    [InlineData(2, 3, 10_000, null, 0L)]
    [InlineData(5, 10, 5_000, 0L, 0L)]
    [InlineData(4, 10, 5_000, 2L, 0L)]
    [InlineData(50, 100, 4_500, 0L, 11L)]
    [InlineData(0, 100, 9_000, 900L, 0L)]
    public void Examples(long referenced, long total, int target, long? missing, long? spare)
    {
        var distance = new TargetDistance(new(referenced, total), new(target));
        Assert.Equal((missing, spare), (distance.Missing, distance.Spare));
        Assert.Equal(missing == 0, distance.IsReached);
    }

    [Fact]
    public void A_municipality_of_a_whole_country_does_not_overflow()
    {
        var distance = new TargetDistance(new(0, long.MaxValue / BasisPoints.Whole), new(9_000));
        Assert.Equal(9 * (long.MaxValue / BasisPoints.Whole), distance.Missing);
    }

    [Fact]
    public void Fewer_than_none_of_the_own_patients_cannot_be_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TargetDistance(new(1, 2), new(5_000)).MissingAfter(-1));

    private static bool IsMet(MunicipalProduction production, BasisPoints target) =>
        new MunicipalIndicator(new MunicipalityCode(310620), production, new TargetBasis.Annex(target), null).Status == IndicatorStatus.Met;
}
