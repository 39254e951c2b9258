using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Data;
using OperaMais.Data.Orders;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Orders;

/// <summary>What the bank says of an order.</summary>
public sealed record PaymentReport
{
    /// <summary>The number of the order.</summary>
    public required int Order { get; init; }

    /// <summary>The day of the payment.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The bank's or SIAFI's reference; obligatory.</summary>
    public required string Reference { get; init; }

    /// <summary>Who was paid; nothing for everybody not named as failed and not recorded yet.</summary>
    public IReadOnlyCollection<BeneficiaryId>? Paid { get; init; }

    /// <summary>Whose payment failed, and why.</summary>
    public IReadOnlyDictionary<BeneficiaryId, string> Failed { get; init; } = new Dictionary<BeneficiaryId, string>();

    /// <summary>Who records it.</summary>
    public required string Author { get; init; }
}

/// <summary>Records that an order was paid, whole or line by line. What failed goes back to its account and waits to be ordered again.</summary>
/// <param name="database">Where the orders are.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>docs/payments.md.</remarks>
public sealed class RecordPayments(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <returns>What was recorded, line by line.</returns>
    /// <exception cref="RefusedException">
    /// No such order or line, one recorded already, a day before the order or in the future, no reference, or a failure without its reason.
    /// </exception>
    public async Task<IReadOnlyList<PaymentOutcome>> RunAsync(PaymentReport report, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(report.Reference))
            throw ApplicationMessages.All.Refuse("payment.referenceMissing");
        foreach (var failure in report.Failed.Where(failure => string.IsNullOrWhiteSpace(failure.Value)))
            throw ApplicationMessages.All.Refuse("payment.reasonMissing", failure.Key);
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var book = await new AccountBookQuery(context, norms.Current).LoadAsync([], onlyApproved: true, cancellation);
        var store = new BatchStore(context, time);
        var batch = store.Begin(book, LedgerBatchKind.FailedPayments, book.LastParcel, report.Author, report.Reference.Trim());
        RefuseDay(book, report, batch.At.ToDay());
        var outcomes = await OutcomesAsync(context, report, batch.At, cancellation);
        context.PaymentOutcomes.AddRange(outcomes);
        if (report.Failed.Count > 0)
            store.Add(book, Return(book, report, batch), order: null);
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return outcomes;
    }

    private static void RefuseDay(AccountBook book, PaymentReport report, DateOnly today)
    {
        var ordered = book.Batches.FirstOrDefault(batch => batch.Number == report.Order && batch.Order != LedgerHash.None)
            ?? throw ApplicationMessages.All.Refuse("payment.noOrder", report.Order);
        if (report.Day < ordered.At.ToDay() || report.Day > today)
            throw ApplicationMessages.All.Refuse(
                "payment.day", report.Order, ordered.At.ToDay().ToString("d", MessageCatalogue.Culture), today.ToString("d", MessageCatalogue.Culture));
    }

    private static async Task<List<PaymentOutcome>> OutcomesAsync(
        OperaMaisContext context, PaymentReport report, DateTime at, CancellationToken cancellation)
    {
        var lines = await context.PaymentOrderLines
            .Where(line => line.Order == report.Order)
            .OrderBy(line => line.Beneficiary)
            .Select(line => line.Beneficiary)
            .ToListAsync(cancellation);
        var known = await context.PaymentOutcomes.Where(outcome => outcome.Order == report.Order).ToDictionaryAsync(outcome => outcome.Beneficiary, cancellation);
        var paid = report.Paid ?? [.. lines.Where(line => !known.ContainsKey(line) && !report.Failed.ContainsKey(line))];
        var named = paid.Concat(report.Failed.Keys).ToList();
        foreach (var beneficiary in named)
        {
            if (!lines.Contains(beneficiary))
                throw ApplicationMessages.All.Refuse("payment.noLine", report.Order, beneficiary);
            if (known.TryGetValue(beneficiary, out var outcome))
                throw ApplicationMessages.All.Refuse("payment.already", report.Order, beneficiary, outcome.Author, outcome.At.ToText());
        }
        if (named.Distinct().Count() < named.Count)
            throw ApplicationMessages.All.Refuse("payment.twice", report.Order);
        if (named.Count == 0)
            throw ApplicationMessages.All.Refuse("payment.complete", report.Order, known.Values.MaxBy(outcome => outcome.At)!.Author, known.Values.Max(outcome => outcome.At).ToText());
        return named.ConvertAll(beneficiary => new PaymentOutcome
        {
            Order = report.Order,
            Beneficiary = beneficiary,
            IsPaid = !report.Failed.ContainsKey(beneficiary),
            Day = report.Day,
            Reference = report.Reference.Trim(),
            Reason = report.Failed.GetValueOrDefault(beneficiary, "").Trim(),
            Author = report.Author,
            At = at,
        });
    }

    // What the order released of an account is withheld again, parcel by parcel, until it is ordered anew.
    private static LedgerJournal Return(AccountBook book, PaymentReport report, LedgerBatch batch)
    {
        var journal = new LedgerJournal(batch, book.Entries);
        foreach (var (beneficiary, reason) in report.Failed.OrderBy(failure => failure.Key))
        {
            var reference = ApplicationMessages.All.Text("payment.failed", report.Order, reason.Trim());
            foreach (var entry in book.Entries[beneficiary].Where(entry => entry.Batch == report.Order && entry.Item.Kind == LedgerEntryKind.Release).ToList())
            {
                journal.Enter(beneficiary, entry.Parcel, new(LedgerEntryKind.Release, -entry.Item.Amount, Reference: reference));
                journal.Enter(beneficiary, entry.Parcel, new(LedgerEntryKind.Withholding, entry.Item.Amount, Reference: reference));
            }
        }
        return journal;
    }
}
