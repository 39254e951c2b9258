using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Ledger;

/// <summary>What a batch of entries was made for.</summary>
public enum LedgerBatchKind
{
    /// <summary>A parcel of the schedule was released.</summary>
    /// <remarks>Annex VIII.</remarks>
    Parcel,

    /// <summary>Nets that had been withheld were released, their instrument being signed.</summary>
    /// <remarks>Art. 5 § 1.</remarks>
    WithheldNets,

    /// <summary>Payments that the bank did not make came back and wait to be ordered again.</summary>
    FailedPayments,

    /// <summary>Debts became claims of restitution, or claims were paid.</summary>
    /// <remarks>Art. 2 § 3; Art. 4 § 4.</remarks>
    Restitution,
}

/// <summary>How the kinds are called.</summary>
public static class LedgerBatchKindText
{
    /// <summary>The kind in Portuguese.</summary>
    public static string ToText(this LedgerBatchKind kind) => DomainMessages.All.Text($"batch.{kind}");
}
