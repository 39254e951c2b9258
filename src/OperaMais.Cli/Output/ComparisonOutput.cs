using OperaMais.Application.Documents;
using OperaMais.Domain;
using OperaMais.Domain.Comparison;

namespace OperaMais.Cli.Output;

/// <summary>Says how two versions of a settlement differ.</summary>
internal static class ComparisonOutput
{
    private static IReadOnlyList<Column<BeneficiaryComparison>> Table { get; } =
        [.. ComparisonTable.Columns.Select(column => new Column<BeneficiaryComparison>(column.Name, null, column.Value))];

    private static IReadOnlyList<Column<BeneficiaryComparison>> Beneficiaries { get; } =
    [
        new(null, CliMessages.Text("column.code"), row => row.Beneficiary.Id),
        new(null, CliMessages.Text("column.beneficiary"), row => row.Beneficiary.Name),
        new(null, CliMessages.Text("column.before"), row => row.FiguresBefore.Total),
        new(null, CliMessages.Text("column.after"), row => row.FiguresAfter.Total),
        new(null, CliMessages.Text("column.difference"), row => row.Difference.Total),
        new(null, CliMessages.Text("column.why"), row => row.ToText()),
    ];

    private static IReadOnlyList<Column<(string Cause, ComparedFigures Effect)>> Causes { get; } =
    [
        new(null, CliMessages.Text("column.cause"), row => row.Cause),
        new(null, CliMessages.Text("column.anticipation"), row => row.Effect.Anticipation),
        new(null, CliMessages.Text("column.adjustment"), row => row.Effect.Adjustment),
        new(null, CliMessages.Text("column.bonus"), row => row.Effect.Bonus),
        new(null, CliMessages.Text("column.difference"), row => row.Effect.Total),
    ];

    internal static Task WriteAsync(
        CliHost host, Quadrimester quadrimester, int from, int to, SettlementComparison comparison, string format)
    {
        switch (format)
        {
            case "json":
                return Json.WriteAsync(host.Output, ComparisonDocument.Of(quadrimester, from, to, comparison));
            case "csv":
                FlatTable.WriteCsv(host.Output, Table, comparison.Changed);
                break;
            default:
                WriteText(host, quadrimester, from, to, comparison);
                break;
        }
        return Task.CompletedTask;
    }

    private static void WriteText(CliHost host, Quadrimester quadrimester, int from, int to, SettlementComparison comparison)
    {
        if (comparison.Changed.IsEmpty)
        {
            host.Output.WriteLine(CliMessages.Text("compare.same", quadrimester, from, to));
            return;
        }
        FlatTable.WriteText(host, Beneficiaries, comparison.Changed);
        FlatTable.WriteText(
            host, Causes, Enum.GetValues<ChangeCause>().Select(cause => (cause.ToText(), comparison.EffectOf(cause))));
        var code = comparison.Changed.Length == 1 ? "compare.totalOfOne" : "compare.total";
        host.Output.WriteLine(CliMessages.Text(
            code,
            quadrimester,
            from,
            to,
            comparison.Changed.Length,
            comparison.Difference.Total.ToText(),
            comparison.Difference.Credit.ToText(),
            comparison.Difference.Debit.ToText()));
    }
}
