using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Schedule;

/// <summary>What a parcel brings before any discount.</summary>
/// <param name="Credit">Due to the beneficiary; not negative.</param>
/// <param name="Debit">Due by the beneficiary; not negative.</param>
/// <param name="IsDebtClaimed">Whether what is left of debts afterwards is claimed back, no later credit being to pay it (Art. 4 § 4).</param>
public readonly record struct Movement(Money Credit, Money Debit, bool IsDebtClaimed = false)
{
    /// <summary>A signed amount: a credit, or a debit when negative.</summary>
    public static Movement Of(Money amount) => new(Money.Max(amount, Money.Zero), Money.Max(-amount, Money.Zero));

    /// <summary>Adjustment and bonus: a negative adjustment is a debit beside the bonus.</summary>
    /// <remarks>Art. 5 § 4; Annex VII, Ajuste.</remarks>
    public static Movement Of(Adjustment adjustment, Bonus bonus)
    {
        var movement = Of(adjustment.Amount);
        return movement with { Credit = movement.Credit + bonus.Amount };
    }
}
