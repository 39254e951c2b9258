using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Tests.Beneficiaries;

public sealed class BeneficiaryIdTests
{
    [Theory]
    [InlineData("310620")]
    [InlineData("000001")]
    public void Six_digits_are_a_municipality(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        Assert.Equal(BeneficiaryKind.Municipality, id.Kind);
        Assert.Equal(new MunicipalityCode(int.Parse(text)), id.Municipality);
        Assert.Equal(BeneficiaryId.Of(new MunicipalityCode(int.Parse(text))), id);
        Assert.Equal(text, id.ToString());
        Assert.Throws<InvalidOperationException>(() => id.Provider);
    }

    [Theory]
    [InlineData("2126796")]
    [InlineData("0027014")]
    public void Seven_digits_are_a_provider(string text)
    {
        Assert.True(BeneficiaryId.TryRead(text, out var id));
        Assert.Equal(BeneficiaryKind.Provider, id.Kind);
        Assert.Equal(new Cnes(int.Parse(text)), id.Provider);
        Assert.Equal(BeneficiaryId.Of(new Cnes(int.Parse(text))), id);
        Assert.Equal(text, id.ToString());
        Assert.Throws<InvalidOperationException>(() => id.Municipality);
    }

    [Theory]
    [InlineData("")]
    [InlineData("31062")]
    [InlineData("21267960")]
    [InlineData("31062x")]
    [InlineData("212679x")]
    public void Anything_else_is_not_read(string text)
    {
        Assert.False(BeneficiaryId.TryRead(text, out var id));
        Assert.Equal(default, id);
    }

    [Fact]
    public void The_same_digits_are_not_the_same_beneficiary() =>
        Assert.NotEqual(BeneficiaryId.Of(new MunicipalityCode(310620)), BeneficiaryId.Of(new Cnes(310620)));

    [Fact]
    public void They_are_ordered_as_text()
    {
        BeneficiaryId[] ordered = [.. new[] { "0310620", "2126796", "310620", "3106200" }.Select(Read)];
        Assert.Equal(ordered, ordered.Reverse().Order());
    }

    private static BeneficiaryId Read(string text) => BeneficiaryId.TryRead(text, out var id) ? id : throw new FormatException(text);
}
