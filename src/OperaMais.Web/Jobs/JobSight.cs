namespace OperaMais.Web.Jobs;

/// <summary>What can be seen of a job from any process.</summary>
/// <param name="IsBegun">Whether a process is doing it.</param>
/// <param name="IsUnwanted">Whether somebody asked to stop it.</param>
/// <param name="Progress">How far it has come; nothing before the first file or paper.</param>
internal sealed record JobSight(bool IsBegun, bool IsUnwanted, JobProgress? Progress);
