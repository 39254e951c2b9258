using FsCheck;
using FsCheck.Fluent;
using OperaMais.Domain;
using OperaMais.Web.Forms;

namespace OperaMais.Web.Tests;

public sealed class TypedAmountTests
{
    [Theory]
    [InlineData("1.234,56", 123_456)]
    [InlineData("1234,56", 123_456)]
    [InlineData(" R$ 1.234 ", 123_400)]
    [InlineData("0,5", 50)]
    [InlineData("-1,00", -100)]
    [InlineData("−1.000.000,01", -100_000_001)]
    [InlineData("12", 1_200)]
    [InlineData("1234.56", null)]
    [InlineData("1,234.56", null)]
    [InlineData("1.23", null)]
    [InlineData("12.34,56", null)]
    [InlineData("1234.567,00", null)]
    [InlineData("1,234", null)]
    [InlineData("1e3", null)]
    [InlineData("٣", null)]
    [InlineData("", null)]
    [InlineData(",", null)]
    [InlineData("9999999999999", null)]
    public void Amounts_are_read_as_Brazilians_type_them_or_not_at_all(string text, int? centavos) =>
        Assert.Equal(centavos is { } known ? new Money(known) : null, TypedAmount.Read(text));

    [Fact]
    public void What_is_written_is_read_as_the_same() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(), centavos => TypedAmount.Read(TypedAmount.Text(new(centavos))) == new Money(centavos)).QuickCheckThrowOnFailure();
}
