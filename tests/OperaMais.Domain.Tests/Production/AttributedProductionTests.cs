using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class AttributedProductionTests
{
    private static readonly MunicipalityCode BeloHorizonte = new(310620);
    private static readonly MunicipalityCode Uberaba = new(317010);
    private static readonly MunicipalityCode AguasFormosas = new(310090);
    private static readonly MunicipalityCode Abaete = new(310020);
    private static readonly MunicipalityCode AbadiaDosDourados = new(310010);
    private static readonly Cnes HospitalOfAbaete = new(2126796);

    private static readonly AihProfile Paid = Given.Profile with { PlaceOfSurgery = AguasFormosas };

    [Fact]
    public void Production_is_given_to_provider_municipality_or_nobody()
    {
        var production = Of(
            registrationIsRequired: false,
            new(Paid, false, 3),
            new(Paid with { Establishment = HospitalOfAbaete, PlaceOfSurgery = Abaete }, false, 4),
            new(Paid with { PlaceOfSurgery = Abaete }, false, 5),
            new(Paid with { PlaceOfSurgery = AbadiaDosDourados, IsReferenced = true }, false, 6));
        Assert.Equal(3, production.Of(BeneficiaryId.Of(AguasFormosas)).Quantity);
        Assert.Equal(4, production.Of(BeneficiaryId.Of(HospitalOfAbaete)).Quantity);
        Assert.Equal([new(Fate.NoBeneficiary, 11)], production.Unpaid.Entries);
    }

    [Fact]
    public void The_indicator_keeps_what_is_not_paid()
    {
        var production = Of(
            registrationIsRequired: true,
            new(Paid, true, 3),
            new(Paid, false, 4),
            new(Paid with { IsReferenced = true }, false, 5),
            new(Paid with { Establishment = HospitalOfAbaete, PlaceOfSurgery = Abaete, IsReferenced = true }, true, 6),
            new(Paid with { PlaceOfSurgery = Abaete }, false, 7));
        Assert.Equal(new MunicipalProduction(5, 12), production.In(AguasFormosas));
        Assert.Equal(new MunicipalProduction(6, 13), production.In(Abaete));
        Assert.Equal(default, production.In(BeloHorizonte));
    }

    [Fact]
    public void What_had_to_be_registered_and_was_not_is_not_paid()
    {
        var production = Of(registrationIsRequired: true, new(Paid, true, 3), new(Paid, false, 4));
        Assert.Equal(3, production.Of(BeneficiaryId.Of(AguasFormosas)).Quantity);
        Assert.Equal([new(Fate.NotRegulated, 4)], production.Unpaid.Entries);
    }

    [Fact]
    public void Without_registrations_nobody_has_to_be_registered()
    {
        var production = Of(registrationIsRequired: false, new(Paid, true, 3), new(Paid, false, 4));
        Assert.Equal(7, production.Of(BeneficiaryId.Of(AguasFormosas)).Quantity);
        Assert.Empty(production.Unpaid.Entries);
    }

    [Theory]
    [InlineData(310620)]
    [InlineData(317010)]
    public void Municipalities_that_regulate_by_themselves_need_no_registration(int municipality)
    {
        var exempt = new MunicipalityCode(municipality);
        var production = Of(registrationIsRequired: true, new AihGroup(Paid with { PlaceOfSurgery = exempt }, false, 4));
        Assert.Equal(4, production.Of(BeneficiaryId.Of(exempt)).Quantity);
        Assert.Empty(production.Unpaid.Entries);
    }

    [Fact]
    public void A_provider_must_be_registered_where_it_operates()
    {
        var elsewhere = Paid with { Establishment = HospitalOfAbaete, PlaceOfSurgery = Abaete };
        var production = Of(
            registrationIsRequired: true, new(elsewhere, false, 4), new(elsewhere with { PlaceOfSurgery = Uberaba }, false, 5));
        Assert.Equal(5, production.Of(BeneficiaryId.Of(HospitalOfAbaete)).Quantity);
        Assert.Equal([new(Fate.NotRegulated, 4)], production.Unpaid.Entries);
    }

    [Fact]
    public void What_belongs_to_nobody_is_nobodys_before_it_is_not_registered() => Assert.Equal(
        [new(Fate.NoBeneficiary, 4)],
        Of(registrationIsRequired: true, new AihGroup(Paid with { PlaceOfSurgery = Abaete }, false, 4)).Unpaid.Entries);

    [Fact]
    public void What_does_not_count_stays_among_what_is_not_paid()
    {
        var production = new PeriodProduction([new(Paid, false, 1)], Tally.Empty.Plus(Fate.NotElective, 9));
        Assert.Equal(
            [new(Fate.NotElective, 9), new(Fate.NotRegulated, 1)],
            AttributedProduction.Of(Given.RuleSet, Given.RuleSet.Registry, production, registrationIsRequired: true).Unpaid.Entries);
    }

    [Fact]
    public void Who_produced_nothing_has_no_production() =>
        Assert.Same(BeneficiaryProduction.None, Of(registrationIsRequired: false).Of(BeneficiaryId.Of(Uberaba)));

    [Fact]
    public void Every_aih_is_valued_by_the_norm()
    {
        var alveoloplasty = Paid with { Procedure = new ProcedureCode(0404030084), FederalSh = new Money(34) };
        var production = Of(registrationIsRequired: false, new AihGroup(alveoloplasty, false, 2)).Of(BeneficiaryId.Of(AguasFormosas));
        Assert.Equal(
            (new Money(2 * 689_00), new Money(2 * 414_07), new Money(2 * 501_55)),
            (production.Sh, production.Sp, production.BonusReference));
    }

    private static AttributedProduction Of(bool registrationIsRequired, params AihGroup[] groups) =>
        AttributedProduction.Of(Given.RuleSet, Given.RuleSet.Registry, new([.. groups], Tally.Empty), registrationIsRequired);
}
