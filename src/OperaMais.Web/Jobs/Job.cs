using OperaMais.Data.Jobs;

namespace OperaMais.Web.Jobs;

/// <summary>A job as the table has it.</summary>
/// <param name="Id">Identity, a version 7 UUID.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="Author">The user name of whoever asked for it.</param>
/// <param name="CreatedAt">When it was asked for (UTC).</param>
/// <param name="EndedAt">When it ended (UTC), however it ended.</param>
/// <param name="State">How far it has come.</param>
/// <param name="Version">Counts its changes.</param>
/// <param name="Request">What was asked.</param>
/// <param name="Outcome">What came of it; nothing before its end.</param>
public sealed record Job(
    Guid Id, string Kind, string Author, DateTime CreatedAt, DateTime? EndedAt, JobState State, int Version, JobRequest Request, JobOutcome? Outcome)
{
    /// <summary>Whether it waits or is being done.</summary>
    internal bool IsUnderWay => State is JobState.Queued or JobState.Running;

    /// <summary>Whether it stores nothing.</summary>
    internal bool IsCheck => Kind == JobKinds.Check;

    /// <summary>Whether it issues reports.</summary>
    internal bool IsBatch => Kind == JobKinds.Batch;

    internal static Job Of(StoredJob stored) => new(
        stored.Id,
        stored.Kind,
        stored.Author,
        stored.CreatedAt,
        stored.EndedAt,
        stored.State,
        stored.Version,
        JobJson.Read<JobRequest>(stored.Request),
        stored.Outcome is null ? null : JobJson.Read<JobOutcome>(stored.Outcome));
}
