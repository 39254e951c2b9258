using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class BeneficiaryProductionTests
{
    private static readonly Valuation Hernia = Of(federalSh: 0);
    private static readonly Valuation DeductedHernia = Of(federalSh: 30_00);

    [Fact]
    public void It_is_the_sum_of_its_lines()
    {
        var production = new BeneficiaryProduction([new(Hernia, 3), new(DeductedHernia, 2)]);
        Assert.Equal((5, 2), (production.Quantity, production.Lines.Length));
        Assert.Equal((new Money(440_00), new Money(250_00)), (production.Sh, production.Sp));
        Assert.Equal((new Money(690_00), new Money(200_05)), (production.Financing, production.BonusReference));
    }

    [Fact]
    public void A_line_is_so_many_times_its_value()
    {
        var line = new ProductionLine(DeductedHernia, 2);
        Assert.Equal((new Money(140_00), new Money(100_00), new Money(80_02)), (line.Sh, line.Sp, line.BonusReference));
    }

    [Fact]
    public void Lines_of_one_value_are_one_line()
    {
        var production = new BeneficiaryProduction([new(Hernia, 3), new(DeductedHernia, 2), new(Of(federalSh: 0), 4)]);
        Assert.Equal([new(Hernia, 7), new(DeductedHernia, 2)], production.Lines.AsEnumerable());
        Assert.Equal(9, production.Quantity);
    }

    [Fact]
    public void Without_lines_it_is_nothing()
    {
        Assert.Empty(BeneficiaryProduction.None.Lines);
        Assert.Equal(0, BeneficiaryProduction.None.Quantity);
        Assert.Equal((Money.Zero, Money.Zero), (BeneficiaryProduction.None.Financing, BeneficiaryProduction.None.BonusReference));
    }

    private static Valuation Of(long federalSh) =>
        Valuation.Of(Given.Catalogue, 100, Given.Hernia, null, new Money(federalSh), Money.Zero);
}
