using FsCheck.Fluent;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>Ordinance SAS/MS 492/2008, Art. 1 § 1, IV: consecutive numbers of one series.</summary>
public sealed class NumberRangeTests
{
    private static readonly DateOnly Today = new(2024, 3, 10);

    [Theory]
    [InlineData("31.11.5.0000001", "31.11.5.0082949")]
    [InlineData("311150000001", "311150082949")]
    [InlineData("31.11.5.0000001-5", " 31.11.5.0082949-2 ")]
    [InlineData("3111500000015", "3111500829492")]
    public void It_is_read_by_its_ends_with_or_without_check_digits(string first, string last)
    {
        // The federal range of Minas Gerais in 2011, by Ordinance SAS 737/2010.
        var range = NumberRange.Read(first, last, Today);
        Assert.Equal((311_150_000_001, 82_949, 311_150_082_950), (range.First, range.Count, range.End));
        Assert.Equal((31115, 2011, AuthorizationKind.ElectiveAih, false), (range.Series, range.Year, range.Kind, range.IsEmpty));
        Assert.Equal("31.11.5.0000001 a 31.11.5.0082949", range.ToString());
    }

    [Fact]
    public void One_number_is_a_range_too() =>
        Assert.Equal("31.24.6.0000007 a 31.24.6.0000007", NumberRange.Read("312460000007", "312460000007", Today).ToString());

    [Theory]
    [InlineData("31.24.5.0000010", "31.24.5.0000009", "range.backwards", "A faixa termina em 31.24.5.0000009, antes de começar, em 31.24.5.0000010. Confira o primeiro e o último número.")]
    [InlineData("31.24.5.0000001", "31.24.6.0000009", "range.twoSeries", "A faixa vai da série 31.24.5 à série 31.24.6: uma faixa é de um só Estado, ano e tipo. Cadastre uma faixa para cada série.")]
    [InlineData("31.23.5.0000001", "31.24.5.0000009", "range.twoSeries", "A faixa vai da série 31.23.5 à série 31.24.5: uma faixa é de um só Estado, ano e tipo. Cadastre uma faixa para cada série.")]
    [InlineData("35.24.5.0000001", "35.24.5.0000009", "range.notOfTheState", "A série 35.24.5 não é do Estado: as daqui começam por 31 e são dos tipos 1 (AIH geral), 2 (APAC geral), 5 (AIH eletiva) ou 6 (APAC eletiva).")]
    [InlineData("99.24.3.0000001", "99.24.3.0000009", "range.notOfTheState", null)]
    [InlineData("31.24.3.0000001", "31.24.3.0000009", "range.notOfTheState", null)]
    [InlineData("00.24.5.0000001", "00.24.5.0000009", "range.first", "O primeiro número da faixa não é válido. As posições 1 e 2 trazem 00, que não é o código de um estado nem 99 (CNRAC).")]
    [InlineData("31.24.7.0000001", "31.24.7.0000009", "range.first", null)]
    [InlineData("31.25.5.0000001", "31.25.5.0000009", "range.first", "O primeiro número da faixa não é válido. As posições 3 e 4 trazem o ano 25, posterior a 2024.")]
    [InlineData("31.24.5.0000001", "31.24.5.000000X", "range.last", "O último número da faixa não é válido. A posição 12 traz «X», que não é um algarismo. O número tem só algarismos, com ou sem pontos e hífen.")]
    [InlineData("31.24.5.0000001", "31.24.5.0000009-0", "range.last", null)]
    [InlineData("31.24.5.0000001", "31.24.5.00009", "range.last", "O último número da faixa não é válido. O número tem 10 algarismos em vez de 13.")]
    [InlineData("31.24.5.0000001", "31.24.5.00000009-9", "range.last", "O último número da faixa não é válido. O número tem 14 algarismos em vez de 13.")]
    public void What_is_no_range_is_refused_and_why(string first, string last, string code, string? message)
    {
        var refusal = Assert.Throws<RefusedException>(() => NumberRange.Read(first, last, Today));
        Assert.Equal(code, refusal.Code);
        if (message is not null)
            Assert.Equal(message, refusal.Message);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1_000_000_000_000, 1)]
    [InlineData(312_450_000_001, -1)]
    [InlineData(312_459_999_999, 2)]
    public void It_never_leaves_its_series(long first, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new NumberRange(first, count));

    [Fact]
    public void It_knows_what_lies_in_it_and_what_it_shares()
    {
        var range = new NumberRange(312_450_000_010, 10);
        Assert.True(range.Contains(312_450_000_010));
        Assert.True(range.Contains(312_450_000_019));
        Assert.False(range.Contains(312_450_000_009));
        Assert.False(range.Contains(312_450_000_020));
        Assert.True(range.Contains(range));
        Assert.False(range.Contains(range.Take(0)));
        Assert.False(range.Contains(new NumberRange(312_450_000_015, 6)));
        Assert.False(range.Contains(new NumberRange(312_450_000_009, 2)));
        Assert.True(range.Overlaps(new NumberRange(312_450_000_019, 5)));
        Assert.True(new NumberRange(312_450_000_019, 5).Overlaps(range));
        Assert.False(range.Overlaps(new NumberRange(312_450_000_020, 5)));
        Assert.False(range.Overlaps(new NumberRange(312_450_000_005, 5)));
        Assert.False(range.Overlaps(range.Take(0)));
        Assert.False(range.Take(0).Overlaps(range));
        Assert.Equal((range.Take(4), range.Skip(4)), (new(312_450_000_010, 4), new(312_450_000_014, 6)));
        Assert.Equal("vazia", range.Skip(10).ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => range.Take(11));
        Assert.Throws<ArgumentOutOfRangeException>(() => range.Skip(11));
    }

    [Fact]
    public void Formatting_and_reading_are_inverse() => Properties.Hold(
        from year in Gen.Choose(0, 24)
        from kind in Gen.Elements(1, 2, 5, 6)
        from sequence in Gen.Choose(0, 9_999_000)
        from count in Gen.Choose(1, 1000)
        select new NumberRange(31_000_000_0000L + (year * 10 + kind) * 10_000_000L + sequence, count),
        range =>
        {
            Assert.Equal(range, NumberRange.Read(range.ToString().Split(" a ")[0], range.ToString().Split(" a ")[1], Today));
            var numbers = range.Numbers.ToList();
            Assert.Equal(range.Count, numbers.Count);
            Assert.All(numbers.Select((number, index) => (number, index)), entry =>
            {
                var read = AuthorizationNumber.Read(AuthorizationNumber.Format(entry.number), Today);
                Assert.True(read.IsValid);
                Assert.Equal((range.First + entry.index, range.Kind), (read.FirstTwelve, read.Kind));
                Assert.Equal(AuthorizationNumber.Format(entry.number), read.Formatted);
            });
        },
        times: 100);
}
