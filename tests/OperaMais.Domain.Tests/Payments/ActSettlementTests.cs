using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Payments;

/// <summary>Settlements under acts on who is a beneficiary: nothing is counted twice or lost, and nobody else is touched.</summary>
public sealed class ActSettlementTests
{
    private static readonly Quadrimester Settled = new(2024, 2);

    // Providers of Annex II, one of them in a municipality with another, and establishments of municipalities in and out of Annex III.
    private static readonly (Cnes Establishment, MunicipalityCode Place)[] Houses =
    [
        (new(2126796), new(310020)), (new(2114267), new(311330)), (new(2764776), new(311330)), (new(2102587), new(310110)),
        (new(27014), new(310090)), (new(9000001), new(310020)), (new(9000002), new(310010)), (new(9000003), new(310620)),
    ];

    private static readonly Gen<AihGroup> Groups =
        from house in Gen.Elements(Houses)
        from place in Gen.Frequency((9, Gen.Constant(house.Place)), (1, Gen.Elements(Houses).Select(other => other.Place)))
        from isReferenced in Gen.Elements(true, false)
        from count in Gen.Choose(1, 9)
        select new AihGroup(Given.Profile with { Establishment = house.Establishment, PlaceOfSurgery = place, IsReferenced = isReferenced }, false, count);

    private static readonly Gen<RegistryAct> Acts = Gen.OneOf(
        from house in Gen.Elements(Houses[..4])
        from first in Gen.Elements(new Quadrimester(2024, 1), Settled, new Quadrimester(2024, 3))
        select (RegistryAct)new RegistryAct.Takeover(house.Establishment, house.Place, first, new(2024, 1, 10), "Termo"),
        from id in Gen.Elements(Houses.SelectMany(house => new[] { BeneficiaryId.Of(house.Establishment), BeneficiaryId.Of(house.Place) }).ToArray())
        from month in Gen.Choose(1, 6)
        select (RegistryAct)new RegistryAct.Withdrawal(id, new(2024, month), new(2024, month, 1), "Ofício"),
        from house in Gen.Elements(Houses[4..])
        from isProvider in Gen.Elements(true, false)
        select (RegistryAct)new RegistryAct.Admission(
            new(isProvider ? BeneficiaryId.Of(house.Establishment) : BeneficiaryId.Of(house.Place), "Nome", house.Place, "Município", new(1)), Settled, new(2024, 3, 1), "Adesão"));

    private static readonly Gen<(AihGroup[] Production, RegistryAct[] Acts)> Cases =
        from production in Gen.ArrayOf(Groups, 30)
        from count in Gen.Choose(0, 4)
        from acts in Gen.ArrayOf(Acts, count)
        select (production, acts.DistinctBy(act => act.Subject).ToArray());

    [Fact]
    public void No_act_counts_production_twice_or_loses_any() => Properties.Hold(Cases, entry =>
    {
        var (without, with) = (Settle(entry.Production, []), Settle(entry.Production, entry.Acts));
        Assert.Equal(All(without), All(with));
        Assert.Equal(entry.Production.Sum(group => group.Count), All(with));
    });

    [Fact]
    public void No_act_touches_the_production_of_others() => Properties.Hold(Cases, entry =>
    {
        var (without, with) = (Figures(Settle(entry.Production, [])), Figures(Settle(entry.Production, entry.Acts)));
        var touched = entry.Acts.Where(act => act.AppliesTo(Settled)).SelectMany(TouchedBy(entry.Production)).ToHashSet();
        Assert.Equal([], without.Keys.Union(with.Keys).Where(id => !touched.Contains(id) && without.GetValueOrDefault(id) != with.GetValueOrDefault(id)));
    });

    [Fact]
    public void The_indicator_of_a_municipality_does_not_depend_on_who_is_paid() => Properties.Hold(Cases, entry =>
    {
        var without = Settle(entry.Production, []).Beneficiaries.Select(settled => settled.Indicator.Production).ToList();
        Assert.All(Settle(entry.Production, entry.Acts).Beneficiaries, settled => Assert.Equal(
            entry.Production.Where(group => group.Profile.PlaceOfSurgery == settled.Beneficiary.Municipality).Sum(group => group.Count),
            settled.Indicator.Production.Total));
        Assert.NotEmpty(without);
    });

    [Fact]
    public void The_baseline_follows_the_production()
    {
        AihGroup[] baseline = [Of(Houses[0], 3), Of(Houses[5], 6)];
        var settlement = Settle(Settled, baseline, [Of(Houses[0], 4)], [new RegistryAct.Takeover(Houses[0].Establishment, Houses[0].Place, Settled, new(2024, 3, 1), "Termo")]);
        // Hernia, Annex I: 1,214.78.
        var municipality = settlement.Beneficiaries.Single(settled => settled.Beneficiary.Id == BeneficiaryId.Of(Houses[0].Place));
        Assert.Equal((new Money(3 * 1_214_78), new Money(4 * 1_214_78)), (municipality.Anticipation.Amount, municipality.Production.Financing));
        Assert.DoesNotContain(settlement.Beneficiaries, settled => settled.Beneficiary.Id == BeneficiaryId.Of(Houses[0].Establishment));
    }

    private static Func<RegistryAct, IEnumerable<BeneficiaryId>> TouchedBy(AihGroup[] production) => act =>
    [
        act.Subject,
        .. act is RegistryAct.Takeover takeover ? [takeover.Successor] : ImmutableArray<BeneficiaryId>.Empty,
        // What an establishment did elsewhere leaves the municipality where it did it.
        .. act is RegistryAct.Admission && act.Subject.Kind == BeneficiaryKind.Provider
            ? production.Where(group => group.Profile.Establishment == act.Subject.Provider).Select(group => BeneficiaryId.Of(group.Profile.PlaceOfSurgery))
            : [],
    ];

    private static AihGroup Of((Cnes Establishment, MunicipalityCode Place) house, long count) =>
        new(Given.Profile with { Establishment = house.Establishment, PlaceOfSurgery = house.Place }, false, count);

    private static long All(Settlement settlement) =>
        settlement.Beneficiaries.Sum(settled => settled.Production.Quantity) + settlement.Unpaid[Fate.NoBeneficiary];

    private static Dictionary<BeneficiaryId, (long, Money, Money)> Figures(Settlement settlement) => settlement.Beneficiaries.ToDictionary(
        settled => settled.Beneficiary.Id,
        settled => (settled.Production.Quantity, settled.Production.Financing, settled.Anticipation.Amount));

    private static Settlement Settle(AihGroup[] production, RegistryAct[] acts) => Settle(Settled, production, production, acts);

    private static Settlement Settle(Quadrimester quadrimester, AihGroup[] baseline, AihGroup[] current, RegistryAct[] acts) => Settlement.Of(Given.RuleSet, new(
        quadrimester,
        new([.. baseline], Tally.Empty),
        new([.. current], Tally.Empty),
        false,
        ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty,
        ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty)
    {
        Acts = [.. Given.RuleSet.HistoryOf([.. acts]).ActsFor(quadrimester)],
    });
}
