using OperaMais.Domain;
using OperaMais.Domain.Indicator;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Payments;

namespace OperaMais.Interpretations;

/// <summary>Shows how large the fictitious programme is and how near it comes to the published amounts.</summary>
internal static class ProgrammeSize
{
    internal static void Write(TextWriter output, Programme programme)
    {
        var (ruleSet, stated) = (programme.RuleSet, programme.RuleSet.Stated);
        var terms = programme.Anticipated.Select(settled => ruleSet.TermValueOf(settled.Anticipation)).ToList();
        MarkdownTable.Write(
            output,
            "The fictitious programme and the published one",
            ["what", ">fictitious (R$)", ">published (R$)"],
            [
                ["two anticipations", Text(Sum(terms, term => term.Anticipation.Amount * 2)), Text(stated.Year2023)],
                ["estimated bonus of one quadrimester", Text(Sum(terms, term => term.EstimatedBonus)), Text(stated.Year2025)],
                ["term values", Text(Sum(terms, term => term.Amount)), Text(stated.Total)],
            ]);
        MarkdownTable.Write(
            output,
            "The fictitious quadrimesters",
            ["quadrimester", ">AIHs paid", ">financing (R$)", ">bonus reference (R$)", ">bonus (R$)", ">met", ">not met", ">pending", ">no production"],
            programme.Settlements.Select(entry => Row(entry.Key, entry.Value)));
    }

    private static string[] Row(Quadrimester quadrimester, Settlement settlement)
    {
        var settled = settlement.Beneficiaries;
        return
        [
            quadrimester.ToString(),
            settled.Sum(entry => entry.Production.Quantity).ToString("N0", MessageCatalogue.Culture),
            Text(Sum(settled, entry => entry.Production.Financing)),
            Text(Sum(settled, entry => entry.Bonus.Reference)),
            Text(Sum(settled, entry => entry.Bonus.Amount)),
            .. Enum.GetValues<IndicatorStatus>().Select(status =>
                settled.Count(entry => entry.Indicator.Status == status).ToString(MessageCatalogue.Culture)),
        ];
    }

    private static Money Sum<T>(IEnumerable<T> values, Func<T, Money> amountOf) =>
        values.Sum(amountOf);

    private static string Text(Money amount) => amount.Reais.ToString("N2", MessageCatalogue.Culture);
}
