namespace OperaMais.Data.Auditing;

/// <summary>Something that changed the database: who did it, when, from where and by which command. Only ever added.</summary>
public sealed class AuditedCommand
{
    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>When (UTC), by the clock of the machine.</summary>
    public required DateTime At { get; init; }

    /// <summary>Who.</summary>
    public required string Author { get; init; }

    /// <summary>From where.</summary>
    public required string Origin { get; init; }

    /// <summary>What was asked.</summary>
    public required string Command { get; init; }

    /// <summary>All of it as it is searched: without accents and capitals.</summary>
    public required string Folded { get; init; }

    /// <summary>What it changed.</summary>
    public ICollection<AuditedChange> Changes { get; init; } = [];
}

/// <summary>What a command did to a row.</summary>
public enum AuditedAction
{
    /// <summary>It added it.</summary>
    Added,

    /// <summary>It changed some of it.</summary>
    Changed,

    /// <summary>It put another fact in its place; the row stays on record.</summary>
    Replaced,

    /// <summary>It removed it.</summary>
    Removed,
}

/// <summary>One row that a command changed, before and after. Only ever added.</summary>
public sealed class AuditedChange
{
    /// <summary>The command.</summary>
    public required Guid CommandId { get; init; }

    /// <summary>Its place among the changes of the command, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The table, such as <c>pacts</c>.</summary>
    public required string Entity { get; init; }

    /// <summary>What tells the row from others, such as <c>202312 310620</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>What was done to it.</summary>
    public required AuditedAction Action { get; init; }

    /// <summary>The columns changed as they were, as a JSON object, all of them where the row is gone; nothing of a row added.</summary>
    public string? Before { get; init; }

    /// <summary>The columns changed as they became, as a JSON object; nothing of a row removed or replaced.</summary>
    public string? After { get; init; }

    /// <summary>All of it as it is searched: without accents and capitals.</summary>
    public required string Folded { get; init; }

    /// <summary>The command, where it was loaded.</summary>
    public AuditedCommand? Command { get; init; }
}
