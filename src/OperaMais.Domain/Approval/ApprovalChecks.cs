using System.Collections.Immutable;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Domain.Approval;

/// <summary>Lists what stands in the way of approving the settlement of a quadrimester, and what does not.</summary>
/// <remarks>Annexes VI and VII; docs/payments.md.</remarks>
public static class ApprovalChecks
{
    /// <summary>Every check, in the order in which the work is done.</summary>
    public static ImmutableArray<ApprovalCheck> Of(RuleSet ruleSet, Quadrimester quadrimester, ApprovalFacts facts) =>
    [
        OfMonths(ApprovalCheckKind.Baseline, facts.MissingBaseline, [ruleSet.BaselineFirst, ruleSet.BaselineLast]),
        OfMonths(ApprovalCheckKind.Competences, facts.Missing, [.. quadrimester.Competences]),
        OfCalculation(facts),
        OfImports(facts.RunningImports),
        .. OfExtraction(quadrimester, ruleSet.CutOffOf(quadrimester), facts.Extractions),
        .. facts.Settlement is { } settlement ? OfSettlement(settlement) : [],
    ];

    /// <summary>The check of imports: the only one that may change without anything being stored.</summary>
    /// <param name="running">How many are under way.</param>
    public static ApprovalCheck OfImports(int running) => Of(ApprovalCheckKind.Imports, ApprovalCheckOutcome.Blocking, running);

    private static ApprovalCheck OfMonths(
        ApprovalCheckKind kind, ImmutableArray<Competence> missing, ImmutableArray<Competence> wanted) => missing.IsEmpty
        ? new(kind, ApprovalCheckOutcome.InOrder, Months: wanted)
        : new(kind, ApprovalCheckOutcome.Blocking, "", missing.Length, missing);

    private static ApprovalCheck OfCalculation(ApprovalFacts facts) => facts.Version is not { } version
        ? new(ApprovalCheckKind.Calculation, ApprovalCheckOutcome.Blocking, "none")
        : facts.IsUpToDate
            ? new(ApprovalCheckKind.Calculation, ApprovalCheckOutcome.InOrder, "", version)
            : new(ApprovalCheckKind.Calculation, ApprovalCheckOutcome.Blocking, "outdated", version);

    // Late data may hold nothing but what was in time, and so may data of an unknown day: whoever approves says so in writing.
    private static ImmutableArray<ApprovalCheck> OfExtraction(
        Quadrimester quadrimester, DateOnly cutOff, ImmutableArray<Extraction> extractions)
    {
        ImmutableArray<ApprovalCheck> open = [.. Open("late", extraction => extraction.Day > cutOff), .. Open("unknown", extraction => extraction.Day is null)];
        return !open.IsEmpty || extractions.IsEmpty
            ? open
            :
            [
                new(
                    ApprovalCheckKind.Extraction,
                    ApprovalCheckOutcome.InOrder,
                    Months: [quadrimester.First, quadrimester.Last],
                    Day: extractions.Max(extraction => extraction.Day)),
            ];

        ImmutableArray<ApprovalCheck> Open(string reason, Func<Extraction, bool> applies)
        {
            ImmutableArray<Competence> months = [.. extractions.Where(applies).Select(extraction => extraction.Competence).Order()];
            return months.IsEmpty
                ? []
                : [new(ApprovalCheckKind.Extraction, ApprovalCheckOutcome.NeedsJustification, reason, months.Length, months, cutOff)];
        }
    }

    private static ImmutableArray<ApprovalCheck> OfSettlement(Settlement settlement)
    {
        var pending = settlement.Beneficiaries
            .Select(settled => settled.Indicator)
            .Where(indicator => indicator.Status == IndicatorStatus.Pending)
            .DistinctBy(indicator => indicator.Municipality)
            .ToList();
        var withoutPact = pending.Count(indicator => indicator.Basis is TargetBasis.MissingPpi);
        return
        [
            Of(ApprovalCheckKind.Pacts, ApprovalCheckOutcome.NeedsJustification, withoutPact) with
            {
                Months = [settlement.Inputs.Quadrimester.MonthBefore],
            },
            Of(ApprovalCheckKind.Decisions, ApprovalCheckOutcome.NeedsJustification, pending.Count - withoutPact),
            Of(ApprovalCheckKind.FirstActs, ApprovalCheckOutcome.NeedsJustification, settlement.Unpaid[Fate.FirstActUnknown]),
            new(
                ApprovalCheckKind.Registrations,
                settlement.Inputs.RegistrationIsRequired ? ApprovalCheckOutcome.InOrder : ApprovalCheckOutcome.Finding,
                Count: settlement.Unpaid[Fate.NotRegulated]),
        ];
    }

    private static ApprovalCheck Of(ApprovalCheckKind kind, ApprovalCheckOutcome outcome, long count) =>
        new(kind, count == 0 ? ApprovalCheckOutcome.InOrder : outcome, "", count);
}
