using OperaMais.Domain;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Payments;

/// <summary>What a quadrimester pays a beneficiary, and why.</summary>
/// <param name="Subject">The quadrimester and the beneficiary: <c>2023-3/310620</c>.</param>
/// <param name="Recipient">The beneficiary's name and code.</param>
public sealed record PaymentReport(string Subject, string Recipient) : ReportData("payment", Subject, "Relatório de pagamento", Recipient)
{
    /// <inheritdoc/>
    public override Money? Total => null;
}
