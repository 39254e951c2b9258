namespace OperaMais.Data.Jobs;

/// <summary>
/// What the process that does a job and those that only look on tell each other while it runs. Apart from <see cref="StoredJob"/>, so that telling
/// it every second disturbs nobody who changes the job.
/// </summary>
public sealed class StoredJobWatch
{
    /// <summary>The job.</summary>
    public required Guid JobId { get; init; }

    /// <summary>How far it has come, as JSON; nothing before its beginning.</summary>
    public string? Progress { get; set; }

    /// <summary>Whether somebody asked to stop it.</summary>
    public bool IsUnwanted { get; set; }
}
