using System.Collections.Immutable;

namespace OperaMais.Domain.Schedule;

/// <summary>The nine parcels of one beneficiary. Nothing is ever lost: credits − debits − nets, and what is claimed
/// back instead = balance, opening balance included.</summary>
/// <remarks>Art. 4 § 4; Art. 5 § 4; Art. 8; Annex VII, Ajuste; Annex VIII; docs/interpretations.md, 13.</remarks>
public static class Account
{
    /// <summary>
    /// Runs the schedule: debts are taken from the credit of the same parcel, then of the next ones, until none is left; or what a
    /// parcel leaves of them is claimed back.
    /// </summary>
    /// <param name="schedule">The parcels, in order.</param>
    /// <param name="openingBalance">What the beneficiary owed from earlier resolutions, as an amount of at most zero.</param>
    /// <param name="movementOf">What a parcel brings; nothing while that is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">The opening balance is positive.</exception>
    public static ImmutableArray<Parcel> Run(
        IEnumerable<PlannedParcel> schedule, Money openingBalance, Func<PlannedParcel, Movement?> movementOf)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(openingBalance, Money.Zero);
        var parcels = ImmutableArray.CreateBuilder<Parcel>();
        var balance = openingBalance;
        var isProvisional = false;
        foreach (var plan in schedule)
        {
            var movement = movementOf(plan);
            if (movement is null)
            {
                parcels.Add(new(plan, null, isProvisional));
                isProvisional = true;
                continue;
            }
            var (credit, debit, isDebtClaimed) = movement.Value;
            var debt = debit - balance;
            var discount = Money.Min(credit, debt);
            var claimed = isDebtClaimed ? debt - discount : Money.Zero;
            balance = discount - debt + claimed;
            parcels.Add(new(plan, new ParcelFigures(credit, debit, discount, balance, claimed), isProvisional));
        }
        return parcels.ToImmutable();
    }
}
