using System.Collections.Immutable;

namespace OperaMais.Domain.Ledger;

/// <summary>The sums of an account's entries. Nothing else is ever stored of a balance.</summary>
/// <param name="Credits">What was due to the beneficiary.</param>
/// <param name="Debits">What was due by the beneficiary, opening balances included.</param>
/// <param name="Discounts">What credits paid of debts.</param>
/// <param name="Withheld">Nets that wait for the instrument.</param>
/// <param name="Released">Nets transferred.</param>
/// <param name="Claimed">Debts that left the discounts and are claimed back.</param>
/// <param name="Returned">What was paid back of these.</param>
/// <remarks>Art. 5; Art. 8; docs/payments.md.</remarks>
public readonly record struct AccountSums(
    Money Credits, Money Debits, Money Discounts, Money Withheld, Money Released, Money Claimed, Money Returned)
{
    /// <summary>What is or waits to be transferred.</summary>
    public Money Nets => Withheld + Released;

    /// <summary>What later credits still have to pay, as an amount of at most zero: credits − debits − nets, and what is claimed instead.</summary>
    public Money Balance => Credits - Debits - Nets + Claimed;

    /// <summary>What is still to be paid back to the treasury.</summary>
    /// <remarks>Art. 4 § 4.</remarks>
    public Money OpenClaim => Claimed - Returned;

    /// <summary>The sums with one more entry.</summary>
    public AccountSums Plus(LedgerItem item) => item.Kind switch
    {
        LedgerEntryKind.Discount => this with { Discounts = Discounts - item.Amount },
        LedgerEntryKind.Withholding => this with { Withheld = Withheld - item.Amount },
        LedgerEntryKind.Release => this with { Released = Released - item.Amount },
        LedgerEntryKind.RestitutionClaim => this with { Claimed = Claimed + item.Amount },
        LedgerEntryKind.ReturnToTreasury => this with { Returned = Returned + item.Amount },
        _ when item.Amount < Money.Zero => this with { Debits = Debits - item.Amount },
        _ => this with { Credits = Credits + item.Amount },
    };

    /// <summary>The sums with more entries.</summary>
    public AccountSums Plus(IEnumerable<LedgerItem> items) => items.Aggregate(this, (sums, item) => sums.Plus(item));

    /// <summary>The rules of accounts that do not hold once a batch is entered, by their codes; none in an account in order.</summary>
    /// <param name="before">The sums before the batch.</param>
    public ImmutableArray<string> BrokenRulesAfter(AccountSums before)
    {
        var broken = ImmutableArray.CreateBuilder<string>();
        if (Credits - Discounts != Nets)
            broken.Add("ledger.creditsNotUsed");
        if (Balance > Money.Zero)
            broken.Add("ledger.balancePositive");
        if (Nets > before.Nets && Balance < Money.Zero)
            broken.Add("ledger.paidWhileOwing");
        if (Withheld < Money.Zero)
            broken.Add("ledger.withheldNegative");
        if (OpenClaim < Money.Zero)
            broken.Add("ledger.returnedTooMuch");
        return broken.ToImmutable();
    }
}
