using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Conflicts;
using OperaMais.Data;
using OperaMais.Data.Production;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Imports;

/// <summary>Judges the production of an import against all that is held: the funnel, and what those that count are worth.</summary>
/// <remarks>Annex VI. Whose they are and whether their quadrimester is open are questions of settlement.</remarks>
internal sealed class ImportFigures(OperaMaisContext context, RuleSet ruleSet, ConflictLog log)
{
    internal Task<(Tally Funnel, CountedReport Counted)> OfAsync(
        IReadOnlyCollection<SliceDraft> drafts, CancellationToken cancellation) => OfAsync(
        drafts.Select(draft => draft.EffectiveId).ToHashSet(),
        drafts.Select(draft => (draft.State, draft.Competence)).ToHashSet(),
        cancellation);

    /// <summary>The figures of slices in use.</summary>
    /// <param name="ids">Their identities.</param>
    /// <param name="keys">Their states and competences.</param>
    /// <param name="cancellation">Stops the query.</param>
    internal async Task<(Tally Funnel, CountedReport Counted)> OfAsync(
        HashSet<int> ids, HashSet<(int State, Competence Competence)> keys, CancellationToken cancellation)
    {
        var slices = context.Slices.Where(slice => ids.Contains(slice.Id));
        var queries = new ProductionQueries(context, ruleSet.Catalogue.Composites);
        var repeated = await queries.RepeatedAsync(slices, registeredIn: null, cancellation);
        await NoteDifferentRowsAsync(repeated, ids, cancellation);
        var production = PeriodProduction.Judge(
            ruleSet.CountingRules,
            await queries.GroupsAsync(slices, registeredIn: null, cancellation),
            HeldAih.RepetitionsAmong(
                ruleSet.CountingRules, repeated, aih => keys.Contains((aih.Profile.PlaceOfSurgery.State, aih.Competence))),
            await ProductionQueries.DiscardedAsync(slices, cancellation));
        return (production.Uncounted.Plus(Fate.Counted, production.Counted.Sum(group => group.Count)), Worth(production));
    }

    private CountedReport Worth(PeriodProduction production)
    {
        var report = new CountedReport(Money.Zero, Money.Zero, 0);
        foreach (var group in production.Counted)
        {
            var value = ruleSet.ValueOf(group.Profile);
            report = new(
                report.Financing + value.Financing * group.Count,
                report.BonusReference + value.BonusReference * group.Count,
                report.Referenced + (group.Profile.IsReferenced ? group.Count : 0));
        }
        return report;
    }

    private async Task NoteDifferentRowsAsync(IReadOnlyList<HeldAih> repeated, HashSet<int> slices, CancellationToken cancellation)
    {
        var different = repeated
            .GroupBy(row => (row.Aih.Number, row.Aih.Competence))
            .Where(same => same.Select(row => row.Aih).Distinct().Skip(1).Any())
            .SelectMany(same => same)
            .Where(row => slices.Contains(row.SliceId))
            .ToList();
        var files = different.Select(row => row.FileId).ToHashSet();
        var names = await context.Files
            .Where(file => files.Contains(file.Id))
            .ToDictionaryAsync(file => file.Id, file => file.Name, cancellation);
        foreach (var row in different.OrderBy(row => row.FileId).ThenBy(row => row.Row))
            log.Add("aih.twoRows", ApplicationMessages.All.Text("aih.twoRows"), blocking: false, new(names[row.FileId], row.Row, "N_AIH"));
    }
}
