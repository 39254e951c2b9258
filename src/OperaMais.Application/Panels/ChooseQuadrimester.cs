using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Panels;

/// <summary>Says which quadrimester is being worked on.</summary>
/// <param name="database">Where the settlements are.</param>
/// <param name="norms">The rules.</param>
public sealed class ChooseQuadrimester(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>The first one of the schedule without a complete settlement; the last one when all have it.</summary>
    public async Task<Quadrimester> RunAsync(CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var settled = await context.Settlements
            .Where(settlement => !settlement.IsIncomplete)
            .Select(settlement => settlement.Quadrimester)
            .Distinct()
            .ToListAsync(cancellation);
        var quadrimesters = norms.Current.Quadrimesters.ToList();
        return quadrimesters.Except(settled).Append(quadrimesters[^1]).First();
    }
}
