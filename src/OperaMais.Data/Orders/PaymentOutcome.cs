using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Data.Orders;

/// <summary>What became of a line of an order. Only ever added, once for each line.</summary>
public sealed class PaymentOutcome
{
    /// <summary>The order.</summary>
    public required int Order { get; init; }

    /// <summary>Whose line.</summary>
    public required BeneficiaryId Beneficiary { get; init; }

    /// <summary>Whether the money arrived; otherwise it went back to the account.</summary>
    public required bool IsPaid { get; init; }

    /// <summary>The day of the payment, or of the news that it failed.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>The bank's or SIAFI's reference.</summary>
    public required string Reference { get; init; }

    /// <summary>Why it failed; empty when it is paid.</summary>
    public required string Reason { get; init; }

    /// <summary>Who recorded it.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }
}
