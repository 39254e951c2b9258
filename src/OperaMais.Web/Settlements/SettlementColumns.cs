using System.Text.Json;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Explanations;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Settlements;

/// <summary>A settlement as a file, one row a beneficiary; for programs in the form of the command line's <c>calculate --format csv</c>.</summary>
internal static class SettlementColumns
{
    /// <summary>The columns.</summary>
    internal static ReportColumn<OverviewRow>[] All { get; } =
    [
        new TextColumn<OverviewRow>("id", "Código", 10, row => row.Row.Beneficiary.Id.ToString()),
        new CodeColumn<OverviewRow>("kind", "Gestão", 11, row => Management.ToText(KindOf(row)), row => CodeOf(KindOf(row))),
        new TextColumn<OverviewRow>("name", "Beneficiário", 40, row => row.Row.Beneficiary.Name),
        new CodeColumn<OverviewRow>(
            "municipality", "Município", 28, row => row.Row.Beneficiary.MunicipalityName, row => row.Row.Beneficiary.Municipality.ToString()),
        new NumberColumn<OverviewRow>("procedures", "AIHs pagas", 10, row => row.Row.Figures.Procedures, IsSummed: true),
        new MoneyColumn<OverviewRow>("financing", "Financiamento (R$)", 18, row => row.Row.Financing),
        new MoneyColumn<OverviewRow>("financingSh", "SH (R$)", 16, row => row.Row.Figures.FinancingSh),
        new MoneyColumn<OverviewRow>("financingSp", "SP (R$)", 16, row => row.Row.Figures.FinancingSp),
        new MoneyColumn<OverviewRow>("anticipation", "Antecipação (R$)", 16, row => row.Row.Figures.Anticipation),
        new MoneyColumn<OverviewRow>("adjustment", "Ajuste (R$)", 16, row => row.Row.Figures.Adjustment),
        new NumberColumn<OverviewRow>("referenced", "Referenciados do município", 14, row => row.Row.Figures.Referenced),
        new NumberColumn<OverviewRow>("total", "AIHs do município", 12, row => row.Row.Figures.Total),
        new PercentColumn<OverviewRow>("achievedBp", "Alcançado (%)", 12, row => row.Row.Figures.Achieved),
        new PercentColumn<OverviewRow>("targetBp", "Meta (%)", 12, row => row.Row.Figures.Target),
        new CodeColumn<OverviewRow>(
            "status", "Situação", 24, row => row.Row.Figures.Status.ToText(), row => JsonNamingPolicy.CamelCase.ConvertName($"{row.Row.Figures.Status}")),
        new MoneyColumn<OverviewRow>("bonusReference", "Referência de bônus (R$)", 18, row => row.Row.Figures.BonusReference),
        new MoneyColumn<OverviewRow>("bonus", "Bônus (R$)", 16, row => row.Row.Figures.Bonus),
    ];

    /// <summary>Who manages a beneficiary, for programs.</summary>
    internal static string CodeOf(BeneficiaryKind kind) => kind == BeneficiaryKind.Municipality ? "municipality" : "provider";

    private static BeneficiaryKind KindOf(OverviewRow row) => row.Row.Beneficiary.Id.Kind;
}
