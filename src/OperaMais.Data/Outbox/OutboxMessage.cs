namespace OperaMais.Data.Outbox;

/// <summary>
/// An e-mail that is to go out, kept in the transaction of what it tells. It is delivered at least once: a process that ends between
/// sending and writing that down leaves it to be sent again.
/// </summary>
public sealed class OutboxMessage
{
    /// <summary>Identity, a version 7 UUID; the message carries it, so that a second copy is known as one.</summary>
    public required Guid Id { get; init; }

    /// <summary>To what address.</summary>
    public required string Recipient { get; init; }

    /// <summary>Its subject, one line.</summary>
    public required string Subject { get; init; }

    /// <summary>Its text.</summary>
    public required string Body { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it is tried next (UTC); nothing once it was sent or given up.</summary>
    public DateTime? DueAt { get; set; }

    /// <summary>When it was sent (UTC).</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; set; }

    /// <summary>Why it was not sent when it was tried last.</summary>
    public string? LastError { get; set; }

    /// <summary>Counts the changes, so that of two processes that want to send it one does.</summary>
    public int Version { get; set; }
}
