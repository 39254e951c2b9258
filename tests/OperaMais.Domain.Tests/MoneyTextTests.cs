using System.Text;
using FsCheck.Fluent;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 100)]
    [InlineData("1234.5", 123_450)]
    [InlineData("1234,5", 123_450)]
    [InlineData("1234.05", 123_405)]
    [InlineData("-0,50", -50)]
    [InlineData("-0.00", 0)]
    [InlineData(".00", 0)]
    [InlineData(".5", 50)]
    [InlineData(",07", 7)]
    [InlineData("-.01", -1)]
    [InlineData("007.10", 710)]
    [InlineData("999999999999999.99", 99_999_999_999_999_999)]
    [InlineData("-999999999999999", -99_999_999_999_999_900)]
    public void An_amount_is_read(string text, long centavos)
    {
        Assert.Equal(MoneyReading.Valid, Read(text, out var amount));
        Assert.Equal(new Money(centavos), amount);
    }

    [Theory]
    [InlineData("", MoneyReading.NotANumber)]
    [InlineData("-", MoneyReading.NotANumber)]
    [InlineData(".", MoneyReading.NotANumber)]
    [InlineData("-,", MoneyReading.NotANumber)]
    [InlineData("1.", MoneyReading.NotANumber)]
    [InlineData("1,", MoneyReading.NotANumber)]
    [InlineData("+1", MoneyReading.NotANumber)]
    [InlineData("--1", MoneyReading.NotANumber)]
    [InlineData("1-", MoneyReading.NotANumber)]
    [InlineData(" 1", MoneyReading.NotANumber)]
    [InlineData("1 ", MoneyReading.NotANumber)]
    [InlineData("1 000", MoneyReading.NotANumber)]
    [InlineData("1.2 ", MoneyReading.NotANumber)]
    [InlineData("1.234,56", MoneyReading.NotANumber)]
    [InlineData("1,234.56", MoneyReading.NotANumber)]
    [InlineData("1.2.3", MoneyReading.NotANumber)]
    [InlineData("1.23a", MoneyReading.NotANumber)]
    [InlineData("1e3", MoneyReading.NotANumber)]
    [InlineData("R$1", MoneyReading.NotANumber)]
    [InlineData("1/2", MoneyReading.NotANumber)]
    [InlineData("1:2", MoneyReading.NotANumber)]
    [InlineData("1.234", MoneyReading.TooManyDecimals)]
    [InlineData("1,000", MoneyReading.TooManyDecimals)]
    [InlineData("-.000", MoneyReading.TooManyDecimals)]
    [InlineData("1234567890123456", MoneyReading.TooLarge)]
    [InlineData("-1234567890123456.78", MoneyReading.TooLarge)]
    [InlineData("99999999999999999999999999", MoneyReading.TooLarge)]
    public void Anything_else_is_refused_and_gives_nothing(string text, MoneyReading expected)
    {
        Assert.Equal(expected, Read(text, out var amount));
        Assert.Equal(Money.Zero, amount);
    }

    [Fact]
    public void Whatever_is_written_is_read_back() => Properties.Hold(
        from centavos in Gen.Choose(int.MinValue + 1, int.MaxValue)
        from separator in Gen.Elements('.', ',')
        select (Amount: new Money(centavos * 1_000L), separator),
        given =>
        {
            Assert.Equal(MoneyReading.Valid, Read(given.Amount.ToString().Replace('.', given.separator), out var amount));
            Assert.Equal(given.Amount, amount);
        });

    private static MoneyReading Read(string text, out Money amount) => MoneyText.Read(Encoding.UTF8.GetBytes(text), out amount);
}
