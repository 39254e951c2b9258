namespace OperaMais.Domain.Schedule;

/// <summary>What a parcel does to an account.</summary>
/// <param name="Credit">Due to the beneficiary.</param>
/// <param name="Debit">Due by the beneficiary.</param>
/// <param name="Discount">Taken from the credit for debts.</param>
/// <param name="Balance">What the beneficiary still owes afterwards, as an amount of at most zero.</param>
/// <param name="Claimed">What of its debts left the discounts and is claimed back (Art. 4 § 4).</param>
public readonly record struct ParcelFigures(Money Credit, Money Debit, Money Discount, Money Balance, Money Claimed = default)
{
    /// <summary>What is transferred: credit − discount.</summary>
    public Money Net => Credit - Discount;
}

/// <summary>One parcel of one beneficiary.</summary>
/// <param name="Plan">Its row of the schedule.</param>
/// <param name="Figures">What it does to the account; nothing while its amounts are not known.</param>
/// <param name="IsProvisional">Whether an earlier parcel is not known, so that the debts it starts from may change.</param>
public sealed record Parcel(PlannedParcel Plan, ParcelFigures? Figures, bool IsProvisional);
