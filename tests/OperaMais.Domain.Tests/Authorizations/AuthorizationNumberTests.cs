using FsCheck.Fluent;
using OperaMais.Domain.Authorizations;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>Ordinance SAS/MS 492/2008, Art. 1 § 1: state, year, kind, sequence, check digit.</summary>
public sealed class AuthorizationNumberTests
{
    private static readonly DateOnly Today = new(2024, 3, 10);

    [Theory]
    [InlineData("3111500000015", 31, 11, AuthorizationKind.ElectiveAih, 1, 5)]
    [InlineData("3111600000014", 31, 11, AuthorizationKind.ElectiveApac, 1, 4)]
    [InlineData("3124599999994", 31, 24, AuthorizationKind.ElectiveAih, 9_999_999, 4)]
    [InlineData("3523600001230", 35, 23, AuthorizationKind.ElectiveApac, 123, 0)]
    [InlineData("9923300000010", 99, 23, AuthorizationKind.Cnrac, 1, 0)]
    [InlineData("1100500000006", 11, 0, AuthorizationKind.ElectiveAih, 0, 6)]
    public void It_is_taken_apart_by_position(string digits, int state, int year, AuthorizationKind kind, int sequence, int checkDigit)
    {
        var number = AuthorizationNumber.Read(digits, Today);
        Assert.Equal(digits, number.Digits);
        Assert.Equal((state, year, kind), (number.State, number.Year, number.Kind));
        Assert.Equal((sequence, checkDigit), (number.Sequence, number.CheckDigit));
    }

    [Theory]
    [InlineData("3111500000015")]
    [InlineData("31.11.5.0000001-5")]
    [InlineData("31115000000-15")]
    [InlineData(" 3111500000015\t")]
    public void Points_a_hyphen_and_blanks_around_it_do_not_count(string text)
    {
        var number = AuthorizationNumber.Read(text, Today);
        Assert.True(number.IsValid);
        Assert.Empty(number.Problems);
        Assert.Equal("3111500000015", number.Digits);
        Assert.Equal("31.11.5.0000001-5", number.Formatted);
    }

    [Theory]
    [InlineData("0023500000018", "As posições 1 e 2 trazem 00, que não é o código de um estado nem 99 (CNRAC).")]
    [InlineData("3123700000014", "A posição 5 traz 7: os tipos são 1 (AIH geral), 2 (APAC geral), 3 (CNRAC), 5 (AIH eletiva) e 6 (APAC eletiva).")]
    [InlineData("3127500000009", "As posições 3 e 4 trazem o ano 27, posterior a 2024.")]
    [InlineData("3123500000006", "A posição 13 traz o dígito verificador 6, mas o certo é 5.")]
    [InlineData("312350000000", "O número tem 12 algarismos em vez de 13.")]
    [InlineData("31.23.5.00000001-6", "O número tem 14 algarismos em vez de 13.")]
    [InlineData("", "O número tem 0 algarismos em vez de 13.")]
    [InlineData("3123A00000005", "A posição 5 traz «A», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("31.23.5.0000O01-6", "A posição 10 traz «O», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("31235000/0001", "A posição 9 traz «/», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("x", "A posição 1 traz «x», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("31 23500000005", "A posição 3 traz « », que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("3123500000٠05", "A posição 11 traz «٠», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    public void What_is_wrong_is_said_by_position(string text, string problem)
    {
        var number = AuthorizationNumber.Read(text, Today);
        Assert.False(number.IsValid);
        Assert.Equal(problem, Assert.Single(number.Problems));
    }

    [Fact]
    public void All_that_is_wrong_is_said_in_the_order_of_the_positions()
    {
        var number = AuthorizationNumber.Read("0027700000015", Today);
        Assert.Collection(
            number.Problems,
            problem => Assert.StartsWith("As posições 1 e 2 ", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("As posições 3 e 4 ", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("A posição 5 ", problem, StringComparison.Ordinal),
            problem => Assert.StartsWith("A posição 13 ", problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(" 31.23.5 ")]
    [InlineData("3123A00000005")]
    public void What_has_not_the_shape_is_kept_as_it_was_given(string text) =>
        Assert.Equal(text, AuthorizationNumber.Read(text, Today).Digits);

    [Fact]
    public void The_states_are_those_of_the_ibge_and_the_national_centre() => Assert.Equal(
        [11, 12, 13, 14, 15, 16, 17, 21, 22, 23, 24, 25, 26, 27, 28, 29, 31, 32, 33, 35, 41, 42, 43, 50, 51, 52, 53, 99],
        Enumerable.Range(0, 100).Where(state => Says(state * 10_000_000_000L, "As posições 1 e 2 ") is false));

    [Theory]
    [InlineData(2023, false)]
    [InlineData(2024, true)]
    [InlineData(2025, true)]
    public void The_year_may_be_the_present_one_but_no_later(int thisYear, bool isAccepted) => Assert.Equal(
        isAccepted,
        !AuthorizationNumber.Read("3124500000005", new DateOnly(thisYear, 12, 31)).Problems.Any(IsOfYear));

    [Fact]
    public void Five_kinds_are_known() => Assert.Equal(
        [1, 2, 3, 5, 6],
        Enumerable.Range(0, 10).Where(kind => Says(kind * 10_000_000L, "A posição 5 ") is false));

    [Fact]
    public void Exactly_one_check_digit_agrees_with_any_twelve_digits() => Properties.Hold(
        from year in Gen.Choose(0, 24)
        from kind in Gen.Elements(1, 2, 3, 5, 6)
        from sequence in Gen.Choose(0, 9_999_999)
        select $"31{year:D2}{kind}{sequence:D7}",
        firstTwelve =>
        {
            var numbers = Enumerable.Range(0, 10).Select(digit => AuthorizationNumber.Read($"{firstTwelve}{digit}", Today)).ToList();
            var valid = Assert.Single(numbers, number => number.IsValid);
            Assert.All(numbers.Where(number => number != valid), number =>
                Assert.Equal($"A posição 13 traz o dígito verificador {number.CheckDigit}, mas o certo é {valid.CheckDigit}.", Assert.Single(number.Problems)));
        });

    private static bool IsOfYear(string problem) => problem.StartsWith("As posições 3 e 4 ", StringComparison.Ordinal);

    // Whether a number with nothing but zeros around the part in question has a problem that starts so.
    private static bool Says(long firstTwelve, string start) =>
        AuthorizationNumber.Read($"{firstTwelve:D12}0", Today).Problems.Any(problem => problem.StartsWith(start, StringComparison.Ordinal));
}
