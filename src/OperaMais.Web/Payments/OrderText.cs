using OperaMais.Domain.Ledger;

namespace OperaMais.Web.Payments;

/// <summary>How orders are called.</summary>
internal static class OrderText
{
    /// <summary>What an order pays: the parcel that was released, or what else the batch was made for.</summary>
    internal static string Title(LedgerBatch batch) => batch.Kind == LedgerBatchKind.Parcel
        ? $"parcela de {Shown.Month(batch.Parcel)}"
        : batch.Kind.ToText();
}
