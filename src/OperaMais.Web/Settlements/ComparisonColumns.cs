using System.Text.Json;
using OperaMais.Domain.Comparison;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Indicator;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Settlements;

/// <summary>A comparison as a file, one row a beneficiary that changed; for programs in the form of the command line's <c>compare --format csv</c>.</summary>
internal static class ComparisonColumns
{
    /// <summary>The columns.</summary>
    internal static ReportColumn<BeneficiaryComparison>[] All { get; } =
    [
        new TextColumn<BeneficiaryComparison>("id", "Código", 10, row => row.Beneficiary.Id.ToString()),
        new CodeColumn<BeneficiaryComparison>(
            "kind", "Gestão", 11, row => Management.ToText(row.Beneficiary.Id.Kind), row => SettlementColumns.CodeOf(row.Beneficiary.Id.Kind)),
        new TextColumn<BeneficiaryComparison>("name", "Beneficiário", 40, row => row.Beneficiary.Name),
        new CodeColumn<BeneficiaryComparison>(
            "municipality", "Município", 28, row => row.Beneficiary.MunicipalityName, row => row.Beneficiary.Municipality.ToString()),
        new MoneyColumn<BeneficiaryComparison>("anticipationBefore", "Antecipação antes (R$)", 18, row => row.FiguresBefore.Anticipation),
        new MoneyColumn<BeneficiaryComparison>("anticipationAfter", "Antecipação depois (R$)", 18, row => row.FiguresAfter.Anticipation),
        new MoneyColumn<BeneficiaryComparison>("adjustmentBefore", "Ajuste antes (R$)", 16, row => row.FiguresBefore.Adjustment),
        new MoneyColumn<BeneficiaryComparison>("adjustmentAfter", "Ajuste depois (R$)", 16, row => row.FiguresAfter.Adjustment),
        new MoneyColumn<BeneficiaryComparison>("bonusBefore", "Bônus antes (R$)", 16, row => row.FiguresBefore.Bonus),
        new MoneyColumn<BeneficiaryComparison>("bonusAfter", "Bônus depois (R$)", 16, row => row.FiguresAfter.Bonus),
        new CodeColumn<BeneficiaryComparison>("statusBefore", "Situação antes", 24, row => TextOf(row.StatusBefore), row => CodeOf(row.StatusBefore)),
        new CodeColumn<BeneficiaryComparison>("statusAfter", "Situação depois", 24, row => TextOf(row.StatusAfter), row => CodeOf(row.StatusAfter)),
        new MoneyColumn<BeneficiaryComparison>("credit", "A mais a crédito (R$)", 18, row => row.Difference.Credit),
        new MoneyColumn<BeneficiaryComparison>("debit", "A mais a débito (R$)", 18, row => row.Difference.Debit),
        new MoneyColumn<BeneficiaryComparison>("difference", "Diferença (R$)", 16, row => row.Difference.Total),
        .. Enum.GetValues<ChangeCause>().Select(cause => new MoneyColumn<BeneficiaryComparison>(
            JsonNamingPolicy.CamelCase.ConvertName($"{cause}"), $"Por {cause.ToText()} (R$)", 18, row => row.EffectOf(cause).Total)),
        new TextColumn<BeneficiaryComparison>("why", "Por quê", 80, row => row.ToText()),
    ];

    private static string TextOf(IndicatorStatus? status) => status?.ToText() ?? "";

    private static string CodeOf(IndicatorStatus? status) => status is null ? "" : JsonNamingPolicy.CamelCase.ConvertName($"{status}");
}
