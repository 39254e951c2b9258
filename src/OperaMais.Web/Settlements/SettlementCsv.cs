using System.Text.Json;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Web.Downloads;

namespace OperaMais.Web.Settlements;

/// <summary>Writes a settlement in the form of the command line's <c>calculate --format csv</c>: one row a beneficiary, for programs.</summary>
internal static class SettlementCsv
{
    private static readonly (string Name, Func<OverviewRow, object?> Value)[] Columns =
    [
        ("id", row => row.Row.Beneficiary.Id),
        ("kind", row => row.Row.Beneficiary.Id.Kind == BeneficiaryKind.Municipality ? "municipality" : "provider"),
        ("name", row => row.Row.Beneficiary.Name),
        ("municipality", row => row.Row.Beneficiary.Municipality),
        ("procedures", row => row.Row.Figures.Procedures),
        ("financing", row => row.Row.Financing),
        ("financingSh", row => row.Row.Figures.FinancingSh),
        ("financingSp", row => row.Row.Figures.FinancingSp),
        ("anticipation", row => row.Row.Figures.Anticipation),
        ("adjustment", row => row.Row.Figures.Adjustment),
        ("referenced", row => row.Row.Figures.Referenced),
        ("total", row => row.Row.Figures.Total),
        ("achievedBp", row => row.Row.Figures.Achieved),
        ("targetBp", row => row.Row.Figures.Target),
        ("status", row => JsonNamingPolicy.CamelCase.ConvertName(row.Row.Figures.Status.ToString())),
        ("bonusReference", row => row.Row.Figures.BonusReference),
        ("bonus", row => row.Row.Figures.Bonus),
    ];

    /// <summary>The document.</summary>
    internal static string Write(IEnumerable<OverviewRow> rows) => ProgramCsv.Write(Columns, rows);
}
