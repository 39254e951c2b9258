using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Authorizations;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Authorizations;

/// <summary>A proposal to divide what is free of a series among municipalities.</summary>
/// <param name="Free">How many numbers are free.</param>
/// <param name="Reserve">How many of them the state keeps.</param>
/// <param name="Month">The month of the PPI; nothing where none was imported.</param>
/// <param name="Months">The months of which a PPI was imported, the latest first.</param>
/// <param name="Quantities">What each municipality would get, by name.</param>
public sealed record ProposedAllocation(
    int Free, int Reserve, Competence? Month, ImmutableArray<Competence> Months, ImmutableArray<MunicipalQuantity> Quantities);

/// <summary>Proposes how to divide the free numbers of a series, in proportion to the quantities of the PPI.</summary>
/// <param name="database">Where both are.</param>
/// <param name="norms">The rules, which know the municipalities.</param>
/// <remarks>Ordinance SAS/MS 492/2008, Art. 2.</remarks>
public sealed class ProposeAllocation(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Proposes.</summary>
    /// <param name="series">The series.</param>
    /// <param name="month">The month of the PPI; nothing for the latest.</param>
    /// <param name="reserve">How many numbers the state keeps.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="RefusedException">There is no such series, the reserve cannot be, or the PPI has no quantity.</exception>
    public async Task<ProposedAllocation> RunAsync(Guid series, Competence? month, int reserve, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        var (stored, ranges) = await AuthorizationStore.FindSeriesAsync(context, series, cancellation);
        var free = RangePartition.FreeOf(stored.ToRange(), ranges.Select(range => range.ToRange())).Sum(range => range.Count);
        var pacts = context.Pacts.Where(pact => pact.ReplacedBy == null);
        var months = await pacts.Select(pact => pact.Month).Distinct().ToListAsync(cancellation);
        var chosen = month ?? (months.Count == 0 ? null : months.Max());
        var names = norms.Current.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        var quantities = await pacts
            .Where(pact => pact.Month == chosen)
            .Select(pact => new { pact.Municipality, pact.Total })
            .ToListAsync(cancellation);
        return new(
            free,
            reserve,
            chosen,
            [.. months.OrderDescending()],
            RangeAllocation.Propose(
                free,
                reserve,
                quantities
                    .Where(pact => names.ContainsKey(pact.Municipality))
                    .OrderBy(pact => names[pact.Municipality], StringComparer.Ordinal)
                    .Select(pact => (pact.Municipality, pact.Total))));
    }
}
