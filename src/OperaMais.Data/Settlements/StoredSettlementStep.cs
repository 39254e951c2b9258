using OperaMais.Domain.Approval;
using OperaMais.Domain.Ledger;

namespace OperaMais.Data.Settlements;

/// <summary>One step that a version of a settlement took. Only ever added; a version comes to each state once.</summary>
public sealed class StoredSettlementStep
{
    /// <summary>The settlement.</summary>
    public required Guid SettlementId { get; init; }

    /// <summary>The state it came to.</summary>
    public required SettlementState State { get; init; }

    /// <summary>Who took the step.</summary>
    public required string Author { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTime At { get; init; }

    /// <summary>What they wrote to it; may be empty.</summary>
    public required string Note { get; init; }

    /// <summary>Of an approval: the hash of the inputs and figures approved; none of other steps.</summary>
    public required LedgerHash FiguresHash { get; init; }
}

/// <summary>Why a settlement was approved although something was open. Only ever added.</summary>
public sealed class StoredJustification
{
    /// <summary>The settlement.</summary>
    public required Guid SettlementId { get; init; }

    /// <summary>What was open.</summary>
    public required ApprovalCheckKind Kind { get; init; }

    /// <summary>How many things it concerned.</summary>
    public required long Count { get; init; }

    /// <summary>The justification.</summary>
    public required string Text { get; init; }
}
