using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Ledgers;
using OperaMais.Application.Registry;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Storage;
using OperaMais.Domain;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Norms;

namespace OperaMais.Application.Adhesions;

/// <summary>Finds what the estimate of somebody's instrument rests on: its own baseline, its PPI, the quadrimesters left.</summary>
/// <param name="database">Where they are.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 4 § 5 and § 6.</remarks>
public sealed class FindAdhesionBasis(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Finds it.</summary>
    /// <param name="beneficiary">Who wants to join.</param>
    /// <param name="seat">The municipality, or the one the provider is in.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>
    /// Nothing where a provider's production was done elsewhere: whoever names a hospital of another municipality is not told its figures.
    /// </returns>
    public async Task<AdhesionBasis?> RunAsync(BeneficiaryId beneficiary, MunicipalityCode seat, CancellationToken cancellation = default)
    {
        await using var context = database.CreateContext();
        return await IsElsewhereAsync(context, beneficiary, seat, cancellation)
            ? null
            : await OfAsync(context, norms.Current, beneficiary, seat, cancellation);
    }

    /// <summary>Whether production tells that a provider is in another municipality.</summary>
    internal static async Task<bool> IsElsewhereAsync(
        OperaMaisContext context, BeneficiaryId beneficiary, MunicipalityCode seat, CancellationToken cancellation)
    {
        if (beneficiary.Kind == BeneficiaryKind.Municipality)
            return false;
        var provider = beneficiary.Provider;
        // What a later version of its slice corrected is kept, but says nothing any more.
        var current = context.Slices.Where(slice => slice.IsCurrent).Select(slice => slice.Id);
        return await context.Hospitalizations.AnyAsync(
            aih => aih.Establishment == provider && aih.PlaceOfSurgery != seat && current.Contains(aih.SliceId), cancellation);
    }

    /// <summary>The same within an operation.</summary>
    internal static async Task<AdhesionBasis> OfAsync(
        OperaMaisContext context, RuleSet ruleSet, BeneficiaryId beneficiary, MunicipalityCode seat, CancellationToken cancellation)
    {
        var acts = await RegistryQuery.LoadAsync(context, ruleSet, cancellation);
        var first = (await new AccountBookQuery(context, ruleSet).LoadAsync([], onlyApproved: true, cancellation)).FirstOpen;
        // Its own baseline is what would be its own if it were in.
        var joined = new RegistryAct.Admission(new(beneficiary, "", seat, "", Money.Zero), first, default, "");
        var registry = ruleSet.HistoryOf([.. acts.History.Acts, joined]).For(first);
        var baseline = await BaselineAnticipations.LoadAsync(context, ruleSet, cancellation);
        return new(
            baseline?.Of(registry, beneficiary),
            beneficiary.Kind == BeneficiaryKind.Municipality && await HasPactAsync(context, seat, cancellation),
            first);
    }

    // The PPI in force is the last one held.
    private static async Task<bool> HasPactAsync(OperaMaisContext context, MunicipalityCode municipality, CancellationToken cancellation)
    {
        var pacts = context.Pacts.Where(pact => pact.ReplacedBy == null);
        var month = await pacts.OrderByDescending(pact => pact.Month).Select(pact => (Competence?)pact.Month).FirstOrDefaultAsync(cancellation);
        return month is { } last && await pacts.AnyAsync(pact => pact.Month == last && pact.Municipality == municipality && pact.Total > 0, cancellation);
    }
}
