using System.Collections.Immutable;
using OperaMais.Application.Registry;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>A beneficiary's term value: published or, of who joined later, stated by the adhesion; and estimated from the baseline.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="Estimated">The estimate; nothing while a competence of the baseline is missing.</param>
public sealed record TermValueRow(Beneficiary Beneficiary, TermValue? Estimated);

/// <summary>Shows the term values of all beneficiaries.</summary>
/// <param name="database">Where the baseline is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 4 § 5 and § 6.</remarks>
public sealed class ShowTermValues(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Everybody who is or was a beneficiary, ordered by identifier.</summary>
    public async Task<ImmutableArray<TermValueRow>> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var history = await RegistryQuery.HistoryAsync(context, ruleSet, cancellation);
        var baseline = await BaselineAnticipations.LoadAsync(context, ruleSet, cancellation);
        return [.. history.Everybody.Select(beneficiary => new TermValueRow(beneficiary, baseline is null ? null : EstimateOf(beneficiary.Id)))];

        // The norm's own list is estimated as the norm did it, whatever was decided since.
        TermValue EstimateOf(BeneficiaryId beneficiary) => history.FirstOf(beneficiary) is { } first
            ? ruleSet.TermValueOf(baseline.Of(history.For(first), beneficiary), first)
            : ruleSet.TermValueOf(baseline.Of(ruleSet.Registry, beneficiary));
    }
}
