using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Budgets;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Ledgers;

/// <summary>What there is to notice about a parcel that is to be released: who is not paid yet, and what goes beyond what it should.</summary>
/// <remarks>Art. 4; Art. 5 § 1.</remarks>
internal sealed class ReleaseNotices(OperaMaisContext context, AccountBook book, LedgerBatch batch)
{
    internal async Task<ImmutableArray<Conflict>> OfAsync(
        IReadOnlyList<LedgerEntry> entered, PaymentOrder order, CancellationToken cancellation) =>
    [
        .. Ceiling(entered),
        .. Withheld(entered),
        .. AboveValues(order),
        .. WithoutAppropriation(order),
        .. await BeyondCommitmentsAsync(order, cancellation),
    ];

    private IEnumerable<Conflict> Ceiling(IReadOnlyList<LedgerEntry> entered)
    {
        var year = batch.Parcel.Year;
        if (book.RuleSet.CeilingOf(year) is not { } ceiling)
            yield break;
        var use = YearUse.Of(book.RuleSet.Schedule, year, book.Entries.SelectMany(account => account).Concat(entered)).AgainstCeiling;
        if (use > ceiling.Amount)
            yield return Notice(
                "release.beyondCeiling", 1, blocking: batch.Authorization.Length == 0, year, use.ToText(), ceiling.Amount.ToText(), ceiling.Article);
    }

    private static IEnumerable<Conflict> Withheld(IReadOnlyList<LedgerEntry> entered)
    {
        var withheld = entered.Where(entry => entry.Item.Kind == LedgerEntryKind.Withholding).ToList();
        if (withheld.Count > 0)
            yield return Notice("release.withheld", withheld.Count, false, withheld.Count, withheld.Sum(entry => -entry.Item.Amount).ToText());
    }

    private IEnumerable<Conflict> AboveValues(PaymentOrder order)
    {
        foreach (var line in order.Lines)
        {
            var paid = book.SumsOf(line.Beneficiary).Released + line.Net;
            if (book.History.TermValueOf(line.Beneficiary) is { } value && paid > value)
                yield return Notice("release.aboveTerm", 1, false, line.Beneficiary, line.Name, paid.ToText(), value.ToText());
            if (book.Instruments.For(line.Beneficiary, batch.Parcel, batch.At.ToDay()) is { } instrument && paid > instrument.Value)
                yield return Notice("release.aboveInstrument", 1, false, line.Beneficiary, line.Name, paid.ToText(), line.Instrument, instrument.Value.ToText());
        }
    }

    private IEnumerable<Conflict> WithoutAppropriation(PaymentOrder order)
    {
        var lines = order.Lines.Count(line => line.Appropriation.Length == 0);
        if (lines > 0)
            yield return Notice("release.noAppropriation", lines, false, lines, batch.Parcel.Year);
    }

    private async Task<IEnumerable<Conflict>> BeyondCommitmentsAsync(PaymentOrder order, CancellationToken cancellation)
    {
        var commitments = await context.Commitments
            .Where(commitment => commitment.Parcel == batch.Parcel)
            .AsNoTracking()
            .ToListAsync(cancellation);
        return order.Lines
            .Where(line => line.Appropriation.Length > 0)
            .GroupBy(line => line.Appropriation)
            .Select(group => (
                Appropriation: group.Key,
                Ordered: group.Sum(line => line.Net),
                Committed: commitments.Where(commitment => commitment.Appropriation == group.Key).Sum(commitment => commitment.Amount)))
            .Where(entry => entry.Ordered > entry.Committed)
            .Select(entry => Notice(
                "release.beyondCommitment", 1, false, entry.Appropriation, entry.Ordered.ToText(), entry.Committed.ToText()));
    }

    private static Conflict Notice(string code, long count, bool blocking, params object?[] places) =>
        new(code, ApplicationMessages.All.Text(code, places), count, blocking, []);
}
