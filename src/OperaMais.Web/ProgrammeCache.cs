using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using OperaMais.Data.Storage;

namespace OperaMais.Web;

/// <summary>Keeps what queries over the whole programme give until something is stored that could change it.</summary>
/// <param name="database">The database asked.</param>
/// <param name="cache">Where answers are kept.</param>
public sealed class ProgrammeCache(OperaMaisDatabase database, IMemoryCache cache)
{
    private static readonly TimeSpan Unused = TimeSpan.FromMinutes(20);

    private readonly ConcurrentDictionary<object, Lazy<Task>> underWay = [];

    /// <summary>The answer to a query, from memory where nothing was stored since it was asked last.</summary>
    /// <param name="name">Names the query with all that it depends on, such as <c>schedule</c> or <c>settlement 2023-3 2</c>.</param>
    /// <param name="query">Asks the database. What it gives is shared and must not be changed.</param>
    /// <param name="cancellation">Stops waiting for it; whoever else waits for the same still gets it.</param>
    public async Task<T> GetAsync<T>(string name, Func<CancellationToken, Task<T>> query, CancellationToken cancellation = default)
    {
        var state = (name, await ProgrammeState.OfAsync(database, cancellation));
        if (cache.TryGetValue(state, out T? known))
            return known!;
        // Whoever asks the same meanwhile waits for the same answer.
        var asked = underWay.GetOrAdd(state, _ => new(() => AskAsync(state, query)));
        return await ((Task<T>)asked.Value).WaitAsync(cancellation);
    }

    private async Task<T> AskAsync<T>(object state, Func<CancellationToken, Task<T>> query)
    {
        try
        {
            // SQLite answers on the thread that asks: on another one, pages that stream can show the rest meanwhile.
            var answer = await Task.Run(() => query(CancellationToken.None));
            // What does not exist would only fill the memory, once for every address tried.
            return answer is null ? answer : cache.Set(state, answer, new MemoryCacheEntryOptions { SlidingExpiration = Unused });
        }
        finally
        {
            underWay.TryRemove(state, out _);
        }
    }

    /// <summary>The answer to a query about what never changes once it is there, such as a version of a settlement.</summary>
    /// <param name="name">Names the query with all that it depends on.</param>
    /// <param name="query">Asks the database. What it gives is shared and must not be changed.</param>
    public async Task<T> GetPermanentAsync<T>(string name, Func<Task<T>> query)
    {
        if (cache.TryGetValue(name, out T? known))
            return known!;
        return cache.Set(name, await query(), new MemoryCacheEntryOptions { SlidingExpiration = Unused });
    }
}
