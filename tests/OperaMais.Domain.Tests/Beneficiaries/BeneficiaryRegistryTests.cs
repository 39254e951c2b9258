using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Beneficiaries;

public sealed class BeneficiaryRegistryTests
{
    private static readonly MunicipalityCode Listed = new(310620);
    private static readonly MunicipalityCode Unlisted = new(310010);
    private static readonly MunicipalityCode SeatOfProvider = new(310020);
    private static readonly Cnes Provider = new(2126796);
    private static readonly Cnes UnlistedEstablishment = new(27014);

    private static readonly Beneficiary Municipality = new(BeneficiaryId.Of(Listed), "Belo Horizonte", Listed, "Belo Horizonte", new(1));
    private static readonly Beneficiary Hospital = new(BeneficiaryId.Of(Provider), "Hospital", SeatOfProvider, "Abaeté", new(2));
    private static readonly Beneficiary SecondHospital =
        new(BeneficiaryId.Of(new Cnes(2102587)), "Outro hospital", SeatOfProvider, "Abaeté", new(3));

    private readonly BeneficiaryRegistry registry = new(
        [Municipality, Hospital, SecondHospital],
        new Dictionary<MunicipalityCode, BasisPoints> { [SeatOfProvider] = new(285) });

    [Fact]
    public void A_listed_providers_surgery_is_its_own_wherever_it_was_done()
    {
        Assert.Same(Hospital, registry.OwnerOf(Provider, SeatOfProvider));
        Assert.Same(Hospital, registry.OwnerOf(Provider, Listed));
        Assert.Same(Hospital, registry.OwnerOf(Provider, Unlisted));
    }

    [Fact]
    public void Any_other_establishments_surgery_is_its_listed_municipalitys() =>
        Assert.Same(Municipality, registry.OwnerOf(UnlistedEstablishment, Listed));

    [Fact]
    public void A_surgery_is_nobodys_where_neither_is_listed()
    {
        Assert.Null(registry.OwnerOf(UnlistedEstablishment, Unlisted));
        Assert.Null(registry.OwnerOf(UnlistedEstablishment, SeatOfProvider));
        Assert.Null(registry.OwnerOf(new Cnes(Listed.Value), Unlisted));
    }

    [Fact]
    public void Beneficiaries_are_ordered_by_identifier_and_found_by_it()
    {
        Assert.Equal([SecondHospital, Hospital, Municipality], registry.All.AsEnumerable());
        Assert.Same(Hospital, registry.Find(Hospital.Id));
        Assert.Null(registry.Find(BeneficiaryId.Of(Unlisted)));
    }

    [Fact]
    public void Municipalities_are_those_that_are_paid_and_those_that_hold_a_paid_provider_each_once() =>
        Assert.Equal([SeatOfProvider, Listed], registry.Municipalities.AsEnumerable());

    [Fact]
    public void The_annexes_percentage_is_known_where_there_is_a_pact()
    {
        Assert.Equal(new BasisPoints(285), registry.AnnexTargetOf(SeatOfProvider));
        Assert.Null(registry.AnnexTargetOf(Listed));
    }

    [Fact]
    public void No_identifier_stands_twice() => Assert.Throws<ArgumentException>(() =>
        new BeneficiaryRegistry([Hospital, Hospital with { Name = "Outro" }], new Dictionary<MunicipalityCode, BasisPoints>()));
}
