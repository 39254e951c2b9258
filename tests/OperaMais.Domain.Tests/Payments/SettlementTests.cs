using System.Collections.Immutable;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Payments;

public sealed class SettlementTests
{
    // Hernia, Annex I: 793.57 + 421.21 = 1,214.78, bonus 318.99. Águas Formosas is in Annex III, Abaeté holds a provider of Annex II.
    private static readonly MunicipalityCode AguasFormosas = new(310090);
    private static readonly MunicipalityCode Abaete = new(310020);
    private static readonly Cnes HospitalOfAbaete = new(2126796);
    private static readonly Quadrimester First2024 = new(2024, 1);
    private static readonly AihProfile Municipal = Given.Profile with { PlaceOfSurgery = AguasFormosas };
    private static readonly AihProfile Provided = Given.Profile with { PlaceOfSurgery = Abaete, Establishment = HospitalOfAbaete };

    [Fact]
    public void Every_beneficiary_is_settled_also_without_production()
    {
        var settlement = Settle(new Inputs());
        Assert.Equal(Given.RuleSet.Registry.All, settlement.Beneficiaries.Select(settled => settled.Beneficiary));
        Assert.All(settlement.Beneficiaries, settled =>
        {
            Assert.Equal((Money.Zero, Money.Zero), (settled.Adjustment.Amount, settled.Bonus.Amount));
            Assert.Equal(IndicatorStatus.NoProduction, settled.Indicator.Status);
        });
    }

    [Fact]
    public void Production_is_settled_against_the_anticipation()
    {
        var settled = Of(AguasFormosas, Settle(new Inputs { Baseline = [new(Municipal, false, 3)], Current = [new(Municipal, false, 4)] }));
        Assert.Equal(new Money(1_214_78), settled.Anticipation.Amount);
        Assert.Equal(new Money(4 * 1_214_78), settled.Production.Financing);
        Assert.Equal(new Money(3 * 1_214_78), settled.Adjustment.Amount);
        Assert.Equal((new Money(4 * 318_99), Money.Zero), (settled.Bonus.Reference, settled.Bonus.Amount));
    }

    [Fact]
    public void A_pact_that_was_reached_gives_the_bonus()
    {
        AihGroup[] current = [new(Municipal, false, 5), new(Municipal with { IsReferenced = true }, false, 5)];
        var pacts = ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty.Add(AguasFormosas, new Pact(5, 9));
        var settled = Of(AguasFormosas, Settle(new Inputs { Current = current, Pacts = pacts }));
        Assert.Equal(IndicatorStatus.Met, settled.Indicator.Status);
        Assert.Equal(new Money(10 * 318_99), settled.Bonus.Amount);
    }

    [Fact]
    public void Only_what_was_decided_for_a_municipality_counts_for_it()
    {
        var decisions = ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty.Add(AguasFormosas, new Decision(true, "Ato"));
        var settlement = Settle(new Inputs { Current = [new(Municipal, false, 1), new(Provided, false, 1)], Decisions = decisions });
        Assert.Equal(IndicatorStatus.Met, Of(AguasFormosas, settlement).Indicator.Status);
        Assert.Equal(IndicatorStatus.Pending, Of(HospitalOfAbaete, settlement).Indicator.Status);
    }

    [Fact]
    public void A_providers_bonus_depends_on_its_whole_municipality()
    {
        // The provider itself served residents only; others in its municipality, paid by nobody, served the rest.
        AihGroup[] current =
            [new(Provided, false, 1), new(Provided with { Establishment = new Cnes(27014), IsReferenced = true }, false, 9)];
        var pacts = ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty.Add(Abaete, new Pact(1, 1));
        var settled = Of(HospitalOfAbaete, Settle(new Inputs { Current = current, Pacts = pacts }));
        Assert.Equal((9, 10), (settled.Indicator.Production.Referenced, settled.Indicator.Production.Total));
        Assert.Equal(new Money(318_99), settled.Bonus.Amount);
    }

    [Fact]
    public void Registrations_filter_the_quadrimester_but_never_the_baseline()
    {
        AihGroup[] groups = [new(Municipal, false, 3), new(Municipal, true, 2)];
        var settlement = Settle(new Inputs { Baseline = groups, Current = groups, RegistrationIsRequired = true });
        var settled = Of(AguasFormosas, settlement);
        Assert.Equal((2, 5), (settled.Production.Quantity, settled.Anticipation.Baseline.Quantity));
        Assert.Equal(5, settled.Indicator.Production.Total);
        Assert.Equal([new(Fate.NotRegulated, 3)], settlement.Unpaid.Entries);
    }

    [Fact]
    public void It_says_what_it_was_calculated_from()
    {
        var settlement = Settle(new Inputs { Current = [new(Municipal, false, 1)] });
        Assert.Same(Given.RuleSet, settlement.RuleSet);
        Assert.Equal(First2024, settlement.Inputs.Quadrimester);
        Assert.Equal(AguasFormosas, Of(AguasFormosas, settlement).Indicator.Municipality);
    }

    private static BeneficiarySettlement Of(MunicipalityCode municipality, Settlement settlement) =>
        settlement.Beneficiaries.Single(settled => settled.Beneficiary.Id == BeneficiaryId.Of(municipality));

    private static BeneficiarySettlement Of(Cnes provider, Settlement settlement) =>
        settlement.Beneficiaries.Single(settled => settled.Beneficiary.Id == BeneficiaryId.Of(provider));

    private static Settlement Settle(Inputs inputs) => Settlement.Of(Given.RuleSet, new(
        First2024,
        new([.. inputs.Baseline], Tally.Empty),
        new([.. inputs.Current], Tally.Empty),
        inputs.RegistrationIsRequired,
        inputs.Pacts,
        inputs.Decisions));

    private sealed record Inputs
    {
        internal AihGroup[] Baseline { get; init; } = [];

        internal AihGroup[] Current { get; init; } = [];

        internal bool RegistrationIsRequired { get; init; }

        internal ImmutableSortedDictionary<MunicipalityCode, Pact> Pacts { get; init; } =
            ImmutableSortedDictionary<MunicipalityCode, Pact>.Empty;

        internal ImmutableSortedDictionary<MunicipalityCode, Decision> Decisions { get; init; } =
            ImmutableSortedDictionary<MunicipalityCode, Decision>.Empty;
    }
}
