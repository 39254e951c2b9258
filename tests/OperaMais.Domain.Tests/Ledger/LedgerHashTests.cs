using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class LedgerHashTests
{
    [Fact]
    public void It_is_the_sha_256_of_every_field_with_its_length() =>
        // printf '6:310620,3:ão,-,0:,' | sha256sum
        Assert.Equal("884b79cef0e571d2410595874fc35d0194e5456813d6085fd165b062d47d6341", LedgerHash.Of("310620", "ão", null, "").ToString());

    [Fact]
    public void Fields_cannot_be_shifted_into_one_another()
    {
        Assert.NotEqual(LedgerHash.Of("ab", "c"), LedgerHash.Of("a", "bc"));
        Assert.NotEqual(LedgerHash.Of("", null), LedgerHash.Of(null, ""));
        Assert.NotEqual(LedgerHash.Of("a"), LedgerHash.Of("a", ""));
    }

    [Fact]
    public void Before_the_first_there_are_zeros()
    {
        Assert.Equal(new string('0', 64), LedgerHash.None.ToString());
        Assert.Equal(LedgerHash.None, LedgerHash.Read(new string('0', 64)));
        Assert.Equal(LedgerHash.Of("x"), LedgerHash.Read(LedgerHash.Of("x").ToString()));
    }
}
