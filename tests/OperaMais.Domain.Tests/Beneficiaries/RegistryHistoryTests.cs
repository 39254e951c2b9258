using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;

namespace OperaMais.Domain.Tests.Beneficiaries;

/// <summary>Who is a beneficiary when, by the norm's own list and the acts since.</summary>
public sealed class RegistryHistoryTests
{
    private static readonly Quadrimester Third2023 = new(2023, 3);
    private static readonly Quadrimester First2024 = new(2024, 1);
    private static readonly Quadrimester Second2024 = new(2024, 2);
    private static readonly MunicipalityCode Abaete = new(310020);
    private static readonly MunicipalityCode AguasFormosas = new(310090);
    private static readonly MunicipalityCode AbadiaDosDourados = new(310010);
    private static readonly Cnes HospitalOfAbaete = new(2126796);
    private static readonly Cnes Clinic = new(27014);
    private static readonly DateOnly Day = new(2024, 2, 20);

    private static readonly RegistryAct Takeover = new RegistryAct.Takeover(HospitalOfAbaete, Abaete, First2024, Day, "Termo 1");

    [Fact]
    public void Without_acts_it_is_the_norms_own_list()
    {
        var history = Given.RuleSet.HistoryOf([]);
        Assert.Same(Given.RuleSet.Registry, history.For(Third2023));
        Assert.Equal(Given.RuleSet.Registry.All.AsEnumerable(), history.Everybody);
    }

    [Fact]
    public void A_municipality_that_takes_over_has_the_providers_surgeries_from_its_first_quadrimester_on()
    {
        var history = Given.RuleSet.HistoryOf([Takeover]);
        Assert.Same(Given.RuleSet.Registry, history.For(Third2023));
        var registry = history.For(First2024);
        Assert.Null(registry.Find(BeneficiaryId.Of(HospitalOfAbaete)));
        // Wherever they were done, as while they were the provider's.
        Assert.Equal([BeneficiaryId.Of(Abaete), BeneficiaryId.Of(Abaete)], new[] { Abaete, AguasFormosas }.Select(place => OwnerOf(registry, HospitalOfAbaete, place)));
        // It manages all of its system: also what was nobody's before.
        Assert.Equal(BeneficiaryId.Of(Abaete), OwnerOf(registry, Clinic, Abaete));
        Assert.Equal(new Beneficiary(BeneficiaryId.Of(Abaete), "ABAETÉ", Abaete, "ABAETÉ", Money.Zero), registry.Find(BeneficiaryId.Of(Abaete)));
        Assert.Equal([HospitalOfAbaete], registry.EstablishmentsOf(BeneficiaryId.Of(Abaete)));
        Assert.Equal(276, history.Everybody.Length);
        Assert.Equal(275, registry.All.Length);
        Assert.Equal(First2024, history.FirstOf(BeneficiaryId.Of(Abaete)));
        Assert.Null(history.FirstOf(BeneficiaryId.Of(HospitalOfAbaete)));
    }

