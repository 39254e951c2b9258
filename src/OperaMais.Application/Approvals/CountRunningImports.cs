using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Jobs;
using OperaMais.Data.Storage;

namespace OperaMais.Application.Approvals;

/// <summary>Counts the imports under way.</summary>
/// <param name="database">Where their jobs are.</param>
public sealed class CountRunningImports(OperaMaisDatabase database)
{
    /// <summary>How many imports run in the background now.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await InAsync(context, cancellation);
    }

    // Those of the command line hold the database, so that none runs beside a writer.
    internal static Task<int> InAsync(OperaMaisContext context, CancellationToken cancellation) => context.Jobs
        .CountAsync(job => job.State == JobState.Running && job.Kind == StoredJob.ImportKind, cancellation);
}
