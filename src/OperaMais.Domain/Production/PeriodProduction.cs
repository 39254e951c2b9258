using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace OperaMais.Domain.Production;

/// <summary>The production of one period, judged by Annex VI: what counts, grouped by profile, and how much does not, by reason.</summary>
/// <param name="Counted">The AIHs that count, in a stable order, each profile once.</param>
/// <param name="Uncounted">How many AIHs did not count, by reason.</param>
public sealed record PeriodProduction(ImmutableArray<AihGroup> Counted, Tally Uncounted)
{
    /// <summary>Judges a period's production.</summary>
    /// <param name="rules">Annex VI.</param>
    /// <param name="groups">Every AIH that could count, grouped; a profile may come in several groups.</param>
    /// <param name="repetitions">Those of them that would count but for their number, which counts elsewhere in the programme.</param>
    /// <param name="discarded">The AIHs that could never count and are held as numbers only.</param>
    /// <exception cref="ArgumentOutOfRangeException">More AIHs of a profile are said to be repetitions than count.</exception>
    public static PeriodProduction Judge(
        CountingRules rules, IEnumerable<AihGroup> groups, IEnumerable<AihGroup> repetitions, Tally discarded)
    {
        var counted = new Dictionary<(AihProfile, bool), long>();
        var uncounted = discarded;
        foreach (var group in groups)
        {
            var fate = rules.Judge(group.Profile);
            if (fate == Fate.Counted)
                CollectionsMarshal.GetValueRefOrAddDefault(counted, (group.Profile, group.IsRegistered), out _) += group.Count;
            else
                uncounted = uncounted.Plus(fate, group.Count);
        }
        foreach (var repetition in repetitions)
        {
            var rest = counted.GetValueOrDefault((repetition.Profile, repetition.IsRegistered)) - repetition.Count;
            ArgumentOutOfRangeException.ThrowIfNegative(rest, nameof(repetitions));
            counted[(repetition.Profile, repetition.IsRegistered)] = rest;
            uncounted = uncounted.Plus(Fate.RepeatedAih, repetition.Count);
        }
        return new(InStableOrder(counted), uncounted);
    }

    private static ImmutableArray<AihGroup> InStableOrder(Dictionary<(AihProfile Profile, bool IsRegistered), long> counted) =>
    [
        .. counted
            .Where(entry => entry.Value > 0)
            .Select(entry => new AihGroup(entry.Key.Profile, entry.Key.IsRegistered, entry.Value))
            .OrderBy(group => group.Profile.Establishment)
            .ThenBy(group => group.Profile.PlaceOfSurgery)
            .ThenBy(group => group.Profile.Procedure)
            .ThenBy(group => group.Profile.FirstAct)
            .ThenBy(group => group.Profile.IsReferenced)
            .ThenBy(group => group.Profile.FederalSh)
            .ThenBy(group => group.Profile.FederalSp)
            .ThenBy(group => group.IsRegistered),
    ];
}
