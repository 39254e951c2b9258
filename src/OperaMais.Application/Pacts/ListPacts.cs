using System.Collections.Immutable;
using OperaMais.Application.Beneficiaries;
using OperaMais.Data.Pacts;
using OperaMais.Data.Storage;
using OperaMais.Domain.Codes;

namespace OperaMais.Application.Pacts;

/// <summary>Lists what was ever pacted for a municipality in the PPI.</summary>
/// <param name="database">Where it is.</param>
/// <remarks>Annex VII, Cálculo bonificação.</remarks>
public sealed class ListPacts(OperaMaisDatabase database)
{
    /// <summary>Every pact, also those replaced: the latest month first and, of one month, the latest import.</summary>
    public async Task<ImmutableArray<RecordedFact<StoredPact>>> RunAsync(MunicipalityCode municipality, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var facts = await RecordedFacts.LoadAsync(context, context.Pacts.Where(pact => pact.Municipality == municipality), cancellation);
        return [.. facts.OrderByDescending(entry => entry.Fact.Month).ThenByDescending(entry => entry.Import.At)];
    }
}
