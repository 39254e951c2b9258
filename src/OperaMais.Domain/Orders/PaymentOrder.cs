using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;

namespace OperaMais.Domain.Orders;

/// <summary>The order to the treasury to pay what a batch released; it never changes.</summary>
/// <param name="Number">That of the batch.</param>
/// <param name="Lines">One for each beneficiary that is paid, by its code.</param>
/// <remarks>Art. 5; Annex VIII.</remarks>
public sealed record PaymentOrder(int Number, ImmutableArray<PaymentOrderLine> Lines)
{
    /// <summary>The sum of the credits.</summary>
    public Money Gross => Sum(line => line.Gross);

    /// <summary>The sum of the discounts.</summary>
    public Money Discounts => Sum(line => line.Discounts);

    /// <summary>What is to be paid.</summary>
    public Money Total => Sum(line => line.Net);

    /// <summary>A hash of its number and of every field of every line. The batch's seal covers it.</summary>
    public LedgerHash Hash => LedgerHash.Of(
    [
        Number.ToString(CultureInfo.InvariantCulture),
        .. Lines.SelectMany(line => new[]
        {
            line.Beneficiary.ToString(), line.Name, line.Instrument, line.Appropriation, Text(line.Gross), Text(line.Discounts), Text(line.Net),
        }),
    ]);

    /// <summary>The order that pays what a batch released.</summary>
    /// <param name="number">That of the batch.</param>
    /// <param name="released">Its entries.</param>
    /// <param name="before">All entries before it.</param>
    /// <param name="payee">Name, instrument and appropriation of a beneficiary, and for which parcel.</param>
    public static PaymentOrder Of(
        int number, IEnumerable<LedgerEntry> released, ILookup<BeneficiaryId, LedgerEntry> before, Func<BeneficiaryId, Competence, Payee> payee) => new(
        number,
        [
            .. released
                .GroupBy(entry => entry.Beneficiary)
                .Where(account => account.Any(IsRelease))
                .OrderBy(account => account.Key)
                .Select(account => LineOf(account.Key, [.. account], before[account.Key], payee)),
        ]);

    // A net always goes out whole, so the parcels it belongs to say what it is made of.
    private static PaymentOrderLine LineOf(
        BeneficiaryId beneficiary, LedgerEntry[] entered, IEnumerable<LedgerEntry> before, Func<BeneficiaryId, Competence, Payee> payee)
    {
        var parcels = entered.Where(IsRelease).Select(entry => entry.Parcel).ToHashSet();
        var sums = default(AccountSums).Plus(before.Concat(entered).Where(entry => parcels.Contains(entry.Parcel)).Select(entry => entry.Item));
        var net = entered.Where(IsRelease).Sum(entry => -entry.Item.Amount);
        var (name, instrument, appropriation) = payee(beneficiary, parcels.Max());
        return new(beneficiary, name, instrument, appropriation, sums.Credits, sums.Discounts, net);
    }

    private static bool IsRelease(LedgerEntry entry) => entry.Item.Kind == LedgerEntryKind.Release;

    private Money Sum(Func<PaymentOrderLine, Money> amount) => Lines.Sum(amount);

    private static string Text(Money amount) => amount.Centavos.ToString(CultureInfo.InvariantCulture);
}
