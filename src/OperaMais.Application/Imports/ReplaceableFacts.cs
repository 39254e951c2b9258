using Microsoft.EntityFrameworkCore;
using OperaMais.Data;
using OperaMais.Data.Imports;

namespace OperaMais.Application.Imports;

/// <summary>Facts of one kind, of which an import may replace those held.</summary>
internal sealed class ReplaceableFacts<TKey, TFact>(Func<TFact, TKey> keyOf)
    where TKey : notnull
    where TFact : class, IReplaceable
{
    private Dictionary<TKey, TFact> held = [];

    /// <summary>The fact in force for a key, if any.</summary>
    internal TFact? Find(TKey key) => held.GetValueOrDefault(key);

    internal async Task LoadAsync(OperaMaisContext context, CancellationToken cancellation) =>
        held = await context.Set<TFact>().Where(fact => fact.ReplacedBy == null).ToDictionaryAsync(keyOf, cancellation);

    /// <summary>Stores facts; those they replace stay on record.</summary>
    internal async Task StoreAsync(OperaMaisContext context, IReadOnlyCollection<TFact> facts, CancellationToken cancellation)
    {
        foreach (var fact in facts)
            if (Find(keyOf(fact)) is { } before)
                before.ReplacedBy = fact.ImportId;
        await context.SaveChangesAsync(cancellation);
        context.AddRange(facts);
        await context.SaveChangesAsync(cancellation);
    }
}
