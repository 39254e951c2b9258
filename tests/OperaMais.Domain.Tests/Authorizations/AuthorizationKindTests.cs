using OperaMais.Domain.Authorizations;

namespace OperaMais.Domain.Tests.Authorizations;

public sealed class AuthorizationKindTests
{
    [Theory]
    [InlineData(AuthorizationKind.GeneralAih, 1, "AIH de uso geral")]
    [InlineData(AuthorizationKind.GeneralApac, 2, "APAC de uso geral")]
    [InlineData(AuthorizationKind.Cnrac, 3, "CNRAC (AIH ou APAC)")]
    [InlineData(AuthorizationKind.ElectiveAih, 5, "AIH de cirurgia eletiva")]
    [InlineData(AuthorizationKind.ElectiveApac, 6, "APAC de cirurgia eletiva")]
    public void Each_has_its_digit_and_its_name(AuthorizationKind kind, int digit, string name)
    {
        Assert.Equal(digit, (int)kind);
        Assert.Equal(name, kind.ToText());
    }

    [Fact]
    public void There_are_no_others() => Assert.Equal(5, Enum.GetValues<AuthorizationKind>().Length);
}
