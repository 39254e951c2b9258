using OperaMais.Application.Pacts;
using OperaMais.Domain.Indicator;

namespace OperaMais.Web.Pacts;

/// <summary>Targets in words and numbers.</summary>
internal static class TargetText
{
    /// <summary>Where a target comes from.</summary>
    internal static string SourceOf(TargetBasis basis) => basis switch
    {
        TargetBasis.Annex => WebMessages.Text("target.annex"),
        TargetBasis.AnnexWithoutPact => WebMessages.Text("target.annexWithoutPact"),
        TargetBasis.Ppi { IsKnownWithoutReferences: true } ppi => WebMessages.Text("target.ppiWithoutReferences", Shown.Month(ppi.Month)),
        TargetBasis.Ppi ppi => WebMessages.Text("target.ppi", Shown.Month(ppi.Month)),
        TargetBasis.MissingPpi missing => WebMessages.Text("target.missing", Shown.Month(missing.Month)),
        _ => "",
    };

    /// <summary>How a target is calculated: <c>90 % de 45/100 = 40,50 %</c>; why there is none where there is none.</summary>
    internal static string ArithmeticOf(TargetBasis basis) => basis switch
    {
        TargetBasis.Annex annex => WebMessages.Text("target.printed", Shown.Percent(annex.Percentage.Value)),
        TargetBasis.Ppi { IsKnownWithoutReferences: false } ppi => ArithmeticOf(ppi.Pact, ppi.PercentOfPact),
        TargetBasis.Ppi ppi => WebMessages.Text("target.nonePacted", Shown.Number(ppi.Pact.Total)),
        TargetBasis.AnnexWithoutPact => WebMessages.Text("target.none"),
        _ => WebMessages.Text("target.unknown"),
    };

    /// <summary>How the target is calculated that a pact gives.</summary>
    internal static string ArithmeticOf(Pact pact, int percentOfPact) => WebMessages.Text(
        (Int128)percentOfPact * 100 * pact.Referenced % pact.Total == 0 ? "target.exact" : "target.roundedDown",
        percentOfPact,
        Shown.Number(pact.Referenced),
        Shown.Number(pact.Total),
        Shown.Percent(pact.Target(percentOfPact).Value));

    /// <summary>A difference of percentages with its sign: <c>−1,25 p.p.</c>.</summary>
    internal static string DifferenceOf(MunicipalTarget target) => target.Difference is { } difference
        ? (difference < 0 ? "−" : difference > 0 ? "+" : "") + Shown.Percent(Math.Abs(difference)).Replace("%", "p.p.", StringComparison.Ordinal)
        : Shown.Nothing;

    /// <summary>What a decision says: <c>cumpriu</c> or <c>não cumpriu</c>.</summary>
    internal static string OutcomeOf(bool isMet) => isMet ? "cumpriu" : "não cumpriu";
}
