using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class PeriodProductionTests
{
    private static readonly AihProfile Hernia = Given.Profile;
    private static readonly AihProfile Urgent = Given.Profile with { Character = CharacterOfAdmission.Urgent };
    private static readonly AihProfile Foreign = Given.Profile with { Procedure = Given.Foreign };

    [Fact]
    public void What_counts_is_kept_by_profile_and_the_rest_is_tallied_by_reason()
    {
        var production = Judge([new(Hernia, false, 3), new(Urgent, false, 2), new(Foreign, true, 1), new(Urgent, true, 4)]);
        Assert.Equal([new(Hernia, false, 3)], production.Counted.AsEnumerable());
        Assert.Equal([new(Fate.NotElective, 6), new(Fate.NotInCatalogue, 1)], production.Uncounted.Entries);
    }

    [Fact]
    public void Groups_of_one_profile_become_one_but_registered_aihs_stay_apart() => Assert.Equal(
        [new(Hernia, false, 5), new(Hernia, true, 7)],
        Judge([new(Hernia, false, 3), new(Hernia, true, 7), new(Hernia, false, 2)]).Counted.AsEnumerable());

    [Fact]
    public void What_was_discarded_before_is_tallied_too() => Assert.Equal(
        [new(Fate.NotElective, 12)],
        PeriodProduction.Judge(Given.Rules, [new(Urgent, false, 2)], [], Tally.Empty.Plus(Fate.NotElective, 10)).Uncounted.Entries);

    [Fact]
    public void Repetitions_are_taken_from_what_counts()
    {
        var production = Judge(
            [new(Hernia, false, 3), new(Hernia, true, 2)], [new(Hernia, false, 1), new(Hernia, true, 2), new(Hernia, false, 1)]);
        Assert.Equal([new(Hernia, false, 1)], production.Counted.AsEnumerable());
        Assert.Equal([new(Fate.RepeatedAih, 4)], production.Uncounted.Entries);
    }

    [Fact]
    public void No_more_repeat_than_count()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Judge([new(Hernia, false, 3)], [new(Hernia, false, 4)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Judge([new(Hernia, false, 3)], [new(Hernia, true, 1)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => Judge([new(Urgent, false, 3)], [new(Urgent, false, 1)]));
    }

    [Fact]
    public void The_order_of_groups_changes_nothing()
    {
        // Each profile differs from the one before it in one part, so that every part has its place in the order.
        var low = Given.Profile with { Procedure = Given.Vesicle };
        AihGroup[] ordered =
        [
            new(low, false, 1),
            new(low, true, 1),
            new(low with { FederalSp = new Money(1_00) }, false, 1),
            new(low with { FederalSh = new Money(1_00) }, false, 1),
            new(low with { IsReferenced = true }, false, 1),
            new(low with { FirstAct = new ProcedureCode(0) }, false, 1),
            new(low with { FirstAct = Given.Vesicle }, false, 1),
            new(low with { Procedure = Given.Hernia }, false, 1),
            new(low with { PlaceOfSurgery = new MunicipalityCode(310630) }, false, 1),
            new(low with { Establishment = new Cnes(2126796) }, false, 1),
        ];
        Assert.Equal(ordered, Judge(ordered).Counted.AsEnumerable());
        Assert.Equal(ordered, Judge([.. ordered.Reverse()]).Counted.AsEnumerable());
    }

    private static PeriodProduction Judge(AihGroup[] groups, params AihGroup[] repetitions) =>
        PeriodProduction.Judge(Given.Rules, groups, repetitions, Tally.Empty);
}
