using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Interpretations.Evidence;

/// <summary>What the norm's totals and tables say about how they were calculated.</summary>
internal static class StatedTotals
{
    private const int Parcels = 4;

    internal static void Write(TextWriter output, RuleSet ruleSet)
    {
        var (stated, procedures) = (ruleSet.Stated, ruleSet.Catalogue.Procedures);
        var (twoAnticipations, bonus) = (stated.Year2023, stated.Year2025);
        MarkdownTable.Write(
            output,
            "The norm's totals and tables",
            ["what", ">found", ">stated"],
            [
                ["2024 as two anticipations and three bonuses", (twoAnticipations + bonus * 3).ToText(), stated.Year2024.ToText()],
                ["all as four anticipations and four bonuses", (twoAnticipations * 2 + bonus * Parcels).ToText(), stated.Total.ToText()],
                ["the years together", (twoAnticipations + stated.Year2024 + bonus).ToText(), stated.Total.ToText()],
                ["term values together", ruleSet.Registry.All.Sum(beneficiary => beneficiary.TermValue).ToText(), stated.Total.ToText()],
                .. Enumerable.Range(0, Parcels).Select(rest => new[]
                {
                    $"term values of 4n + {rest} centavos",
                    Text(ruleSet.Registry.All.Count(beneficiary => beneficiary.TermValue.Centavos % Parcels == rest)),
                    "",
                }),
                ["beneficiaries with a term value of zero", Text(ruleSet.Registry.All.Count(beneficiary => beneficiary.TermValue == Money.Zero)), ""],
                ["SIGTAP totals of an odd number of centavos", Text(procedures.Count(procedure => procedure.Sigtap.Centavos % 2 != 0)), ""],
                .. ((int[])[130, 120, 110]).Select(percent => new[]
                {
                    $"unit values that are {percent} % of SIGTAP, rounded",
                    Text(procedures.Count(procedure => procedure.Sigtap > Money.Zero && procedure.UnitValue == procedure.Sigtap.Percent(percent))),
                    "",
                }),
                [
                    "municipalities with several providers of Annex II",
                    Text(ruleSet.Registry.All.GroupBy(beneficiary => beneficiary.Municipality).Count(providers => providers.Skip(1).Any())),
                    "",
                ],
            ]);
    }


    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
