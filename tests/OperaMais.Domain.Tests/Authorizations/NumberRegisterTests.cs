using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>How numbers of production stand to the ranges kept here.</summary>
public sealed class NumberRegisterTests
{
    private static readonly MunicipalityCode City = new(310620);
    private static readonly MunicipalityCode Neighbour = new(311860);

    // The state holds 1 to 1000 of 2024; the city 1 to 100 and 201 to 300, the neighbour 101 to 200; the city issued 1 to 20 and cancelled 7.
    private static readonly NumberRegister Register = new(
        [new(312_450_000_001, 1000), new(312_460_000_001, 1000)],
        [(new(312_450_000_201, 100), City), (new(312_450_000_001, 100), City), (new(312_450_000_101, 100), Neighbour), (new(312_450_000_301, 0), City)],
        [new(312_450_000_201, 0), new(312_450_000_001, 20)],
        [Number(312_450_000_007).Value]);

    [Theory]
    [InlineData(312_450_000_001, NumberStanding.Issued)]
    [InlineData(312_450_000_020, NumberStanding.Issued)]
    [InlineData(312_450_000_007, NumberStanding.Cancelled)]
    [InlineData(312_450_000_021, NumberStanding.NotIssued)]
    [InlineData(312_450_000_100, NumberStanding.NotIssued)]
    [InlineData(312_450_000_101, NumberStanding.OtherMunicipality)]
    [InlineData(312_450_000_200, NumberStanding.OtherMunicipality)]
    [InlineData(312_450_000_201, NumberStanding.NotIssued)]
    [InlineData(312_450_000_300, NumberStanding.NotIssued)]
    [InlineData(312_450_000_301, NumberStanding.Unallocated)]
    [InlineData(312_450_000_000, NumberStanding.Unallocated)]
    [InlineData(312_459_999_999, NumberStanding.Unallocated)]
    [InlineData(312_350_000_001, NumberStanding.NoSeries)]
    [InlineData(312_410_000_001, NumberStanding.NoSeries)]
    [InlineData(352_450_000_001, NumberStanding.NoSeries)]
    public void A_number_is_judged_by_where_it_lies(long firstTwelve, NumberStanding standing) =>
        Assert.Equal(standing, Register.Judge(Number(firstTwelve), City));

    [Fact]
    public void What_is_of_another_municipality_is_judged_for_that_one() => Assert.Equal(
        (NumberStanding.OtherMunicipality, NumberStanding.NotIssued),
        (Register.Judge(Number(312_450_000_001), Neighbour), Register.Judge(Number(312_450_000_101), Neighbour)));

    [Theory]
    [InlineData(312_410_000_001, true)]
    [InlineData(312_450_000_001, false)]
    [InlineData(312_459_999_999, false)]
    [InlineData(312_310_000_001, false)]
    [InlineData(352_410_000_001, false)]
    public void A_general_number_is_of_the_wrong_series_only_where_the_elective_one_is_kept(long firstTwelve, bool isWrong) =>
        Assert.Equal(isWrong, Register.IsOfWrongSeries(Number(firstTwelve)));

    [Fact]
    public void Nothing_is_said_where_nothing_is_kept()
    {
        var empty = new NumberRegister([], [], [], []);
        Assert.True(empty.IsEmpty);
        Assert.False(Register.IsEmpty);
        Assert.Equal(NumberStanding.NoSeries, empty.Judge(Number(312_450_000_001), City));
        Assert.False(empty.IsOfWrongSeries(Number(312_410_000_001)));
    }

    private static AihNumber Number(long firstTwelve) => new(firstTwelve * 10 + AihNumber.CheckDigitOf(firstTwelve));
}
