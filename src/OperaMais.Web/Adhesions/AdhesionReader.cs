using OperaMais.Application.Adhesions;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Adhesions;

/// <summary>What estimates rest on, from memory where nothing was stored since: they are asked for while somebody types.</summary>
/// <param name="cache">Where answers are kept.</param>
/// <param name="find">Finds it.</param>
/// <param name="norms">The rules.</param>
public sealed class AdhesionReader(ProgrammeCache cache, FindAdhesionBasis find, NormLibrary norms)
{
    /// <summary>What the estimate of an adhesion rests on.</summary>
    /// <returns>Nothing while it is not known who wants to join, or where a provider is in another municipality.</returns>
    internal async Task<AdhesionBasis?> BasisAsync(AdhesionDraft draft) =>
        BeneficiaryId.TryRead(draft.Beneficiary, out var id) && CheckedAdhesion.SeatOf(norms.Current, draft) is { } seat
            ? await cache.GetAsync($"adhesion {id} {seat.Code}", cancellation => find.RunAsync(id, seat.Code, cancellation))
            : null;
}
