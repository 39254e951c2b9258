using OperaMais.Domain.Implants;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Implants;

public sealed class ToothTests
{
    [Theory]
    [InlineData("11", "11")]
    [InlineData("48", "48")]
    [InlineData(" 3.6 ", "36")]
    [InlineData("10", null)]
    [InlineData("19", null)]
    [InlineData("49", null)]
    [InlineData("51", null)]
    [InlineData("3-6", null)]
    [InlineData("1", null)]
    [InlineData("111", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void It_is_a_permanent_tooth_by_its_FDI_number(string? text, string? number)
    {
        Assert.Equal(number is not null, Tooth.TryRead(text, out var tooth));
        Assert.Equal(number ?? "0", tooth.ToString());
    }

    [Fact]
    public void There_are_thirty_two() =>
        Assert.Equal(32, Enumerable.Range(0, 100).Count(number => Tooth.TryRead($"{number:D2}", out _)));

    [Theory]
    [InlineData("123.456-7", " Fulano  de\tTal ", null)]
    [InlineData("1234", "Fulano", "implant.enrolment")]
    [InlineData("12345a", "Fulano", "implant.enrolment")]
    [InlineData("123456789012345", "Fulano", "implant.enrolment")]
    [InlineData("1234567", " ", "implant.name")]
    public void A_member_of_the_plan_has_a_number_and_a_name(string enrolment, string name, string? refused)
    {
        if (refused is null)
            Assert.Equal(new("1234567", "Fulano de Tal"), PlanMember.Read(enrolment, name));
        else
            Assert.Equal(refused, Assert.Throws<RefusedException>(() => PlanMember.Read(enrolment, name)).Code);
    }
}
