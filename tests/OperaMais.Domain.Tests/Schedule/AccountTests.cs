using FsCheck.Fluent;
using OperaMais.Domain.Schedule;
using OperaMais.Testing;

namespace OperaMais.Domain.Tests.Schedule;

public sealed class AccountTests
{
    [Fact]
    public void Without_debts_every_credit_is_paid_whole() => AssertParcels(
        0, [(100, 0), (250, 0)], [new(new(100), new(0), new(0), new(0)), new(new(250), new(0), new(0), new(0))]);

    [Fact]
    public void A_debt_is_taken_from_the_credit_of_the_same_parcel_first() =>
        AssertParcels(0, [(100, 30)], [new(new(100), new(30), new(30), new(0))]);

    [Fact]
    public void What_that_cannot_bear_is_taken_from_the_next_ones_until_none_is_left() => AssertParcels(
        0,
        [(50, 200), (0, 0), (100, 0), (100, 0)],
        [
            new(new(50), new(200), new(50), new(-150)),
            new(new(0), new(0), new(0), new(-150)),
            new(new(100), new(0), new(100), new(-50)),
            new(new(100), new(0), new(50), new(0)),
        ]);

    [Fact]
    public void What_was_owed_before_is_taken_from_the_first_credits() => AssertParcels(
        -130, [(100, 0), (100, 0)], [new(new(100), new(0), new(100), new(-30)), new(new(100), new(0), new(30), new(0))]);

    [Fact]
    public void What_is_still_owed_at_the_end_stays_owed() => AssertParcels(-10, [(0, 5)], [new(new(0), new(5), new(0), new(-15))]);

    [Fact]
    public void Nobody_starts_with_a_credit() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Account.Run([], new Money(1), _ => null));

    [Fact]
    public void What_is_transferred_is_the_credit_without_the_discount() =>
        Assert.Equal(new Money(70), new ParcelFigures(new Money(100), new Money(0), new Money(30), new Money(0)).Net);

    [Fact]
    public void Unknown_parcels_have_no_figures_and_make_the_later_ones_provisional()
    {
        var parcels = Run(-10, [(5, 0), null, (4, 0), null, (3, 0)]);
        Assert.Equal([-5, null, -1, null, 0], parcels.Select(parcel => parcel.Figures?.Balance.Centavos));
        Assert.Equal([false, false, true, true, true], parcels.Select(parcel => parcel.IsProvisional));
    }

    [Fact]
    public void The_schedules_parcels_come_in_their_order()
    {
        var parcels = Account.Run(Given.RuleSet.Schedule, Money.Zero, plan => plan.Month.Month == 9 ? null : Movement.Of(new Money(plan.Month.Value)));
        Assert.Equal(Given.RuleSet.Schedule, parcels.Select(parcel => parcel.Plan));
        Assert.Null(parcels[0].Figures);
        Assert.All(parcels.Skip(1), parcel => Assert.Equal(parcel.Plan.Month.Value, parcel.Figures!.Value.Credit.Centavos));
    }

    [Fact]
    public void A_debt_that_is_claimed_leaves_the_discounts()
    {
        Movement[] movements = [new(new(30), new(100), IsDebtClaimed: true), new(new(50), new(0), IsDebtClaimed: true)];
        var parcels = Account.Run(
            movements.Select((_, index) => new PlannedParcel(new(2024, index + 1), ParcelKind.Anticipation, new(2024, 1), "Parcela", null, null)),
            new(-5),
            plan => movements[plan.Month.Month - 1]);
        Assert.Equal(
            [new(new(30), new(100), new(30), new(0), new(75)), new(new(50), new(0), new(0), new(0), new(0))],
            parcels.Select(parcel => parcel.Figures!.Value));
    }

    [Fact]
    public void Nothing_is_ever_lost() => Properties.Hold(
        from opening in Gen.Choose(-500, 0)
        from movements in Gen.ArrayOf(AnyMovement, 9)
        select (opening, movements),
        given =>
        {
            var parcels = Run(given.opening, given.movements);
            long before = given.opening;
            foreach (var figures in parcels.Select(parcel => parcel.Figures).OfType<ParcelFigures>())
            {
                var (credit, debit, discount) = (figures.Credit.Centavos, figures.Debit.Centavos, figures.Discount.Centavos);
                Assert.Equal(figures.Balance.Centavos - before, credit - debit - figures.Net.Centavos);
                Assert.InRange(discount, 0, credit);
                Assert.True(figures.Balance <= Money.Zero);
                Assert.True(discount == 0 || before < 0 || debit > 0);
                // A debt remains only when the whole credit went into it.
                Assert.True(figures.Balance == Money.Zero || discount == credit);
                before = figures.Balance.Centavos;
            }
        },
        times: 1_000);

    private static FsCheck.Gen<(int Credit, int Debit)?> AnyMovement =>
        from isKnown in Gen.Choose(1, 8)
        from credit in Gen.Choose(0, 300)
        from debit in Gen.Choose(-300, 300)
        select isKnown == 1 ? ((int, int)?)null : (credit, Math.Max(debit, 0));

    private static void AssertParcels(long opening, (int Credit, int Debit)?[] movements, ParcelFigures[] expected) =>
        Assert.Equal(expected, Run(opening, movements).Select(parcel => parcel.Figures!.Value));

    private static List<Parcel> Run(long opening, (int Credit, int Debit)?[] movements)
    {
        var plans = movements.Select((_, index) => new PlannedParcel(
            new Competence(2024, index + 1), ParcelKind.Anticipation, new Quadrimester(2024, 1), "Parcela", null, null)).ToList();
        return
        [
            .. Account.Run(plans, new Money(opening), plan => movements[plan.Month.Month - 1] is { } movement
                ? new Movement(new Money(movement.Credit), new Money(movement.Debit))
                : null),
        ];
    }
}
