using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Data;
using OperaMais.Data.Orders;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Orders;

namespace OperaMais.Application.Orders;

/// <summary>An order of payment and what became of it.</summary>
/// <param name="Batch">The batch it pays.</param>
/// <param name="Order">Its lines.</param>
/// <param name="Outcomes">What is recorded of them, by beneficiary; lines without are open.</param>
public sealed record OrderStanding(
    LedgerBatch Batch, PaymentOrder Order, ImmutableDictionary<BeneficiaryId, PaymentOutcome> Outcomes)
{
    /// <summary>What was paid.</summary>
    public Money Paid => Sum(outcome => outcome is { IsPaid: true });

    /// <summary>What failed and went back to the accounts.</summary>
    public Money Failed => Sum(outcome => outcome is { IsPaid: false });

    /// <summary>What nothing is recorded of yet.</summary>
    public Money Open => Sum(outcome => outcome is null);

    private Money Sum(Func<PaymentOutcome?, bool> counts) => Order.Lines
        .Where(line => counts(Outcomes.GetValueOrDefault(line.Beneficiary)))
        .Sum(line => line.Net);
}

/// <summary>Shows orders of payment.</summary>
/// <param name="database">Where the orders are.</param>
/// <remarks>Art. 5; Annex VIII.</remarks>
public sealed class ShowPaymentOrder(OperaMaisDatabase database)
{
    /// <summary>One order.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>Nothing when there is none of that number.</returns>
    public async Task<OrderStanding?> RunAsync(int number, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return (await OrdersAsync(context, number, cancellation)).SingleOrDefault();
    }

    /// <summary>All orders, the newest first.</summary>
    public async Task<ImmutableArray<OrderStanding>> AllAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return [.. (await OrdersAsync(context, number: null, cancellation)).OrderByDescending(order => order.Batch.Number)];
    }

    private static async Task<IReadOnlyList<OrderStanding>> OrdersAsync(OperaMaisContext context, int? number, CancellationToken cancellation)
    {
        var orders = await BatchStore.OrdersAsync(context, number, cancellation);
        var outcomes = (await context.PaymentOutcomes.Where(outcome => number == null || outcome.Order == number).AsNoTracking().ToListAsync(cancellation))
            .ToLookup(outcome => outcome.Order);
        var batches = await context.LedgerBatches.AsNoTracking().ToDictionaryAsync(batch => batch.Number, cancellation);
        return
        [
            .. orders.Select(order => new OrderStanding(
                batches[order.Number].ToBatch(), order, outcomes[order.Number].ToImmutableDictionary(outcome => outcome.Beneficiary))),
        ];
    }
}
