using OperaMais.Application.Imports;
using OperaMais.Reports.Issuing;

namespace OperaMais.Web.Jobs;

/// <summary>A job being done: what it is told to stop by, and how far it has come.</summary>
internal sealed class JobRun(TimeProvider time, CancellationToken stopping) : IProgress<ImportProgress>, IDisposable
{
    private readonly CancellationTokenSource cancelled = CancellationTokenSource.CreateLinkedTokenSource(stopping);
    private readonly Lock gate = new();
    private readonly long started = time.GetTimestamp();
    private volatile JobProgress? progress;
    private JobRequest? request;
    private (long Bytes, long Rows) before;
    private ImportProgress last;
    private int newPapers;
    private bool hasEnded;

    /// <summary>Stops the job: somebody cancelled it, or the process is being stopped.</summary>
    internal CancellationToken Token => cancelled.Token;

    /// <summary>Whether somebody cancelled it.</summary>
    internal bool IsCancelled { get; private set; }

    /// <summary>How far it has come; nothing before the first file or paper.</summary>
    internal JobProgress? Progress => progress;

    /// <summary>What stays of it however it ends: the papers of a batch, nothing of an import.</summary>
    internal JobOutcome? Reached { get; private set; }

    /// <summary>Says what is to be read.</summary>
    internal void Expect(JobRequest expected) => request = expected;

    /// <summary>Notes how far the file under way is read.</summary>
    public void Report(ImportProgress value)
    {
        if (last.File is not null && last.File != value.File)
            before = (before.Bytes + last.Bytes, before.Rows + last.Rows);
        last = value;
        var names = request!.Files;
        var place = 0;
        while (place < names.Length - 1 && names[place].Name != value.File)
            place++;
        progress = new ReadingProgress(
            value.File,
            place + 1,
            names.Length,
            before.Bytes + value.BytesRead,
            request.Bytes,
            before.Rows + value.Rows,
            time.GetElapsedTime(started));
    }

    /// <summary>Notes a paper of a batch.</summary>
    internal void Add(BatchPaper paper)
    {
        newPapers += paper.IsNew ? 1 : 0;
        Reached = new() { Batch = new(paper.All, (Reached?.Batch?.Codes ?? []).Add(paper.Code)) };
        progress = new IssuingProgress(paper.Number, newPapers, paper.Recipient, paper.All, time.GetElapsedTime(started));
    }

    /// <summary>Cancels it; too late, nothing happens.</summary>
    internal void Cancel()
    {
        lock (gate)
        {
            if (hasEnded)
                return;
            IsCancelled = true;
            cancelled.Cancel();
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            hasEnded = true;
            cancelled.Dispose();
        }
    }
}
