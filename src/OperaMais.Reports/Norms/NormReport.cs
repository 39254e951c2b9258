using System.Collections.Immutable;
using OperaMais.Domain;
using OperaMais.Domain.Norms;
using OperaMais.Reports.Documents;

namespace OperaMais.Reports.Norms;

/// <summary>What a norm says about itself, held against its own rows.</summary>
/// <param name="RuleSet">The stable name of the rule set.</param>
/// <param name="RuleSetTitle">Its title.</param>
/// <param name="From">First day on which it applies.</param>
/// <param name="Until">Last day on which it applies.</param>
/// <param name="Checks">Every check: counts, sums, check digits, names.</param>
/// <param name="Parameters">Every figure that a rule reads.</param>
public sealed record NormReport(
    string RuleSet, string RuleSetTitle, DateOnly From, DateOnly Until, ImmutableArray<NormCheck> Checks, ImmutableArray<Parameter> Parameters)
    : ReportData("norm", RuleSet, "Relatório de consistência da norma", RuleSetTitle)
{
    /// <summary>It is about no amount.</summary>
    public override Money? Total => null;
}
