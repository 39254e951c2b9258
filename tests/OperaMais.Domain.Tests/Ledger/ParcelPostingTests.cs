using FsCheck.Fluent;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Schedule;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Ledger;

public sealed class ParcelPostingTests
{
    [Fact]
    public void A_credit_pays_debts_first_and_the_rest_is_released()
    {
        var items = ParcelPosting.Of(default, [new(LedgerEntryKind.OpeningBalance, new(-30)), new(LedgerEntryKind.Anticipation, new(100)), new(LedgerEntryKind.Bonus, new(0))], isPayable: true);
        Assert.Equal(
            [
                new(LedgerEntryKind.OpeningBalance, new(-30)),
                new(LedgerEntryKind.Anticipation, new(100)),
                new(LedgerEntryKind.Discount, new(-30)),
                new LedgerItem(LedgerEntryKind.Release, new(-70)),
            ],
            items.AsEnumerable());
    }

    [Fact]
    public void Where_debts_take_the_whole_credit_nothing_is_released() => Assert.Equal(
        [LedgerEntryKind.Adjustment, LedgerEntryKind.Bonus, LedgerEntryKind.Discount],
        ParcelPosting.Of(default, [new(LedgerEntryKind.Adjustment, new(-50)), new(LedgerEntryKind.Bonus, new(50))], isPayable: true).Select(item => item.Kind));

    [Fact]
    public void Where_nothing_is_due_nothing_is_entered() => Assert.Empty(ParcelPosting.Of(default, [], isPayable: true));

    [Fact]
    public void Without_an_instrument_the_net_is_withheld() => Assert.Equal(
        [new(LedgerEntryKind.Anticipation, new(100)), new LedgerItem(LedgerEntryKind.Withholding, new(-100))],
        ParcelPosting.Of(default, [new(LedgerEntryKind.Anticipation, new(100))], isPayable: false).AsEnumerable());

    [Fact]
    public void A_debt_that_no_later_credit_is_to_pay_is_claimed_back() => Assert.Equal(
        [
            new(LedgerEntryKind.Adjustment, new(-50)),
            new(LedgerEntryKind.Bonus, new(20)),
            new(LedgerEntryKind.Discount, new(-20)),
            new LedgerItem(LedgerEntryKind.RestitutionClaim, new(30)),
        ],
        ParcelPosting.Of(
            default, [new(LedgerEntryKind.Adjustment, new(-50)), new(LedgerEntryKind.Bonus, new(20))], isPayable: true, debtIsClaimed: true).AsEnumerable());

    [Fact]
    public void Parcel_after_parcel_it_gives_what_the_schedule_says() => Properties.Hold(
        from opening in Gen.Choose(-500, 0)
        from adjustments in Gen.ArrayOf(Gen.Choose(-300, 300), 9)
        from bonuses in Gen.ArrayOf(Gen.Choose(-100, 200), 9)
        select (opening, adjustments, bonuses),
        given =>
        {
            var plans = Given.RuleSet.Schedule;
            var dues = given.adjustments.Zip(given.bonuses, (adjustment, bonus) => (Adjustment: new Money(adjustment), Bonus: new Money(Math.Max(bonus, 0)))).ToList();
            var expected = Account.Run(plans, new(given.opening), plan =>
            {
                var (adjustment, bonus) = dues[plans.IndexOf(plan)];
                var movement = Movement.Of(adjustment);
                return movement with { Credit = movement.Credit + bonus };
            });
            var sums = default(AccountSums);
            for (var index = 0; index < 9; index++)
            {
                var before = sums;
                List<LedgerItem> due = [new(LedgerEntryKind.Adjustment, dues[index].Adjustment), new(LedgerEntryKind.Bonus, dues[index].Bonus)];
                if (index == 0)
                    due.Insert(0, new(LedgerEntryKind.OpeningBalance, new(given.opening)));
                sums = sums.Plus(ParcelPosting.Of(sums, due, isPayable: index % 2 == 0));
                var figures = expected[index].Figures!.Value;
                Assert.Equal(figures.Net, sums.Nets - before.Nets);
                Assert.Equal(figures.Discount, sums.Discounts - before.Discounts);
                Assert.Equal(figures.Balance, sums.Balance);
                Assert.Equal(sums.Balance, sums.Credits - sums.Debits - sums.Nets);
            }
        },
        times: 1_000);
}
