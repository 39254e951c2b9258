namespace OperaMais.Web;

/// <summary>What the site writes to the log, in English, for whoever runs it.</summary>
internal static partial class WebLog
{
    private static readonly Func<ILogger, Guid, IDisposable?> JobScope = LoggerMessage.DefineScope<Guid>("Job {Job}");

    /// <summary>Whatever is logged until the end of it names the job.</summary>
    internal static IDisposable? BeginJob(this ILogger log, Guid job) => JobScope(log, job);

    [LoggerMessage(Level = LogLevel.Information, Message = "The site is ready.")]
    internal static partial void Ready(this ILogger log);

    [LoggerMessage(Level = LogLevel.Information, Message = "The database is up to date.")]
    internal static partial void Migrated(this ILogger log);

    [LoggerMessage(Level = LogLevel.Error, Message = "The site could not be made ready.")]
    internal static partial void NotReady(this ILogger log, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no user yet. Open /primeiro-acesso and enter the code {Code}")]
    internal static partial void FirstAccess(this ILogger log, string code);

    [LoggerMessage(Level = LogLevel.Error, Message = "Job {Job} failed.")]
    internal static partial void JobFailed(this ILogger log, Guid job, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "How job {Job} is getting on could not be told to other processes.")]
    internal static partial void JobNotWatched(this ILogger log, Guid job, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The files of upload {Upload} could not be removed.")]
    internal static partial void UploadLeftBehind(this ILogger log, Guid upload, Exception exception);

    [LoggerMessage(Level = LogLevel.Warning, Message = "E-mail {Message} was not sent at attempt {Attempt}: {Reason}")]
    internal static partial void MailNotSent(this ILogger log, Guid message, int attempt, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "E-mail {Message} was given up after {Attempts} attempts: {Reason}")]
    internal static partial void MailGivenUp(this ILogger log, Guid message, int attempts, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "An upload was not finished: {Reason}")]
    internal static partial void UploadBroken(this ILogger log, string reason);
}
