using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Tests.Authorizations;

/// <summary>Issuing the numbers of an authorizing body's range, and giving unused ones back.</summary>
public sealed class RangeUseTests
{
    private const long First = 312_450_000_001;

    [Fact]
    public void The_next_numbers_are_issued_in_order_until_none_is_left()
    {
        var use = new RangeUse(new(First, 25), 0);
        (var numbers, use) = use.Issue(20);
        Assert.Equal((new(First, 20), 20, 5), (numbers, use.Issued, use.Left));
        (numbers, use) = use.Issue(5);
        Assert.Equal((new(First + 20, 5), true), (numbers, use.IsExhausted));
        Assert.Equal(use.Range, use.IssuedRange);
        Refused("issue.exhausted", "está esgotada", () => use.Issue(1).After);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(RangeUse.MostAtOnce + 1)]
    public void At_least_one_and_not_all_at_once(int quantity) =>
        Refused("issue.quantity", "de 1 a 1000 por vez", () => new RangeUse(new(First, 5_000), 0).Issue(quantity));

    [Fact]
    public void More_than_are_left_are_refused_as_a_whole() =>
        Refused("issue.tooMany", "Foram pedidos 6 números e só restam 5", () => new RangeUse(new(First, 25), 20).Issue(6));

    [Theory]
    [InlineData(100, 0, 0, false)]
    [InlineData(100, 89, 89, false)]
    [InlineData(100, 90, 90, true)]
    [InlineData(100, 100, 100, true)]
    [InlineData(7, 6, 85, false)]
    [InlineData(9_999_999, 8_999_999, 89, false)]
    [InlineData(9_999_999, 9_000_000, 90, true)]
    [InlineData(0, 0, 0, false)]
    public void From_ninety_percent_on_it_warns(int count, int issued, int percent, bool warns)
    {
        var use = new RangeUse(new(312_450_000_000, count), issued);
        Assert.Equal((percent, warns), (use.Percent, use.IsNearlyExhausted));
    }

    [Fact]
    public void Only_what_was_not_issued_goes_back_from_the_end()
    {
        var use = new RangeUse(new(First, 25), 20);
        var (returned, after) = use.Return(3);
        Assert.Equal((new(First + 22, 3), new(First, 22), 20), (returned, after.Range, after.Issued));
        Refused("return.tooMany", "foram pedidos 6 números e há 5 livres no fim", () => use.Return(6));
        Refused("return.quantity", "um ou mais", () => use.Return(0));
        Assert.True(use.Return(5).After.IsExhausted);
        Assert.Equal((new(First, 0), new NumberRange(First, 25)), RangeUse.ReturnTail(new(First, 25), 0, 25));
    }

    [Fact]
    public void A_cancelled_number_has_a_reason_and_an_AIH_is_used_by_its_production_only()
    {
        var aih = new IssuedNumber(3124500000015, IssuedState.Issued, "");
        var apac = new IssuedNumber(3124600000014, IssuedState.Issued, "");
        Assert.Equal(aih with { State = IssuedState.Cancelled, Note = "Erro de digitação" }, aih.Cancel(" Erro de digitação "));
        Assert.Equal(apac with { State = IssuedState.Used, Note = "competência 202402" }, apac.UseByHand("competência 202402"));
        Refused("issued.byImportOnly", "31.24.5.0000001-5", () => aih.UseByHand("competência 202402"));
        Refused("issued.reasonMissing", "motivo", () => aih.Cancel(" "));
        Refused("issued.noteMissing", "competência", () => apac.UseByHand(""));
        Refused("issued.noteTooLong", "500", () => apac.Cancel(new('x', 501)));
        Refused("issued.otherState", "«cancelado»", () => apac.Cancel("x").Cancel("y"));
        Refused("issued.otherState", "«utilizado»", () => apac.UseByHand("x").Cancel("y"));
        Refused("issued.otherState", "«cancelado»", () => apac.Cancel("x").UseByHand("y"));
    }

    [Theory]
    [InlineData("9000003", "Santa Casa", "Santa Casa (CNES 9000003)")]
    [InlineData(" ", " Central de Regulação ", "Central de Regulação")]
    public void A_body_has_a_name_and_may_have_a_CNES(string cnes, string name, string text) =>
        Assert.Equal(text, AuthorizingBody.Read(cnes, name).ToString());

    [Theory]
    [InlineData("9000004", "Santa Casa", "body.cnes")]
    [InlineData("900000", "Santa Casa", "body.cnes")]
    [InlineData("", "", "body.name")]
    public void What_is_no_body_is_refused(string cnes, string name, string code) =>
        Assert.Equal(code, Assert.Throws<RefusedException>(() => AuthorizingBody.Read(cnes, name)).Code);

    private static void Refused(string code, string words, Func<object> act)
    {
        var refusal = Assert.Throws<RefusedException>(act);
        Assert.Equal(code, refusal.Code);
        Assert.Contains(words, refusal.Message, StringComparison.Ordinal);
    }
}
