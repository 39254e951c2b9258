namespace OperaMais.Data.Jobs;

/// <summary>How far a job has come.</summary>
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is being done.</summary>
    Running,

    /// <summary>It is done.</summary>
    Done,

    /// <summary>What it was to do was refused: an import stored nothing.</summary>
    Refused,

    /// <summary>It stopped at an unexpected failure: an import stored nothing.</summary>
    Failed,

    /// <summary>Somebody cancelled it: an import stored nothing.</summary>
    Cancelled,
}

/// <summary>Work done in the background, what was asked and what came of it.</summary>
public sealed class StoredJob
{
    /// <summary>The <see cref="Kind"/> of jobs that store what a check found to be in order.</summary>
    public const string ImportKind = "import";

    /// <summary>Identity, a version 7 UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>What is to be done, such as <see cref="ImportKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The user name of whoever asked for it.</summary>
    public required string Author { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it began (UTC).</summary>
    public DateTime? StartedAt { get; set; }

    /// <summary>When it ended (UTC), however it ended.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>How far it has come.</summary>
    public required JobState State { get; set; }

    /// <summary>What was asked, as JSON.</summary>
    public required string Request { get; set; }

    /// <summary>What came of it, as JSON; nothing before its end.</summary>
    public string? Outcome { get; set; }

    /// <summary>Counts the changes, so that of two who change it at once one is told.</summary>
    public int Version { get; set; }
}
