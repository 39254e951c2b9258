using OperaMais.Domain.Payments;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Comparison;

/// <summary>What a settlement gives, or the difference between two of them: then every figure may be negative.</summary>
/// <param name="Anticipation">The anticipation, gross.</param>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="Bonus">The bonus.</param>
/// <param name="Credit">What the parcels of the quadrimester bring.</param>
/// <param name="Debit">What they take.</param>
/// <remarks>Annex VII.</remarks>
public readonly record struct ComparedFigures(Money Anticipation, Money Adjustment, Money Bonus, Money Credit, Money Debit)
{
    /// <summary>All that is due for the quadrimester; the same as credit less debit.</summary>
    public Money Total => Anticipation + Adjustment + Bonus;

    /// <summary>Both together.</summary>
    public static ComparedFigures operator +(ComparedFigures left, ComparedFigures right) => new(
        left.Anticipation + right.Anticipation,
        left.Adjustment + right.Adjustment,
        left.Bonus + right.Bonus,
        left.Credit + right.Credit,
        left.Debit + right.Debit);

    /// <summary>The difference.</summary>
    public static ComparedFigures operator -(ComparedFigures left, ComparedFigures right) => new(
        left.Anticipation - right.Anticipation,
        left.Adjustment - right.Adjustment,
        left.Bonus - right.Bonus,
        left.Credit - right.Credit,
        left.Debit - right.Debit);

    /// <summary>What a settlement gives a beneficiary; nothing where it is none.</summary>
    internal static ComparedFigures Of(BeneficiarySettlement? settled)
    {
        if (settled is null)
            return default;
        var anticipation = settled.Anticipation.Amount;
        var parcel = Movement.Of(settled.Adjustment, settled.Bonus);
        return new(anticipation, settled.Adjustment.Amount, settled.Bonus.Amount, anticipation + parcel.Credit, parcel.Debit);
    }
}
