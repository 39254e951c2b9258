using OperaMais.Domain.Explanations;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;
using OperaMais.Domain.Schedule;

namespace OperaMais.Domain.Contests;

/// <summary>What a settlement says of what is questioned, in words: kept with a contest, so that it tells by itself what was read.</summary>
public static class ContestedValue
{
    /// <summary>A figure of a beneficiary.</summary>
    /// <param name="subject">Which.</param>
    /// <param name="settled">What the settlement gives the beneficiary.</param>
    /// <param name="parcels">Its parcels.</param>
    /// <returns>Nothing where the settlement has no such figure, or it is an AIH.</returns>
    public static string? Of(ContestSubject subject, BeneficiarySettlement settled, IEnumerable<Parcel> parcels) => subject.Kind switch
    {
        ContestedKind.Financing => settled.Production.Financing.ToText(),
        ContestedKind.Anticipation => settled.Anticipation.Amount.ToText(),
        ContestedKind.Adjustment => settled.Adjustment.Amount.ToText(),
        ContestedKind.Bonus => settled.Bonus.Amount.ToText(),
        ContestedKind.Indicator => Of(settled.Indicator),
        ContestedKind.Parcel => parcels.FirstOrDefault(parcel => parcel.Plan.Month == subject.Parcel) is { Figures: { } figures }
            ? DomainMessages.All.Text("contest.value.Parcel", figures.Credit.ToText(), figures.Discount.ToText(), figures.Net.ToText())
            : null,
        ContestedKind.Procedure => Of(settled.Production, subject),
        _ => null,
    };

    /// <summary>An AIH.</summary>
    /// <param name="fate">What became of it.</param>
    public static string Of(Fate fate) => DomainMessages.All.Text("contest.value.Aih", fate.ToText());

    private static string Of(MunicipalIndicator indicator) => DomainMessages.All.Text(
        "contest.value.Indicator",
        indicator.Status.ToText(),
        indicator.Production.Referenced,
        indicator.Production.Total,
        indicator.Achieved?.ToString() ?? "—",
        indicator.Basis.Target?.ToString() ?? "—");

    private static string? Of(BeneficiaryProduction production, ContestSubject subject)
    {
        var lines = production.Lines.Where(line => line.Value.Procedure.Code == subject.Procedure).ToList();
        return lines.Count == 0
            ? null
            : DomainMessages.All.Text("contest.value.Procedure", lines.Sum(line => line.Quantity), lines.Sum(line => line.Sh + line.Sp).ToText());
    }
}
