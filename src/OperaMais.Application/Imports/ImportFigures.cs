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
        var (funnel, counted) = (await ProductionQueries.DiscardedAsync(slices, cancellation), new CountedReport(Money.Zero, Money.Zero, 0));
        // Summed up one by one as they come: an import of many states has more groups than should be held at once.
        await foreach (var group in queries.Groups(slices, registeredIn: null).WithCancellation(cancellation))
        {
            var fate = ruleSet.CountingRules.Judge(group.Profile);
            funnel = funnel.Plus(fate, group.Count);
            counted = fate == Fate.Counted ? Plus(counted, group.Profile, group.Count) : counted;
        }
        var repetitions = HeldAih.RepetitionsAmong(
            ruleSet.CountingRules, repeated, aih => keys.Contains((aih.Profile.PlaceOfSurgery.State, aih.Competence)));
        foreach (var repetition in repetitions)
        {
            funnel = funnel.Plus(Fate.Counted, -repetition.Count).Plus(Fate.RepeatedAih, repetition.Count);
            counted = Plus(counted, repetition.Profile, -repetition.Count);
        }
        return (funnel, counted);
    }

    private CountedReport Plus(CountedReport report, in AihProfile profile, long count)
    {
        var value = ruleSet.ValueOf(profile);
        return new(
            report.Financing + value.Financing * count,
            report.BonusReference + value.BonusReference * count,
            report.Referenced + (profile.IsReferenced ? count : 0));
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
