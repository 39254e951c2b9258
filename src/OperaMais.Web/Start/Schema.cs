using Microsoft.AspNetCore.DataProtection;
using OperaMais.Data.Storage;
using OperaMais.Web.Jobs;

namespace OperaMais.Web.Start;

/// <summary>Brings the database up to date for processes that may then do without the right to change tables.</summary>
internal sealed class Schema(OperaMaisDatabase database, JobQueue queue, IDataProtectionProvider protection, ILogger<Schema> log)
{
    /// <summary>Makes or changes its tables, and those of the queue of jobs.</summary>
    /// <returns>What the process says when it ends: 0 where it succeeded.</returns>
    internal async Task<int> MigrateAsync(CancellationToken cancellation)
    {
        try
        {
            database.DemandSharedFor(ProcessRole.Migrate);
            await database.MigrateAsync(cancellation);
            await queue.OpenAsync(works: false, cancellation);
            await protection.MakeFirstKeyAsync(database, cancellation);
            log.Migrated();
            return 0;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            log.NotReady(exception);
            return 1;
        }
    }
}
