using OperaMais.Domain.Production;

namespace OperaMais.Domain.Tests.Production;

public sealed class MunicipalProductionTests
{
    [Fact]
    public void Productions_are_added_part_by_part() =>
        Assert.Equal(new MunicipalProduction(11, 25), new MunicipalProduction(1, 5) + new MunicipalProduction(10, 20));
}