    [Fact]
    public void What_was_a_withdrawn_providers_is_nobodys_even_in_a_listed_municipality()
    {
        var withdrawal = new RegistryAct.Withdrawal(BeneficiaryId.Of(HospitalOfAbaete), new(202403), Day, "Ofício 1");
        var history = Given.RuleSet.HistoryOf([withdrawal]);
        Assert.Same(Given.RuleSet.Registry, history.For(First2024));
        var registry = history.For(Second2024);
        Assert.Null(OwnerOf(registry, HospitalOfAbaete, Abaete));
        Assert.Null(OwnerOf(registry, HospitalOfAbaete, AguasFormosas));
        Assert.DoesNotContain(Abaete, registry.Municipalities);
        Assert.Empty(registry.EstablishmentsOf(BeneficiaryId.Of(HospitalOfAbaete)));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_withdrawal_applies_to_quadrimesters_that_begin_on_its_day_or_later(int day, bool applies) =>
        Assert.Equal(applies, new RegistryAct.Withdrawal(BeneficiaryId.Of(AguasFormosas), new(202405), new(2024, 5, day), "Ofício").AppliesTo(Second2024));

    [Fact]
    public void Who_withdrew_gets_no_credit_from_its_first_parcel_on_and_its_debts_are_claimed()
    {
        var id = BeneficiaryId.Of(AguasFormosas);
        var history = Given.RuleSet.HistoryOf([new RegistryAct.Withdrawal(id, new(202404), Day, "Ofício")]);
        Assert.False(history.HasNoCredit(id, Third2023, new(202403)));
        Assert.True(history.HasNoCredit(id, First2024, new(202407)));
        Assert.True(history.IsDebtClaimed(id, Third2023));
        Assert.False(history.IsDebtClaimed(BeneficiaryId.Of(Abaete), Third2023));
    }

    [Fact]
    public void Who_was_taken_over_keeps_its_credits_and_its_debts_are_claimed()
    {
        var history = Given.RuleSet.HistoryOf([Takeover]);
        Assert.False(history.HasNoCredit(BeneficiaryId.Of(HospitalOfAbaete), Third2023, new(202411)));
        Assert.True(history.IsDebtClaimed(BeneficiaryId.Of(HospitalOfAbaete), Third2023));
        Assert.False(history.IsDebtClaimed(BeneficiaryId.Of(Abaete), First2024));
    }

    [Fact]
    public void Who_comes_back_is_a_beneficiary_from_its_new_first_quadrimester_on_under_the_norms_own_name()
    {
        var id = BeneficiaryId.Of(HospitalOfAbaete);
        var history = Given.RuleSet.HistoryOf(
        [
            new RegistryAct.Withdrawal(id, new(202311), new(2023, 10, 2), "Ofício"),
            new RegistryAct.Admission(new(id, "Outro nome", Abaete, "Abaeté", new(1)), Second2024, Day, "Adesão"),
        ]);
        Assert.Null(history.For(First2024).Find(id));
        Assert.Equal(Given.RuleSet.Registry.Find(id), history.For(Second2024).Find(id));
        Assert.Equal(id, OwnerOf(history.For(Second2024), HospitalOfAbaete, Abaete));
        Assert.Equal((true, false), (history.HasNoCredit(id, First2024, new(202407)), history.HasNoCredit(id, Second2024, new(202404))));
        Assert.Equal((true, false), (history.IsDebtClaimed(id, First2024), history.IsDebtClaimed(id, Second2024)));
    }

    [Fact]
    public void An_admitted_provider_takes_its_own_surgeries_with_it_from_its_first_quadrimester_on()
    {
        var joined = new Beneficiary(BeneficiaryId.Of(Clinic), "Clínica", AguasFormosas, "Águas Formosas", new(500_00));
        var history = Given.RuleSet.HistoryOf([new RegistryAct.Admission(joined, First2024, Day, "Adesão")]);
        Assert.Equal(BeneficiaryId.Of(AguasFormosas), OwnerOf(history.For(Third2023), Clinic, AguasFormosas));
        Assert.Equal(joined.Id, OwnerOf(history.For(First2024), Clinic, AguasFormosas));
        Assert.Equal(BeneficiaryId.Of(AguasFormosas), OwnerOf(history.For(First2024), new(2126796 + 1), AguasFormosas));
    }

    [Fact]
    public void An_admitted_municipality_enters_the_indicator_and_has_no_target_of_the_annexes()
    {
        var joined = new Beneficiary(BeneficiaryId.Of(AbadiaDosDourados), "Abadia dos Dourados", AbadiaDosDourados, "Abadia dos Dourados", new(500_00));
        var registry = Given.RuleSet.HistoryOf([new RegistryAct.Admission(joined, Third2023, Day, "Adesão")]).For(Third2023);
        Assert.Contains(AbadiaDosDourados, registry.Municipalities);
        Assert.IsType<TargetBasis.MissingPpi>(Given.RuleSet.TargetBasisOf(Third2023, AbadiaDosDourados, new Dictionary<MunicipalityCode, Pact>()));
    }

    [Fact]
    public void A_municipality_that_withdrew_leaves_nobody_what_it_had_taken_over()
    {
        var registry = Given.RuleSet.HistoryOf([Takeover, new RegistryAct.Withdrawal(BeneficiaryId.Of(Abaete), new(202403), Day, "Ofício")]).For(Second2024);
        Assert.Null(OwnerOf(registry, HospitalOfAbaete, Abaete));
        Assert.Null(OwnerOf(registry, Clinic, Abaete));
    }

    [Fact]
    public void Who_withdraws_before_joining_takes_nothing_with_it()
    {
        var joined = new Beneficiary(BeneficiaryId.Of(Clinic), "Clínica", AguasFormosas, "Águas Formosas", new(500_00));
        var history = Given.RuleSet.HistoryOf(
            [new RegistryAct.Admission(joined, new(2024, 3), Day, "Adesão"), new RegistryAct.Withdrawal(joined.Id, new(202404), Day, "Ofício")]);
        Assert.Equal(BeneficiaryId.Of(AguasFormosas), OwnerOf(history.For(Second2024), Clinic, AguasFormosas));
        Assert.Null(OwnerOf(history.For(new(2024, 3)), Clinic, AguasFormosas));
    }

    [Fact]
    public void Acts_say_in_words_what_they_do() => Assert.Equal(
        "gestão plena assumida pelo município 310020, com efeito a partir do quadrimestre 2024-1; desligamento a partir de 20/02/2024",
        $"{Takeover.ToText()}; {new RegistryAct.Withdrawal(BeneficiaryId.Of(Abaete), new(202403), Day, "Ofício").ToText()}");

    private static BeneficiaryId? OwnerOf(BeneficiaryRegistry registry, Cnes establishment, MunicipalityCode place) =>
        registry.OwnerOf(establishment, place)?.Id;
}
