using OperaMais.Domain.Indicator;

namespace OperaMais.Domain.Tests.Indicator;

public sealed class TargetBasisTests
{
    private static readonly Competence Month = new(2023, 12);

    [Fact]
    public void The_annexes_percentage_is_the_target() =>
        AssertBasis(new BasisPoints(5_081), false, new TargetBasis.Annex(new BasisPoints(5_081)));

    [Fact]
    public void The_annexes_words_without_pact_are_no_target_and_known_zero() =>
        AssertBasis(null, true, new TargetBasis.AnnexWithoutPact());

    [Fact]
    public void A_pact_gives_ninety_percent_of_itself() =>
        AssertBasis(new BasisPoints(4_500), false, new TargetBasis.Ppi(Month, new Pact(1, 2), 90));

    [Fact]
    public void A_pact_so_small_that_it_rounds_to_nothing_is_a_target_of_zero() =>
        AssertBasis(new BasisPoints(0), false, new TargetBasis.Ppi(Month, new Pact(1, 1_000_000), 90));

    [Fact]
    public void A_pact_of_zero_is_no_target_and_known_zero() =>
        AssertBasis(null, true, new TargetBasis.Ppi(Month, new Pact(0, 2), 90));

    [Fact]
    public void A_missing_pact_is_no_target_and_not_known() =>
        AssertBasis(null, false, new TargetBasis.MissingPpi(Month));

    private static void AssertBasis(BasisPoints? target, bool isKnownWithoutReferences, TargetBasis basis)
    {
        Assert.Equal(target, basis.Target);
        Assert.Equal(isKnownWithoutReferences, basis.IsKnownWithoutReferences);
    }
}
