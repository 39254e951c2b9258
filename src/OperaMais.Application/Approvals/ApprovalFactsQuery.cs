using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Data.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Approval;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;

namespace OperaMais.Application.Approvals;

/// <summary>Gathers what the checks of an approval look at.</summary>
internal sealed class ApprovalFactsQuery(OperaMaisContext context, RuleSet ruleSet, Quadrimester quadrimester)
{
    /// <summary>The facts about a version.</summary>
    /// <param name="version">The version; nothing while there is none.</param>
    /// <param name="isUpToDate">Whether it was calculated from what is held now.</param>
    /// <param name="settlement">What it says.</param>
    /// <param name="cancellation">Stops the queries.</param>
    internal async Task<ApprovalFacts> FactsAsync(
        int? version, bool isUpToDate, Settlement? settlement, CancellationToken cancellation) => new(
        [.. await HeldCompetences.MissingAsync(context, ruleSet, ruleSet.BaselineCompetences, cancellation)],
        // Earlier quadrimesters too: of two AIHs of one number the earlier counts, so later ones cannot be judged without them.
        [.. await HeldCompetences.MissingAsync(
            context, ruleSet, ruleSet.Quadrimesters.Where(other => other.CompareTo(quadrimester) <= 0).SelectMany(other => other.Competences), cancellation)],
        version,
        isUpToDate,
        await CountRunningImports.InAsync(context, cancellation),
        await ExtractionsAsync(cancellation),
        settlement);

    /// <summary>The facts about a stored version. Whether it is up to date is told by looking at what could have changed: quick, and strict rather than wrong.</summary>
    /// <param name="stored">The version; nothing while there is none.</param>
    /// <param name="cancellation">Stops the queries.</param>
    internal async Task<ApprovalFacts> FactsAsync(StoredSettlement? stored, CancellationToken cancellation)
    {
        if (stored is null)
            return await FactsAsync(null, isUpToDate: false, null, cancellation);
        // What a version does not keep in figures is calculated again from what it was calculated from.
        var document = InputsDocument.FromBytes(InputsDocument.Decompress(stored.Inputs));
        return await FactsAsync(
            stored.Version,
            await SeemsUpToDateAsync(stored.CalculatedAt, document, cancellation),
            Settlement.Of(ruleSet, document.Inputs),
            cancellation);
    }

    private async Task<bool> SeemsUpToDateAsync(DateTime calculatedAt, InputsDocument document, CancellationToken cancellation)
    {
        var query = new SettlementInputsQuery(context, ruleSet);
        return !await query.HasProductionChangedAsync(quadrimester, document.Slices, calculatedAt, cancellation)
            && document.Inputs.Pacts.SequenceEqual(await query.PactsAsync(quadrimester, cancellation))
            && document.Inputs.Decisions.SequenceEqual(await query.DecisionsAsync(quadrimester, cancellation))
            && document.Inputs.Acts.SequenceEqual(await query.ActsAsync(quadrimester, cancellation));
    }

    private async Task<ImmutableArray<Extraction>> ExtractionsAsync(CancellationToken cancellation)
    {
        var state = ruleSet.State;
        var competences = quadrimester.Competences.ToList();
        var days = await (
            from slice in context.Slices
            where slice.IsCurrent && slice.State == state && competences.Contains(slice.Competence)
            join import in context.Imports on slice.ImportId equals import.Id
            select new { slice.Competence, import.ExtractedOn }).ToListAsync(cancellation);
        return [.. days.Select(entry => new Extraction(entry.Competence, entry.ExtractedOn))];
    }
}
