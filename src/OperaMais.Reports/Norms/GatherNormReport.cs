using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Reports.Norms;

/// <summary>Gathers what the report of consistency of a norm shows.</summary>
/// <param name="norms">The rules.</param>
public sealed class GatherNormReport(NormLibrary norms)
{
    /// <summary>Gathers it.</summary>
    /// <param name="ruleSet">The stable name of the rule set, such as <c>ses-mg-8907-2023</c>.</param>
    /// <exception cref="RefusedException">There is no rule set of that name.</exception>
    public NormReport Run(string ruleSet)
    {
        var rules = norms.RuleSets.FirstOrDefault(known => known.Id == ruleSet)
            ?? throw ReportMessages.All.Refuse("norm.unknown", ruleSet, string.Join(", ", norms.RuleSets.Select(known => known.Id)));
        return new(rules.Id, rules.Title, rules.From, rules.Until, NormCheck.Of(rules), rules.Parameters);
    }
}
