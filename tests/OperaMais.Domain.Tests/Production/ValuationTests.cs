using FsCheck.Fluent;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Production;

public sealed class ValuationTests
{
    [Fact]
    public void A_procedure_is_worth_its_own_values()
    {
        var value = Of(Given.Hernia, firstAct: Given.Vesicle);
        Assert.Equal((Given.Hernia, null), (value.Procedure.Code, value.FirstAct));
        Assert.Equal((new Money(100_00), new Money(50_00)), (value.GrossSh, value.GrossSp));
        Assert.Equal((new Money(100_00), new Money(50_00)), (value.Sh, value.Sp));
        Assert.Equal((Money.Zero, new Money(150_00), new Money(40_01)), (value.Addition, value.Financing, value.BonusReference));
    }

    [Theory]
    [InlineData(0415010012)]
    [InlineData(0415020034)]
    public void Multiple_and_sequential_surgeries_are_worth_their_first_act_and_its_whole_sigtap_value_in_sp(long composite)
    {
        var value = Of(new ProcedureCode(composite), Given.Hernia);
        Assert.Equal((composite, Given.Hernia), (value.Procedure.Code.Value, value.FirstAct!.Code));
        Assert.Equal((new Money(80_01), new Money(100_00), new Money(130_01)), (value.Addition, value.Sh, value.Sp));
        Assert.Equal((new Money(230_01), new Money(40_01)), (value.Financing, value.BonusReference));
    }

    [Theory]
    [InlineData(100, 80_01)]
    [InlineData(50, 40_01)]
    [InlineData(0, 0)]
    public void The_addition_is_a_percentage_of_the_sigtap_value(int percent, long addition) => Assert.Equal(
        new Money(addition),
        Valuation.Of(Given.Catalogue, percent, Given.Multiple, Given.Hernia, Money.Zero, Money.Zero).Addition);

    [Theory]
    [InlineData(0, 0, 100_00, 50_00)]
    [InlineData(30_00, 20_00, 70_00, 30_00)]
    [InlineData(100_00, 50_00, 0, 0)]
    [InlineData(100_01, 0, 0, 49_99)]
    [InlineData(120_00, 10_00, 0, 20_00)]
    [InlineData(120_00, 40_00, 0, 0)]
    [InlineData(0, 50_01, 99_99, 0)]
    [InlineData(10_00, 60_00, 80_00, 0)]
    [InlineData(40_00, 120_00, 0, 0)]
    [InlineData(149_99, 0, 0, 1)]
    [InlineData(150_00, 0, 0, 0)]
    [InlineData(150_01, 0, 0, 0)]
    [InlineData(0, 149_99, 1, 0)]
    [InlineData(0, 150_00, 0, 0)]
    [InlineData(0, 150_01, 0, 0)]
    [InlineData(200_00, 200_00, 0, 0)]
    public void A_federal_complement_is_deducted_from_its_own_part_and_what_that_cannot_bear_from_the_other(
        long federalSh, long federalSp, long sh, long sp)
    {
        var value = Of(Given.Hernia, null, federalSh, federalSp);
        Assert.Equal((new Money(sh), new Money(sp)), (value.Sh, value.Sp));
        Assert.Equal(new Money(sh + sp), value.Financing);
        Assert.Equal((new Money(100_00), new Money(50_00), new Money(40_01)), (value.GrossSh, value.GrossSp, value.BonusReference));
    }

    [Theory]
    [InlineData(0, 130_02, 99_99, 0)]
    [InlineData(100_02, 0, 0, 129_99)]
    public void The_complement_is_deducted_from_the_addition_too(long federalSh, long federalSp, long sh, long sp)
    {
        var value = Of(Given.Multiple, Given.Hernia, federalSh, federalSp);
        Assert.Equal((new Money(sh), new Money(sp)), (value.Sh, value.Sp));
    }

    [Fact]
    public void Nothing_is_lost_in_a_deduction_and_no_part_falls_below_zero() => Properties.Hold(
        from federalSh in Gen.Choose(0, 260_00)
        from federalSp in Gen.Choose(0, 260_00)
        from isComposite in Gen.Elements(true, false)
        select Of(isComposite ? Given.Multiple : Given.Hernia, Given.Hernia, federalSh, federalSp),
        value =>
        {
            var gross = value.GrossSh + value.GrossSp;
            Assert.Equal(Money.Max(gross - value.FederalSh - value.FederalSp, Money.Zero), value.Sh + value.Sp);
            Assert.InRange(value.Sh.Centavos, 0, value.GrossSh.Centavos);
            Assert.InRange(value.Sp.Centavos, 0, value.GrossSp.Centavos);
        });

    [Fact]
    public void What_does_not_count_has_no_value()
    {
        Assert.Throws<KeyNotFoundException>(() => Of(Given.Foreign, null));
        Assert.Throws<KeyNotFoundException>(() => Of(Given.Multiple, null));
        Assert.Throws<KeyNotFoundException>(() => Of(Given.Multiple, Given.Foreign));
    }

    private static Valuation Of(ProcedureCode procedure, ProcedureCode? firstAct, long federalSh = 0, long federalSp = 0) =>
        Valuation.Of(Given.Catalogue, 100, procedure, firstAct, new Money(federalSh), new Money(federalSp));
}
