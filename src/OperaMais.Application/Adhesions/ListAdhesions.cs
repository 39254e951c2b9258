using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Data.Storage;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>An adhesion in a list.</summary>
/// <param name="Id">Which.</param>
/// <param name="Beneficiary">Who wants to join.</param>
/// <param name="Name">Its name.</param>
/// <param name="Municipality">The municipality, or the one the provider is in.</param>
/// <param name="Process">The process in SEI/MG, as typed.</param>
/// <param name="Last">The last step.</param>
public sealed record ListedAdhesion(
    Guid Id, BeneficiaryId Beneficiary, string Name, MunicipalityCode Municipality, string Process, AdhesionStep Last);

/// <summary>Lists adhesions.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules.</param>
public sealed class ListAdhesions(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Those of some municipalities, what happened last first.</summary>
    /// <param name="only">The municipalities; nothing for all.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<ImmutableArray<ListedAdhesion>> RunAsync(
        IReadOnlyCollection<MunicipalityCode>? only, CancellationToken cancellation = default)
    {
        var names = norms.Current.Municipalities.ToDictionary(municipality => municipality.Code, municipality => municipality.Name);
        await using var context = database.CreateContext();
        var all = await context.Adhesions.Include(adhesion => adhesion.Steps).AsNoTracking().ToListAsync(cancellation);
        return
        [
            .. all
                .Where(adhesion => only is null || only.Contains(adhesion.Municipality))
                .Select(adhesion => new ListedAdhesion(
                    adhesion.Id,
                    adhesion.Beneficiary,
                    adhesion.Beneficiary.Kind == BeneficiaryKind.Municipality ? names[adhesion.Municipality] : adhesion.Name,
                    adhesion.Municipality,
                    adhesion.Process,
                    adhesion.ToProcess().Steps[^1]))
                .OrderByDescending(adhesion => adhesion.Last.At),
        ];
    }
}
