using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Settlements;

/// <summary>How far a quadrimester has come.</summary>
/// <param name="Quadrimester">The quadrimester.</param>
/// <param name="Missing">Its competences that are neither held nor declared empty.</param>
/// <param name="LatestVersion">The number of the last version of its settlement; nothing while it was not calculated.</param>
public sealed record QuadrimesterState(Quadrimester Quadrimester, ImmutableArray<Competence> Missing, int? LatestVersion);

/// <summary>Lists the quadrimesters of the programme.</summary>
/// <param name="database">Where the settlements are.</param>
/// <param name="norms">The rules.</param>
public sealed class ListQuadrimesters(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every quadrimester that is settled under the rules, in order.</summary>
    public async Task<ImmutableArray<QuadrimesterState>> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var missing = await HeldCompetences.MissingAsync(
            context, ruleSet, ruleSet.Quadrimesters.SelectMany(quadrimester => quadrimester.Competences), cancellation);
        var versions = await context.Settlements
            .GroupBy(settlement => settlement.Quadrimester)
            .Select(group => new { group.Key, Latest = group.Max(settlement => settlement.Version) })
            .ToDictionaryAsync(entry => entry.Key, entry => (int?)entry.Latest, cancellation);
        return
        [
            .. ruleSet.Quadrimesters.Select(quadrimester => new QuadrimesterState(
                quadrimester,
                [.. missing.Where(competence => competence.Quadrimester == quadrimester)],
                versions.GetValueOrDefault(quadrimester))),
        ];
    }
}
