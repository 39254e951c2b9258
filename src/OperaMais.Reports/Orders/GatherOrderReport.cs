using OperaMais.Application.Orders;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Ledger;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Reports.Orders;

/// <summary>Gathers what the report of an order of payment shows.</summary>
/// <param name="database">Where the orders are.</param>
/// <param name="norms">The rules.</param>
public sealed class GatherOrderReport(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Gathers it.</summary>
    /// <param name="number">The order's number.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">There is no order of that number.</exception>
    public async Task<OrderReport> RunAsync(int number, CancellationToken cancellation = default)
    {
        var standing = await new ShowPaymentOrder(database).RunAsync(number, cancellation)
            ?? throw ReportMessages.All.Refuse("payment.noOrder", number);
        return new(
            number,
            BatchOf(standing.Batch),
            standing.Order.Hash.ToString(),
            [
                .. standing.Order.Lines.Select(line => new OrderLine(
                    line.Beneficiary,
                    line.Name,
                    line.Instrument,
                    line.Appropriation,
                    line.Gross,
                    line.Discounts,
                    line.Net,
                    standing.Outcomes.GetValueOrDefault(line.Beneficiary) is { } outcome
                        ? new(outcome.IsPaid, outcome.Day, outcome.Reference, outcome.Reason, outcome.Author, outcome.At)
                        : null)),
            ]);
    }

    private OrderBatch BatchOf(LedgerBatch batch) => new(
        batch.Kind.ToText(),
        batch.Parcel,
        DescriptionOf(batch.Parcel),
        batch.Author,
        batch.At,
        batch.Note,
        batch.Authorization,
        batch.Hash.ToString());

    private string DescriptionOf(Competence parcel) =>
        norms.Current.Schedule.FirstOrDefault(plan => plan.Month == parcel)?.Description ?? "";
}
