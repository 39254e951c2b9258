using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Beneficiaries;
using OperaMais.Data;
using OperaMais.Data.Imports;

namespace OperaMais.Application.Pacts;

/// <summary>Asks for facts with the imports that brought them.</summary>
internal static class RecordedFacts
{
    internal static async Task<IReadOnlyList<RecordedFact<T>>> LoadAsync<T>(
        OperaMaisContext context, IQueryable<T> facts, CancellationToken cancellation)
        where T : class, IReplaceable
    {
        var rows = await facts.AsNoTracking().ToListAsync(cancellation);
        var ids = facts.Select(fact => fact.ImportId);
        var imports = await context.Imports
            .Where(import => ids.Contains(import.Id))
            .Select(import => new { import.Id, import.At, import.Author, Files = import.Files.Select(file => file.Name).ToList() })
            .ToDictionaryAsync(
                import => import.Id,
                import => new ImportReference(import.At, import.Author, [.. import.Files.Order(StringComparer.Ordinal)]),
                cancellation);
        return rows.ConvertAll(fact => new RecordedFact<T>(fact, imports[fact.ImportId], fact.ReplacedBy is null));
    }
}
