using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Registry;
using OperaMais.Data;
using OperaMais.Data.Imports;
using OperaMais.Data.Production;
using OperaMais.Data.Storage;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Beneficiaries;

/// <summary>Shows everything on record of one beneficiary.</summary>
/// <param name="database">Where it is.</param>
/// <param name="norms">The rules.</param>
public sealed class ShowBeneficiary(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The record.</summary>
    /// <returns>Nothing when neither the norm nor an act knows such a beneficiary.</returns>
    public async Task<BeneficiaryRecord?> RunAsync(BeneficiaryId id, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var acts = await RegistryQuery.LoadAsync(context, norms.Current, cancellation);
        if (acts.History.Find(id) is not { } beneficiary)
            return null;
        var imports = await ImportsAsync(context, cancellation);
        var municipality = beneficiary.Municipality;
        var pacts = await FactsAsync(context.Pacts.Where(pact => pact.Municipality == municipality), imports, cancellation);
        var decisions = await FactsAsync(context.Decisions.Where(decision => decision.Municipality == municipality), imports, cancellation);
        var balances = await FactsAsync(context.OpeningBalances.Where(balance => balance.Beneficiary == id), imports, cancellation);
        return new(
            beneficiary,
            [.. pacts.OrderBy(entry => entry.Fact.Month).ThenBy(entry => entry.Import.At)],
            [.. decisions.OrderBy(entry => entry.Fact.Quadrimester).ThenBy(entry => entry.Import.At)],
            [.. balances.OrderBy(entry => entry.Fact.Kind).ThenBy(entry => entry.Fact.Origin, StringComparer.Ordinal).ThenBy(entry => entry.Import.At)],
            await SettlementsAsync(context, id, cancellation),
            await ProductionAsync(context, acts.History, id, imports, cancellation),
            [.. acts.InForce.Where(row => acts.History.ActsOn(id).Contains(row.ToAct()))]);
    }

    private static async Task<Dictionary<Guid, ImportReference>> ImportsAsync(OperaMaisContext context, CancellationToken cancellation)
    {
        var imports = await context.Imports
            .Select(import => new { import.Id, import.At, import.Author, Files = import.Files.Select(file => file.Name).ToList() })
            .ToListAsync(cancellation);
        return imports.ToDictionary(
            import => import.Id, import => new ImportReference(import.At, import.Author, [.. import.Files.Order(StringComparer.Ordinal)]));
    }

    private static async Task<IReadOnlyList<RecordedFact<T>>> FactsAsync<T>(
        IQueryable<T> facts, Dictionary<Guid, ImportReference> imports, CancellationToken cancellation)
        where T : class, IReplaceable
    {
        var rows = await facts.AsNoTracking().ToListAsync(cancellation);
        return rows.ConvertAll(fact => new RecordedFact<T>(fact, imports[fact.ImportId], fact.ReplacedBy is null));
    }

    private static async Task<ImmutableArray<SettledVersion>> SettlementsAsync(
        OperaMaisContext context, BeneficiaryId id, CancellationToken cancellation)
    {
        var versions = await (
            from settlement in context.Settlements
            join row in context.BeneficiarySettlements on settlement.Id equals row.SettlementId
            where row.Beneficiary == id
            select new
            {
                settlement.Quadrimester,
                settlement.Version,
                settlement.CalculatedAt,
                settlement.Author,
                States = settlement.Steps.Select(step => step.State).ToList(),
                settlement.IsIncomplete,
                Row = row,
            })
            .AsNoTracking()
            .ToListAsync(cancellation);
        return
        [
            .. versions
                .Select(entry => new SettledVersion(
                    entry.Quadrimester,
                    entry.Version,
                    entry.CalculatedAt,
                    entry.Author,
                    entry.States.DefaultIfEmpty(SettlementState.Draft).Max(),
                    entry.IsIncomplete,
                    entry.Row))
                .OrderBy(entry => entry.Quadrimester)
                .ThenBy(entry => entry.Version),
        ];
    }

    private async Task<ImmutableArray<ImportedProduction>> ProductionAsync(
        OperaMaisContext context, RegistryHistory history, BeneficiaryId id, Dictionary<Guid, ImportReference> imports, CancellationToken cancellation)
    {
        var ruleSet = norms.Current;
        // Of who is a beneficiary no longer, what was its own while it was.
        var registry = ruleSet.Quadrimesters.Reverse().Select(history.For).FirstOrDefault(registry => registry.Find(id) is not null) ?? ruleSet.Registry;
        var counts = await new ProductionQueries(context, ruleSet.Catalogue.Composites)
            .OwnedIn(context.Slices, registry, id)
            .GroupBy(aih => new { aih.FileId, aih.Competence })
            .Select(group => new { group.Key.FileId, group.Key.Competence, Aihs = group.LongCount() })
            .ToListAsync(cancellation);
        var importOf = await context.Files.ToDictionaryAsync(file => file.Id, file => file.ImportId, cancellation);
        return
        [
            .. counts
                .GroupBy(entry => importOf[entry.FileId])
                .Select(group => new ImportedProduction(
                    imports[group.Key],
                    group.Min(entry => entry.Competence),
                    group.Max(entry => entry.Competence),
                    group.Sum(entry => entry.Aihs)))
                .OrderByDescending(production => production.Import.At),
        ];
    }
}
