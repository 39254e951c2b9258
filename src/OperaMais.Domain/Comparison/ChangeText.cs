using OperaMais.Domain.Explanations;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Payments;

namespace OperaMais.Domain.Comparison;

/// <summary>Says in words what changed for a beneficiary.</summary>
public static class ChangeText
{
    /// <summary>Every change in full sentences, each after its cause.</summary>
    public static string ToText(this BeneficiaryComparison comparison) =>
        string.Join(' ', comparison.Changes.Select(change => $"{change.Cause.ToText()}: {change.ToText()}"));

    /// <summary>What a change did, in full sentences.</summary>
    public static string ToText(this SettlementChange change) => (change.Before, change.After) switch
    {
        (null, { } after) => DomainMessages.All.Text("change.enters", after.Beneficiary.Name),
        ({ } before, null) => DomainMessages.All.Text("change.leaves", before.Beneficiary.Name),
        var (before, after) => string.Join(' ', Sentences(change.Cause, before!, after!)),
    };

    private static IEnumerable<string> Sentences(ChangeCause cause, BeneficiarySettlement before, BeneficiarySettlement after)
    {
        var (production, then) = (before.Production, after.Production);
        if ((production.Quantity, production.Financing) != (then.Quantity, then.Financing))
            yield return DomainMessages.All.Text(
                "change.production", production.Quantity, then.Quantity, production.Financing.ToText(), then.Financing.ToText());
        if (before.Anticipation.Amount != after.Anticipation.Amount)
            yield return DomainMessages.All.Text(
                "change.anticipation",
                before.Anticipation.Amount.ToText(),
                after.Anticipation.Amount.ToText(),
                before.Anticipation.Baseline.Quantity,
                after.Anticipation.Baseline.Quantity);
        if (before.Indicator.Status != after.Indicator.Status)
            yield return DomainMessages.All.Text(
                "change.indicator",
                before.Indicator.Status.ToText(),
                after.Indicator.Status.ToText(),
                Reason(cause, before.Indicator, after.Indicator));
        if (before.Bonus.Amount != after.Bonus.Amount)
            yield return DomainMessages.All.Text("change.bonus", before.Bonus.Amount.ToText(), after.Bonus.Amount.ToText());
    }

    private static string Reason(ChangeCause cause, MunicipalIndicator before, MunicipalIndicator after) => (cause, after.Decision) switch
    {
        (ChangeCause.Decisions, { } decision) => DomainMessages.All.Text("change.decided", decision.Act),
        (ChangeCause.Decisions, null) => DomainMessages.All.Text("change.undecided", before.Decision!.Act),
        (ChangeCause.Production, _) => DomainMessages.All.Text("change.achieved", Share(before.Achieved), Share(after.Achieved)),
        _ => DomainMessages.All.Text("change.target", Share(before.Basis.Target), Share(after.Basis.Target)),
    };

    private static string Share(BasisPoints? share) => share?.ToString() ?? "—";
}
