using OperaMais.Application.Documents;
using OperaMais.Application.Settlements;
using OperaMais.Domain;
using OperaMais.Domain.Beneficiaries;
using OperaMais.Domain.Explanations;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Payments;
using OperaMais.Domain.Production;

namespace OperaMais.Cli.Output;

/// <summary>Says what a settlement gives every beneficiary.</summary>
internal static class SettlementOutput
{
    internal static async Task WriteAsync(CliHost host, SettlementVersion version, string format)
    {
        switch (format)
        {
            case "json":
                await Json.WriteAsync(host.Output, SettlementDocument.Of(version.Settlement));
                break;
            case "csv":
                FlatTable.WriteCsv(host.Output, Columns, version.Settlement.Beneficiaries);
                break;
            default:
                WriteText(host, version);
                break;
        }
        var notices = format == "text" ? host.Output : host.Error;
        SettlementNotices.Write(notices, version.Settlement.Inputs.RegistrationIsRequired, version.IsIncomplete);
    }

    private static IReadOnlyList<Column<BeneficiarySettlement>> Columns { get; } =
    [
        new("id", CliMessages.Text("column.code"), settled => settled.Beneficiary.Id),
        new("kind", null, settled => settled.Beneficiary.Id.Kind == BeneficiaryKind.Municipality ? "municipality" : "provider"),
        new("name", CliMessages.Text("column.beneficiary"), settled => settled.Beneficiary.Name),
        new("municipality", null, settled => settled.Beneficiary.Municipality),
        new("procedures", CliMessages.Text("column.aihs"), settled => settled.Production.Quantity),
        new("financing", CliMessages.Text("column.financing"), settled => settled.Production.Financing),
        new("financingSh", null, settled => settled.Production.Sh),
        new("financingSp", null, settled => settled.Production.Sp),
        new("anticipation", CliMessages.Text("column.anticipation"), settled => settled.Anticipation.Amount),
        new("adjustment", CliMessages.Text("column.adjustment"), settled => settled.Adjustment.Amount),
        new("referenced", null, settled => settled.Indicator.Production.Referenced),
        new("total", null, settled => settled.Indicator.Production.Total),
        new("achievedBp", CliMessages.Text("column.achieved"), settled => settled.Indicator.Achieved),
        new("targetBp", CliMessages.Text("column.target"), settled => settled.Indicator.Basis.Target),
        new("status", null, settled => Camel(settled.Indicator.Status.ToString())),
        new(null, CliMessages.Text("column.indicator"), settled => settled.Indicator.Status.ToText()),
        new("bonusReference", null, settled => settled.Bonus.Reference),
        new("bonus", CliMessages.Text("column.bonus"), settled => settled.Bonus.Amount),
    ];

    private static void WriteText(CliHost host, SettlementVersion version)
    {
        var settlement = version.Settlement;
        FlatTable.WriteText(host, Columns, settlement.Beneficiaries);
        host.Output.WriteLine(CliMessages.Text(
            "calculate.totals",
            Sum(settlement, settled => settled.Production.Financing).ToText(),
            Sum(settlement, settled => settled.Anticipation.Amount).ToText(),
            Sum(settlement, settled => settled.Adjustment.Amount).ToText(),
            Sum(settlement, settled => settled.Bonus.Amount).ToText()));
        foreach (var (fate, count) in settlement.Unpaid.Entries)
            host.Output.WriteLine(CliMessages.Text("calculate.unpaid", fate.ToText(), count));
        host.Output.WriteLine(CliMessages.Text(
            version.IsNew ? "calculate.newVersion" : "calculate.sameVersion", settlement.Inputs.Quadrimester, version.Version, version.Author, version.CalculatedAt.ToText()));
    }

    private static Money Sum(Settlement settlement, Func<BeneficiarySettlement, Money> amount) =>
        settlement.Beneficiaries.Sum(amount);

    private static string Camel(string name) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name);
}
