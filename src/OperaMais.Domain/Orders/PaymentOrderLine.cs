using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Domain.Orders;

/// <summary>What an order pays one beneficiary: net = gross − discounts.</summary>
/// <param name="Beneficiary">Who is paid.</param>
/// <param name="Name">Its name.</param>
/// <param name="Instrument">The instrument it is paid under, by kind and number.</param>
/// <param name="Appropriation">The appropriation it is paid from; empty when none was chosen for the year.</param>
/// <param name="Gross">The credits of the parcels it pays.</param>
/// <param name="Discounts">What of these paid debts.</param>
/// <param name="Net">What is transferred.</param>
public sealed record PaymentOrderLine(
    BeneficiaryId Beneficiary, string Name, string Instrument, string Appropriation, Money Gross, Money Discounts, Money Net);
