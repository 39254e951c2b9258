using Microsoft.EntityFrameworkCore;

namespace OperaMais.Data.Storage;

/// <summary>A database of one provider: opens contexts, brings the schema up to date, writes in bulk.</summary>
public abstract class OperaMaisDatabase
{
    private readonly Lazy<DbContextOptions<OperaMaisContext>> options;

    /// <summary>Creates it without connecting.</summary>
    protected OperaMaisDatabase() => options = new(() =>
    {
        var builder = new DbContextOptionsBuilder<OperaMaisContext>();
        Configure(builder);
        return builder.Options;
    });

    /// <summary>A context for one operation.</summary>
    public OperaMaisContext CreateContext() => new(options.Value);

    /// <summary>Creates the schema or brings it up to date, whole or not at all.</summary>
    public async Task MigrateAsync(CancellationToken cancellation = default)
    {
        await using var context = CreateContext();
        var pending = await context.Database.GetPendingMigrationsAsync(cancellation);
        if (pending.Any())
            await MigrateAsync(context, cancellation);
    }

    /// <summary>Whether several processes, also of several machines, may work with it at once.</summary>
    public virtual bool IsShared => false;

    /// <summary>
    /// Keeps something to this process until what is returned is disposed of, or the process ends however it ends. Waits for another process that
    /// holds it; where the database is not shared, nobody else could.
    /// </summary>
    /// <param name="what">What is held, such as the identity of a job.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public virtual Task<IAsyncDisposable> HoldAsync(Guid what, CancellationToken cancellation) => Task.FromResult<IAsyncDisposable>(new Nothing());

    /// <summary>Makes other writers wait until the context's transaction ends, so that what was judged is what is stored.</summary>
    public abstract Task LockWritersAsync(OperaMaisContext context, CancellationToken cancellation);

    /// <summary>Makes whoever wants to change a range of an authorizing body wait until the context's transaction ends; all others go on.</summary>
    /// <param name="context">The context, whose transaction has begun and which has not read the range yet.</param>
    /// <param name="id">The range.</param>
    /// <param name="cancellation">Stops waiting.</param>
    public abstract Task LockBodyRangeAsync(OperaMaisContext context, Guid id, CancellationToken cancellation);

    /// <summary>Writes many rows within the context's transaction.</summary>
    public abstract Task InsertAsync<T>(
        OperaMaisContext context, BulkTable<T> table, IReadOnlyList<T> rows, CancellationToken cancellation);

    /// <summary>Lets the database look at what was written in bulk, so that it plans the queries that follow by what is there.</summary>
    public abstract Task RefreshStatisticsAsync(OperaMaisContext context, CancellationToken cancellation);

    /// <summary>Whether an error says that another process holds the database.</summary>
    public abstract bool IsLocked(Exception exception);

    /// <summary>Applies the migrations that are pending.</summary>
    protected virtual Task MigrateAsync(OperaMaisContext context, CancellationToken cancellation) =>
        context.Database.MigrateAsync(cancellation);

    /// <summary>Chooses the provider.</summary>
    protected abstract void Configure(DbContextOptionsBuilder<OperaMaisContext> builder);

    private sealed class Nothing : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
