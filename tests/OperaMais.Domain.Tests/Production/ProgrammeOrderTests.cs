using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class ProgrammeOrderTests
{
    // One change for each column, in the columns' order, that puts a row before the one it is made from.
    private static readonly (string Column, Func<Hospitalization, Hospitalization> MakeEarlier)[] Columns =
    [
        ("N_AIH", aih => aih with { Number = new AihNumber(3123500000005) }),
        ("competence", aih => aih with { Competence = new Competence(2023, 10) }),
        ("CNES", aih => With(aih, profile => profile with { Establishment = new Cnes(27014) })),
        ("MUNIC_MOV", aih => With(aih, profile => profile with { PlaceOfSurgery = new MunicipalityCode(310010) })),
        ("MUNIC_RES", aih => aih with { Residence = new MunicipalityCode(310020) }),
        ("CAR_INT", aih => With(aih, profile => profile with { Character = CharacterOfAdmission.Elective })),
        ("U_AIH", aih => With(aih, profile => profile with { IsSingle = false })),
        ("PROC_REA", aih => With(aih, profile => profile with { Procedure = Given.Vesicle })),
        ("PRIMEIRO_ATO", aih => With(aih, profile => profile with { FirstAct = Given.Vesicle })),
        ("VAL_SH_FED", aih => With(aih, profile => profile with { FederalSh = new Money(100_00) })),
        ("VAL_SP_FED", aih => With(aih, profile => profile with { FederalSp = new Money(100_00) })),
    ];

    private static readonly Hospitalization Late = new(
        new AihNumber(3123500000016),
        new Competence(2024, 1),
        new MunicipalityCode(310030),
        Given.Profile with
        {
            Establishment = new Cnes(2126796),
            Character = CharacterOfAdmission.Urgent,
            FirstAct = Given.Hernia,
            FederalSh = new Money(20_00),
            FederalSp = new Money(20_00),
        });

    public static TheoryData<string> Names => [.. Columns.Select(column => column.Column)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_column_decides_whatever_the_later_ones_say(string column)
    {
        var index = Array.FindIndex(Columns, candidate => candidate.Column == column);
        var earlier = Columns[index].MakeEarlier(Late);
        var later = Columns.Skip(index + 1).Aggregate(Late, (aih, next) => next.MakeEarlier(aih));
        Assert.True(ProgrammeOrder.Instance.Compare(earlier, later) < 0);
        Assert.True(ProgrammeOrder.Instance.Compare(later, earlier) > 0);
    }

    [Fact]
    public void Equal_rows_are_equal() => Assert.Equal(0, ProgrammeOrder.Instance.Compare(Late, Late with { }));

    [Fact]
    public void Money_is_compared_as_text()
    {
        string[] amounts = ["0.00", "10.00", "100.00", "1000.00", "2.00", "20.00", "3.00"];
        AssertOrder([.. amounts.Select(Amount).Select(amount => With(Late, profile => profile with { FederalSh = amount }))]);
        AssertOrder([.. amounts.Select(Amount).Select(amount => With(Late, profile => profile with { FederalSp = amount }))]);
    }

    [Fact]
    public void A_blank_first_act_comes_first() => AssertOrder(
    [
        With(Late, profile => profile with { FirstAct = null }),
        With(Late, profile => profile with { FirstAct = new ProcedureCode(0) }),
        With(Late, profile => profile with { FirstAct = Given.Hernia }),
    ]);

    [Fact]
    public void All_rows_of_one_number_but_the_first_repeat_it()
    {
        var first = Columns[1].MakeEarlier(Late);
        Assert.Equal([Late, Late], ProgrammeOrder.RepetitionsAmong([Late, first, Late]));
        Assert.Empty(ProgrammeOrder.RepetitionsAmong([Late]));
        Assert.Empty(ProgrammeOrder.RepetitionsAmong([]));
    }

    private static void AssertOrder(Hospitalization[] expected) =>
        Assert.Equal(expected, expected.Reverse().Order(ProgrammeOrder.Instance));

    private static Hospitalization With(Hospitalization aih, Func<AihProfile, AihProfile> change) => aih with { Profile = change(aih.Profile) };

    private static Money Amount(string text) =>
        MoneyText.Read(System.Text.Encoding.UTF8.GetBytes(text), out var amount) == MoneyReading.Valid ? amount : throw new FormatException(text);
}
