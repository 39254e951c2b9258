using System.Text;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Codes;

public sealed class ProcedureCodeTests
{
    [Theory]
    [InlineData("0415010012")]
    [InlineData("0415010013")]
    [InlineData("0000000000")]
    [InlineData("9999999999")]
    public void It_is_read_from_bytes_and_characters_whatever_its_check_digit(string text)
    {
        Assert.True(ProcedureCode.TryRead(text, out var fromCharacters));
        Assert.True(ProcedureCode.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(new ProcedureCode(long.Parse(text)), fromCharacters);
        Assert.Equal(fromCharacters, fromBytes);
        Assert.Equal(long.Parse(text), fromBytes.Value);
        Assert.Equal(text, fromBytes.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("415010012")]
    [InlineData("00415010012")]
    [InlineData("041501001x")]
    [InlineData(" 415010012")]
    [InlineData("-415010012")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(ProcedureCode.TryRead(text, out var fromCharacters));
        Assert.False(ProcedureCode.TryRead(Encoding.UTF8.GetBytes(text), out var fromBytes));
        Assert.Equal(default, fromCharacters);
        Assert.Equal(default, fromBytes);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10_000_000_000)]
    public void A_code_that_is_none_cannot_be_made(long value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ProcedureCode(value));

    [Theory]
    [InlineData(0415010012, true)]
    [InlineData(0415010013, false)]
    [InlineData(0415010011, false)]
    [InlineData(0404030050, true)]
    [InlineData(0404030051, false)]
    [InlineData(0, true)]
    [InlineData(1_000_000_001, true)]
    [InlineData(0_100_000_002, true)]
    [InlineData(0_010_000_003, true)]
    [InlineData(0_001_000_004, true)]
    [InlineData(0_000_100_005, true)]
    [InlineData(0_000_010_006, true)]
    [InlineData(0_000_001_007, true)]
    [InlineData(0_000_000_108, true)]
    [InlineData(0_000_000_019, true)]
    public void Its_check_digit_agrees_or_not(long value, bool isValid) =>
        Assert.Equal(isValid, new ProcedureCode(value).HasValidCheckDigit);

    [Fact]
    public void They_are_ordered_by_value()
    {
        Assert.True(new ProcedureCode(0404030084).CompareTo(new ProcedureCode(0415010012)) < 0);
        Assert.True(new ProcedureCode(0415010012).CompareTo(new ProcedureCode(0404030084)) > 0);
        Assert.Equal(0, new ProcedureCode(0415010012).CompareTo(new ProcedureCode(0415010012)));
    }
}
