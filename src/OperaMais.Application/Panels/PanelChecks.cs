using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using OperaMais.Application.Settlements;
using OperaMais.Data;
using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Application.Panels;

/// <summary>Looks for what stands in the way of closing a quadrimester.</summary>
internal sealed class PanelChecks(OperaMaisContext context, RuleSet ruleSet, Quadrimester quadrimester)
{
    // Files that change a settlement without changing a slice, a pact or a decision.
    private static readonly string[] AddingKinds = ["SP", "SUSFACIL"];

    /// <summary>Baseline and competences.</summary>
    internal IEnumerable<PanelCheck> OfCompetences(IReadOnlyList<Competence> missingBaseline, IReadOnlyList<Competence> missing)
    {
        yield return missingBaseline.Count == 0
            ? new(PanelCheckKind.Baseline, PanelCheckOutcome.InOrder, Months: [ruleSet.BaselineFirst, ruleSet.BaselineLast])
            : new(PanelCheckKind.Baseline, PanelCheckOutcome.Blocking, "", missingBaseline.Count, [.. missingBaseline]);
        yield return missing.Count == 0
            ? new(PanelCheckKind.Competences, PanelCheckOutcome.InOrder, Months: [.. quadrimester.Competences])
            : new(PanelCheckKind.Competences, PanelCheckOutcome.Blocking, "", missing.Count, [.. missing]);
    }

    /// <summary>Whether the last version was calculated from what is held now.</summary>
    internal async Task<ImmutableArray<PanelCheck>> OfCalculationAsync(
        SettlementView? view, InputsDocument? document, CancellationToken cancellation)
    {
        if (view is null || document is null)
            return [new(PanelCheckKind.Calculation, PanelCheckOutcome.Blocking, "none")];
        if (!await IsUpToDateAsync(view, document, cancellation))
            return [new(PanelCheckKind.Calculation, PanelCheckOutcome.Blocking, "outdated", view.Settlement.Version)];
        return [new(PanelCheckKind.Calculation, PanelCheckOutcome.InOrder, "", view.Settlement.Version)];
    }

    /// <summary>When the quadrimester's production left SIHD.</summary>
    internal async Task<ImmutableArray<PanelCheck>> OfExtractionAsync(CancellationToken cancellation)
    {
        var (first, last, state) = (quadrimester.First, quadrimester.Last, ruleSet.State);
        var competences = quadrimester.Competences.ToList();
        var days = await (
            from slice in context.Slices
            where slice.IsCurrent && slice.State == state && competences.Contains(slice.Competence)
            join import in context.Imports on slice.ImportId equals import.Id
            select new { slice.Competence, import.ExtractedOn }).ToListAsync(cancellation);
        var cutOff = ruleSet.CutOffOf(quadrimester);
        var unknown = days.Where(entry => entry.ExtractedOn is null).Select(entry => entry.Competence).Order().ToImmutableArray();
        var late = days.Where(entry => entry.ExtractedOn > cutOff).Select(entry => entry.Competence).Order().ToImmutableArray();
        if (late.Length > 0)
            return [new(PanelCheckKind.Extraction, PanelCheckOutcome.Blocking, "late", late.Length, late, cutOff)];
        if (unknown.Length > 0)
            return [new(PanelCheckKind.Extraction, PanelCheckOutcome.Blocking, "unknown", unknown.Length, unknown, cutOff)];
        return days.Count == 0
            ? []
            : [new(PanelCheckKind.Extraction, PanelCheckOutcome.InOrder, Months: [first, last], Day: days.Max(entry => entry.ExtractedOn))];
    }

    /// <summary>What a calculated version tells.</summary>
    internal IEnumerable<PanelCheck> OfSettlement(Settlement settlement)
    {
        var indicators = settlement.Beneficiaries.Select(settled => settled.Indicator).DistinctBy(indicator => indicator.Municipality).ToList();
        var withoutPact = indicators.Count(indicator =>
            indicator.Basis is TargetBasis.MissingPpi && indicator.Status == IndicatorStatus.Pending);
        var undecided = indicators.Count(indicator => indicator.Status == IndicatorStatus.Pending) - withoutPact;
        yield return Of(PanelCheckKind.Pacts, PanelCheckOutcome.Blocking, withoutPact) with { Months = [quadrimester.MonthBefore] };
        yield return Of(PanelCheckKind.Decisions, PanelCheckOutcome.Blocking, undecided);
        yield return Of(PanelCheckKind.FirstActs, PanelCheckOutcome.Finding, settlement.Unpaid[Fate.FirstActUnknown]);
        yield return new(
            PanelCheckKind.Registrations,
            settlement.Inputs.RegistrationIsRequired ? PanelCheckOutcome.InOrder : PanelCheckOutcome.Finding,
            Count: settlement.Unpaid[Fate.NotRegulated]);
    }

    private static PanelCheck Of(PanelCheckKind kind, PanelCheckOutcome outcome, long count) =>
        new(kind, count == 0 ? PanelCheckOutcome.InOrder : outcome, "", count);

    private async Task<bool> IsUpToDateAsync(SettlementView view, InputsDocument document, CancellationToken cancellation)
    {
        var query = new SettlementInputsQuery(context, ruleSet);
        var calculatedAt = view.Settlement.CalculatedAt;
        return document.Slices.SequenceEqual(await query.SlicesAsync(quadrimester.Last, cancellation))
            && document.Inputs.Pacts.SequenceEqual(await query.PactsAsync(quadrimester, cancellation))
            && document.Inputs.Decisions.SequenceEqual(await query.DecisionsAsync(quadrimester, cancellation))
            && !await context.Imports.AnyAsync(
                import => import.At > calculatedAt && import.Files.Any(file => AddingKinds.Contains(file.Kind)), cancellation);
    }
}
