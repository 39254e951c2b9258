using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class AccountSumsTests
{
    [Fact]
    public void Every_kind_goes_where_it_belongs()
    {
        var sums = Sums(
            (LedgerEntryKind.OpeningBalance, -100),
            (LedgerEntryKind.Anticipation, 1_000),
            (LedgerEntryKind.Adjustment, -20),
            (LedgerEntryKind.Adjustment, 7),
            (LedgerEntryKind.Bonus, 50),
            (LedgerEntryKind.Correction, 3),
            (LedgerEntryKind.Correction, -30),
            (LedgerEntryKind.Discount, -140),
            (LedgerEntryKind.Withholding, -500),
            (LedgerEntryKind.Release, -420),
            (LedgerEntryKind.RestitutionClaim, 10),
            (LedgerEntryKind.ReturnToTreasury, 4));
        Assert.Equal(new AccountSums(new(1_060), new(150), new(140), new(500), new(420), new(10), new(4)), sums);
        Assert.Equal((new Money(920), new Money(0), new Money(6)), (sums.Nets, sums.Balance, sums.OpenClaim));
    }

    [Fact]
    public void What_was_withheld_and_then_released_was_transferred_once()
    {
        var sums = Sums(
            (LedgerEntryKind.Bonus, 70), (LedgerEntryKind.Withholding, -70), (LedgerEntryKind.Withholding, 70), (LedgerEntryKind.Release, -70));
        Assert.Equal((new Money(0), new Money(70), new Money(0)), (sums.Withheld, sums.Released, sums.Balance));
        Assert.Empty(sums.BrokenRulesAfter(default));
    }

    [Theory]
    [InlineData("", 100, 0, 0, -100)]
    [InlineData("", 100, -30, -30, -70)]
    [InlineData("", 100, -130, -100, 0)]
    [InlineData("ledger.creditsNotUsed", 100, 0, 0, -99)]
    [InlineData("ledger.balancePositive", 100, 0, 0, -99)]
    [InlineData("ledger.paidWhileOwing", 100, -30, -20, -80)]
    [InlineData("ledger.creditsNotUsed", 100, -30, -20, -70)]
    public void A_batch_that_breaks_a_rule_is_found(string rule, long credit, long debit, long discount, long release)
    {
        var broken = Sums(
            (LedgerEntryKind.Adjustment, debit), (LedgerEntryKind.Bonus, credit), (LedgerEntryKind.Discount, discount), (LedgerEntryKind.Release, release)).BrokenRulesAfter(default);
        Assert.Equal(rule.Length > 0, broken.Contains(rule));
        Assert.Equal(rule.Length == 0, broken.IsEmpty);
    }

    [Fact]
    public void More_than_was_withheld_cannot_be_let_go() => Assert.Contains(
        "ledger.withheldNegative", Sums((LedgerEntryKind.Withholding, 1), (LedgerEntryKind.Release, -1)).BrokenRulesAfter(default));

    [Fact]
    public void More_than_was_claimed_cannot_be_paid_back() => Assert.Contains(
        "ledger.returnedTooMuch",
        Sums((LedgerEntryKind.Adjustment, -5), (LedgerEntryKind.RestitutionClaim, 5), (LedgerEntryKind.ReturnToTreasury, 6)).BrokenRulesAfter(default));

    [Fact]
    public void A_net_is_neither_released_nor_withheld_while_something_is_owed() => Assert.Equal(
        ["ledger.paidWhileOwing", "ledger.paidWhileOwing"],
        new[] { LedgerEntryKind.Release, LedgerEntryKind.Withholding }.SelectMany(kind => Sums(
            (LedgerEntryKind.Adjustment, -30), (LedgerEntryKind.Bonus, 100), (LedgerEntryKind.Discount, -20), (kind, -80)).BrokenRulesAfter(default)));

    [Fact]
    public void What_was_withheld_is_let_go_although_something_is_owed_meanwhile()
    {
        var before = Sums((LedgerEntryKind.Bonus, 70), (LedgerEntryKind.Withholding, -70), (LedgerEntryKind.Adjustment, -5));
        Assert.Empty(before.Plus([new(LedgerEntryKind.Withholding, new(70)), new(LedgerEntryKind.Release, new(-70))]).BrokenRulesAfter(before));
    }

    [Fact]
    public void Debts_left_from_before_do_not_forbid_what_released_nothing()
    {
        var before = Sums((LedgerEntryKind.Bonus, 5), (LedgerEntryKind.Release, -5));
        Assert.Empty(before.Plus([new(LedgerEntryKind.Adjustment, new(-9))]).BrokenRulesAfter(before));
    }

    private static AccountSums Sums(params (LedgerEntryKind Kind, long Amount)[] items) =>
        default(AccountSums).Plus(items.Select(item => new LedgerItem(item.Kind, new(item.Amount))));
}
