using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Orders;

namespace OperaMais.Data.Orders;

/// <summary>What an order pays one beneficiary. Only ever added.</summary>
public sealed class StoredPaymentOrderLine
{
    /// <summary>The number of the order and of the batch that released the money.</summary>
    public required int Order { get; init; }

    /// <summary>Who is paid.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>Its name then.</summary>
    public required string Name { get; init; }

    /// <summary>The instrument it is paid under.</summary>
    public required string Instrument { get; init; }

    /// <summary>The appropriation it is paid from; may be empty.</summary>
    public required string Appropriation { get; init; }

    /// <summary>The credits of the parcels it pays.</summary>
    public required Money Gross { get; init; }

    /// <summary>What of these paid debts.</summary>
    public required Money Discounts { get; init; }

    /// <summary>What is transferred.</summary>
    public required Money Net { get; init; }

    /// <summary>The row of a line.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="line">The line.</param>
    public static StoredPaymentOrderLine Of(int order, PaymentOrderLine line) => new()
    {
        Order = order,
        Beneficiary = line.Beneficiary,
        Name = line.Name,
        Instrument = line.Instrument,
        Appropriation = line.Appropriation,
        Gross = line.Gross,
        Discounts = line.Discounts,
        Net = line.Net,
    };

    /// <summary>The line.</summary>
    public PaymentOrderLine ToLine() => new(Beneficiary, Name, Instrument, Appropriation, Gross, Discounts, Net);
}
