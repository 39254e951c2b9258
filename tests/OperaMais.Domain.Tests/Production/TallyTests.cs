using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class TallyTests
{
    [Fact]
    public void It_starts_empty()
    {
        Assert.Empty(Tally.Empty.Entries);
        Assert.Equal(0, Tally.Empty.Total);
        Assert.Equal(0, Tally.Empty[Fate.NotElective]);
    }

    [Fact]
    public void Aihs_are_added_and_taken_away_by_fate()
    {
        var tally = Tally.Empty.Plus(Fate.NotRegulated, 2).Plus(Fate.NotElective, 5).Plus(Fate.NotElective, -2);
        Assert.Equal((3, 2, 5), (tally[Fate.NotElective], tally[Fate.NotRegulated], tally.Total));
        Assert.Equal([new(Fate.NotElective, 3), new(Fate.NotRegulated, 2)], tally.Entries);
    }

    [Fact]
    public void A_fate_that_nobody_meets_any_more_is_gone() =>
        Assert.Empty(Tally.Empty.Plus(Fate.NotElective, 5).Plus(Fate.NotElective, -5).Entries);

    [Fact]
    public void No_more_are_taken_away_than_there_are() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Tally.Empty.Plus(Fate.NotElective, 5).Plus(Fate.NotElective, -6));

    [Fact]
    public void The_former_tally_stays_as_it_was()
    {
        var former = Tally.Empty.Plus(Fate.NotElective, 1);
        former.Plus(Fate.NotElective, 1);
        Assert.Equal(1, former.Total);
    }

    [Fact]
    public void Two_tallies_make_one()
    {
        var left = Tally.Empty.Plus(Fate.NotElective, 1).Plus(Fate.NoBeneficiary, 2);
        var right = Tally.Empty.Plus(Fate.NotElective, 10).Plus(Fate.RepeatedAih, 20);
        Assert.Equal(
            [new(Fate.NotElective, 11), new(Fate.RepeatedAih, 20), new(Fate.NoBeneficiary, 2)], left.Plus(right).Entries);
    }
}
