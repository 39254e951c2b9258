using System.Text.Json;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Indicator;

namespace OperaMais.Application.Documents;

/// <summary>A comparison as a flat table for programs: one row a beneficiary that changed.</summary>
public static class ComparisonTable
{
    /// <summary>The columns: their names and what a row has in them.</summary>
    public static IReadOnlyList<(string Name, Func<BeneficiaryComparison, object?> Value)> Columns { get; } =
    [
        ("id", row => row.Beneficiary.Id),
        ("kind", row => row.Beneficiary.Id.Kind == BeneficiaryKind.Municipality ? "municipality" : "provider"),
        ("name", row => row.Beneficiary.Name),
        ("municipality", row => row.Beneficiary.Municipality),
        ("anticipationBefore", row => row.FiguresBefore.Anticipation),
        ("anticipationAfter", row => row.FiguresAfter.Anticipation),
        ("adjustmentBefore", row => row.FiguresBefore.Adjustment),
        ("adjustmentAfter", row => row.FiguresAfter.Adjustment),
        ("bonusBefore", row => row.FiguresBefore.Bonus),
        ("bonusAfter", row => row.FiguresAfter.Bonus),
        ("statusBefore", row => StatusName(row.StatusBefore)),
        ("statusAfter", row => StatusName(row.StatusAfter)),
        ("credit", row => row.Difference.Credit),
        ("debit", row => row.Difference.Debit),
        ("difference", row => row.Difference.Total),
        .. Enum.GetValues<ChangeCause>().Select<ChangeCause, (string, Func<BeneficiaryComparison, object?>)>(
            cause => (JsonNamingPolicy.CamelCase.ConvertName(cause.ToString()), row => row.EffectOf(cause).Total)),
        ("why", row => row.ToText()),
    ];

    internal static string? StatusName(IndicatorStatus? status) =>
        status is null ? null : JsonNamingPolicy.CamelCase.ConvertName(status.Value.ToString());
}
