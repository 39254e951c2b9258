using OperaMais.Application.Progress;
using OperaMais.Domain.Indicator;

namespace OperaMais.Web.Municipalities;

/// <summary>How far the bonus is, in whole sentences.</summary>
internal static class ProgressText
{
    /// <summary>What is missing, or what can still be done.</summary>
    internal static string Of(BeneficiaryProgress progress) => progress.Distance is { } distance
        ? Of(distance)
        : (progress.Decision, progress.Basis) switch
        {
            _ when progress.Indicator.Status == IndicatorStatus.NoProduction => WebMessages.Text("progress.noProduction"),
            ({ } decision, _) => WebMessages.Text(decision.IsMet ? "progress.decidedMet" : "progress.decidedNotMet", decision.Act),
            (_, TargetBasis.MissingPpi missing) => WebMessages.Text("progress.missingPpi", Shown.Month(missing.Month)),
            _ when progress.Indicator.Production.Referenced > 0 => WebMessages.Text("progress.pending"),
            _ => WebMessages.Text("progress.withoutReferences"),
        };

    private static string Of(TargetDistance distance)
    {
        var target = Shown.Percent(distance.Target.Value);
        return distance switch
        {
            { Production.Total: 0 } => WebMessages.Text("progress.nothing", target),
            { IsReached: true, Spare: null } => WebMessages.Text("progress.any"),
            { IsReached: true, Spare: 0 } => WebMessages.Text("progress.edge", target),
            { IsReached: true, Spare: 1 } => WebMessages.Text("progress.spareOne", target),
            { IsReached: true, Spare: { } spare } => WebMessages.Text("progress.spare", target, Shown.Number(spare)),
            { Missing: null } => WebMessages.Text("progress.lost"),
            { Missing: 1 } => WebMessages.Text("progress.missingOne", target),
            { Missing: { } missing } => WebMessages.Text("progress.missing", target, Shown.Number(missing)),
        };
    }
}
