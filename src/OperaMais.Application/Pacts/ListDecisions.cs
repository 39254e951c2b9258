using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Beneficiaries;
using OperaMais.Data.Pacts;
using OperaMais.Data.Storage;
using OperaMais.Domain;

namespace OperaMais.Application.Pacts;

/// <summary>A document of a decision, without its bytes.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Name">Its name.</param>
public sealed record AttachedDocument(Guid Id, string Name);

/// <summary>A decision with its documents.</summary>
/// <param name="Decision">The decision, and the import that brought it.</param>
/// <param name="Documents">Its documents, in the order they were attached.</param>
public sealed record RecordedDecision(RecordedFact<StoredDecision> Decision, ImmutableArray<AttachedDocument> Documents);

/// <summary>Lists the decisions of the Grupo Condutor.</summary>
/// <param name="database">Where they are.</param>
/// <remarks>Annex VII, last observation.</remarks>
public sealed class ListDecisions(OperaMaisDatabase database)
{
    /// <summary>Every decision on a quadrimester, also those replaced, by municipality, the latest first.</summary>
    public async Task<ImmutableArray<RecordedDecision>> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var decisions = context.Decisions.Where(decision => decision.Quadrimester == quadrimester);
        var facts = await RecordedFacts.LoadAsync(context, decisions, cancellation);
        var documents = (await context.DecisionDocuments
            .Where(document => decisions.Any(decision => decision.Id == document.DecisionId))
            .OrderBy(document => document.At)
            .Select(document => new { document.DecisionId, Attached = new AttachedDocument(document.Id, document.Name) })
            .ToListAsync(cancellation)).ToLookup(entry => entry.DecisionId, entry => entry.Attached);
        return
        [
            .. facts
                .OrderBy(entry => entry.Fact.Municipality)
                .ThenByDescending(entry => entry.Import.At)
                .Select(entry => new RecordedDecision(entry, [.. documents[entry.Fact.Id]])),
        ];
    }

    /// <summary>A document.</summary>
    /// <returns>Its name and its bytes; nothing where there is none of that identity.</returns>
    public async Task<(string Name, byte[] Pdf)?> FindDocumentAsync(Guid id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await context.DecisionDocuments.AsNoTracking().SingleOrDefaultAsync(document => document.Id == id, cancellation) is { } found
            ? (found.Name, found.Pdf)
            : null;
    }
}
