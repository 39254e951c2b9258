using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Approval;

namespace OperaMais.Application.Settlements;

/// <summary>A version of a settlement, without its figures.</summary>
/// <param name="Version">1 for the first, and so on.</param>
/// <param name="CalculatedAt">When it was calculated (UTC).</param>
/// <param name="Author">Who calculated it.</param>
/// <param name="State">How far it has come.</param>
public sealed record KeptVersion(int Version, DateTime CalculatedAt, string Author, SettlementState State);

/// <summary>Lists the versions of a quadrimester's settlement.</summary>
/// <param name="database">Where they are.</param>
public sealed class ListVersions(OperaMaisDatabase database)
{
    /// <summary>Every version, the first one first.</summary>
    public async Task<ImmutableArray<KeptVersion>> RunAsync(Quadrimester quadrimester, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var versions = await context.Settlements
            .Where(settlement => settlement.Quadrimester == quadrimester)
            .OrderBy(settlement => settlement.Version)
            .Select(settlement => new
            {
                settlement.Version,
                settlement.CalculatedAt,
                settlement.Author,
                States = settlement.Steps.Select(step => step.State).ToList(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. versions.Select(entry => new KeptVersion(
                entry.Version, entry.CalculatedAt, entry.Author, entry.States.Append(SettlementState.Draft).Max())),
        ];
    }
}
