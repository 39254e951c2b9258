using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class CountingRulesTests
{
    [Fact]
    public void An_elective_single_aih_of_the_catalogue_counts() => Assert.Equal(Fate.Counted, Given.Rules.Judge(Given.Profile));

    [Theory]
    [InlineData(CharacterOfAdmission.Urgent)]
    [InlineData(CharacterOfAdmission.WorkAccident)]
    [InlineData(CharacterOfAdmission.CommutingAccident)]
    [InlineData(CharacterOfAdmission.TrafficAccident)]
    [InlineData(CharacterOfAdmission.OtherInjury)]
    [InlineData((CharacterOfAdmission)0)]
    public void No_other_character_of_admission_counts(CharacterOfAdmission character) =>
        Assert.Equal(Fate.NotElective, Given.Rules.Judge(Given.Profile with { Character = character }));

    [Fact]
    public void A_repeated_aih_does_not_count() =>
        Assert.Equal(Fate.RepeatedAih, Given.Rules.Judge(Given.Profile with { IsSingle = false }));

    [Fact]
    public void A_procedure_outside_the_catalogue_does_not_count_whatever_its_first_act() => Assert.Equal(
        Fate.NotInCatalogue, Given.Rules.Judge(Given.Profile with { Procedure = Given.Foreign, FirstAct = Given.Hernia }));

    [Theory]
    [InlineData(null)]
    [InlineData(0407040102L)]
    [InlineData(0407030026L)]
    [InlineData(0303010037L)]
    [InlineData(0415010012L)]
    public void The_first_act_of_any_other_procedure_is_without_meaning(long? firstAct) =>
        Assert.Equal(Fate.Counted, Given.Rules.Judge(Given.Profile with { FirstAct = Code(firstAct) }));

    [Theory]
    [InlineData(null, Fate.FirstActUnknown)]
    [InlineData(0407040102L, Fate.Counted)]
    [InlineData(0303010037L, Fate.FirstActNotInCatalogue)]
    [InlineData(0415010012L, Fate.FirstActNotInCatalogue)]
    [InlineData(0415020034L, Fate.FirstActNotInCatalogue)]
    public void Multiple_and_sequential_surgeries_count_by_their_first_act(long? firstAct, Fate expected)
    {
        foreach (var composite in new[] { Given.Multiple, Given.Sequential })
            Assert.Equal(expected, Given.Rules.Judge(Given.Profile with { Procedure = composite, FirstAct = Code(firstAct) }));
    }

    [Fact]
    public void Of_several_reasons_the_first_is_given()
    {
        var aih = Given.Profile with
        {
            Character = CharacterOfAdmission.Urgent,
            IsSingle = false,
            Procedure = Given.Foreign,
            FirstAct = Given.Foreign,
        };
        Assert.Equal(Fate.NotElective, Given.Rules.Judge(aih));
        aih = aih with { Character = CharacterOfAdmission.Elective };
        Assert.Equal(Fate.RepeatedAih, Given.Rules.Judge(aih));
        aih = aih with { IsSingle = true };
        Assert.Equal(Fate.NotInCatalogue, Given.Rules.Judge(aih));
        aih = aih with { Procedure = Given.Multiple };
        Assert.Equal(Fate.FirstActNotInCatalogue, Given.Rules.Judge(aih));
        aih = aih with { FirstAct = Given.Vesicle };
        Assert.Equal(Fate.Counted, Given.Rules.Judge(aih));
    }

    private static ProcedureCode? Code(long? value) => value is { } code ? new ProcedureCode(code) : null;
}
