using System.Collections.Immutable;
using OperaMais.Data.Storage;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Settlements;

/// <summary>A beneficiary's term value: published, and estimated from the baseline.</summary>
/// <param name="Beneficiary">The beneficiary.</param>
/// <param name="Estimated">The estimate; nothing while a competence of the baseline is missing.</param>
public sealed record TermValueRow(Beneficiary Beneficiary, TermValue? Estimated);

/// <summary>Shows the term values of all beneficiaries.</summary>
/// <param name="database">Where the baseline is.</param>
/// <param name="norms">The rules.</param>
/// <remarks>Art. 4 § 5.</remarks>
public sealed class ShowTermValues(OperaMaisDatabase database, NormLibrary norms)
{
    /// <summary>Every beneficiary, ordered by identifier.</summary>
    public async Task<ImmutableArray<TermValueRow>> RunAsync(CancellationToken cancellation = default)
    {
        var ruleSet = norms.Current;
        await using var context = database.CreateContext();
        var anticipations = await BaselineQuery.AnticipationsAsync(context, ruleSet, cancellation);
        return
        [
            .. ruleSet.Registry.All.Select(beneficiary =>
                new TermValueRow(beneficiary, anticipations is null ? null : ruleSet.TermValueOf(anticipations[beneficiary.Id]))),
        ];
    }
}
