using System.Collections.Immutable;
using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Orders;

/// <summary>An order of payment: what a parcel transfers to whom, and what is recorded of it.</summary>
/// <param name="Number">Its number, that of the batch that released the money.</param>
/// <param name="Batch">That batch.</param>
/// <param name="Hash">The SHA-256 of the order.</param>
/// <param name="Lines">One for each beneficiary that is paid, by its code.</param>
/// <remarks>Art. 5; Annex VIII.</remarks>
public sealed record OrderReport(int Number, OrderBatch Batch, string Hash, ImmutableArray<OrderLine> Lines)
    : ReportData(
        "order",
        Number.ToString(CultureInfo.InvariantCulture),
        $"Ordem de pagamento {Number.ToString(CultureInfo.InvariantCulture)}",
        Programme)
{
    /// <summary>What is to be transferred.</summary>
    public override Money? Total => Lines.Sum(line => line.Net);
}

/// <summary>The batch of entries that released the money.</summary>
/// <param name="Kind">What it was made for, in words.</param>
/// <param name="Parcel">The parcel released; of nets let go later, the last one released before.</param>
/// <param name="Description">What that parcel pays, in the norm's words.</param>
/// <param name="Author">Who released it.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Note">What they wrote to it; may be empty.</param>
/// <param name="Authorization">The act that lets it go beyond the year's ceiling; may be empty.</param>
/// <param name="Seal">The SHA-256 that seals the batch and every entry before it.</param>
public sealed record OrderBatch(
    string Kind, Competence Parcel, string Description, string Author, DateTime At, string Note, string Authorization, string Seal);

/// <summary>What an order pays one beneficiary.</summary>
/// <param name="Beneficiary">IBGE code or CNES.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">The instrument, by kind and number (Art. 5 § 1).</param>
/// <param name="Appropriation">The appropriation; empty when none was chosen.</param>
/// <param name="Gross">The credits.</param>
/// <param name="Discounts">What of them paid debts.</param>
/// <param name="Net">What is transferred.</param>
/// <param name="Outcome">What is recorded of it; nothing while it is open.</param>
public sealed record OrderLine(
    BeneficiaryId Beneficiary,
    string Name,
    string Instrument,
    string Appropriation,
    Money Gross,
    Money Discounts,
    Money Net,
    OrderOutcome? Outcome);

/// <summary>What became of a line.</summary>
/// <param name="IsPaid">Whether the money arrived; otherwise it went back to the account.</param>
/// <param name="Day">The day of the payment, or of the news that it failed.</param>
/// <param name="Reference">The bank's or SIAFI's reference.</param>
/// <param name="Reason">Why it failed; empty when it is paid.</param>
/// <param name="Author">Who recorded it.</param>
/// <param name="At">When (UTC).</param>
public sealed record OrderOutcome(bool IsPaid, DateOnly Day, string Reference, string Reason, string Author, DateTime At);
