using OperaMais.Data.Storage;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Instruments;

/// <summary>Records an act that prorogues the resolution: instruments may then last as long.</summary>
/// <param name="database">Where to.</param>
/// <param name="norms">The rules.</param>
/// <param name="time">The clock.</param>
/// <remarks>Art. 9.</remarks>
public sealed class ProrogueResolution(OperaMaisDatabase database, NormLibrary norms, TimeProvider time)
{
    /// <summary>Records it.</summary>
    /// <param name="until">The new last day.</param>
    /// <param name="act">The act; obligatory.</param>
    /// <param name="author">Who records it.</param>
    /// <param name="cancellation">Stops it; nothing is then stored.</param>
    /// <exception cref="RefusedException">No act, or a day that is not later than the one in force.</exception>
    public async Task RunAsync(DateOnly until, string act, string author, CancellationToken cancellation = default)
    {
        if (string.IsNullOrWhiteSpace(act))
            throw ApplicationMessages.All.Refuse("prorogation.actMissing");
        await using var context = database.CreateContext();
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        await database.LockWritersAsync(context, cancellation);
        var lastDay = await InstrumentQuery.LastDayAsync(context, norms.Current, cancellation);
        if (until <= lastDay)
            throw ApplicationMessages.All.Refuse("prorogation.notLater", lastDay.ToString("d", MessageCatalogue.Culture));
        var now = time.GetUtcNow();
        context.Prorogations.Add(new() { Id = Guid.CreateVersion7(now), Until = until, Act = act.Trim(), Author = author, At = now.UtcDateTime });
        await context.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
