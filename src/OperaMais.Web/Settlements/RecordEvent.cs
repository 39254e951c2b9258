using OperaMais.Application.Beneficiaries;
using OperaMais.Domain.Beneficiaries;

namespace OperaMais.Web.Settlements;

/// <summary>Something that happened to a beneficiary's record.</summary>
/// <param name="At">When (UTC).</param>
/// <param name="Author">Who did it.</param>
/// <param name="Text">What, in words.</param>
internal sealed record RecordEvent(DateTime At, string Author, string Text)
{
    /// <summary>Everything that happened, the latest first.</summary>
    internal static IReadOnlyList<RecordEvent> Of(BeneficiaryRecord record) =>
    [
        .. record.Production.Select(Production)
            .Concat(Facts(record.Pacts, pact => WebMessages.Text("history.pact", Shown.Month(pact.Month))))
            .Concat(Facts(record.Decisions, decision => WebMessages.Text("history.decision", decision.Quadrimester)))
            .Concat(Facts(record.OpeningBalances, balance => WebMessages.Text("history.balance", Shown.Reais(balance.Amount), balance.Origin)))
            .Concat(record.Settlements.Select(Settlement))
            .Concat(record.Acts.Select(act => new RecordEvent(act.At, act.Author, WebMessages.Text("history.act", act.Number, act.ToAct().ToText(), act.Document))))
            .OrderByDescending(entry => entry.At),
    ];

    private static RecordEvent Production(ImportedProduction production) => new(
        production.Import.At,
        production.Import.Author,
        WebMessages.Text("history.production", production.Aihs, Shown.Month(production.First), Shown.Month(production.Last)));

    private static IEnumerable<RecordEvent> Facts<T>(IEnumerable<RecordedFact<T>> facts, Func<T, string> text) => facts.Select(entry =>
        new RecordEvent(entry.Import.At, entry.Import.Author, text(entry.Fact) + (entry.IsInForce ? "" : WebMessages.Text("history.replaced"))));

    private static RecordEvent Settlement(SettledVersion version) => new(
        version.CalculatedAt,
        version.Author,
        WebMessages.Text(
            "history.settlement",
            version.Quadrimester,
            version.Version,
            Shown.Reais(version.Figures.FinancingSh + version.Figures.FinancingSp),
            Shown.Reais(version.Figures.Bonus)));
}
