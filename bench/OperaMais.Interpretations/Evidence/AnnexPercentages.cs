using System.Globalization;
using OperaMais.Domain;
using OperaMais.Domain.Norms;

namespace OperaMais.Interpretations.Evidence;

/// <summary>Whether the percentages of Annexes II and III are simple fractions, or nine tenths of simple fractions rounded somehow.</summary>
internal static class AnnexPercentages
{
    private const int NineTenths = 9_000;
    private static readonly int[] Denominators = [10, 30];

    internal static void Write(TextWriter output, RuleSet ruleSet)
    {
        int[] printed = [.. ruleSet.Registry.Municipalities.Select(ruleSet.Registry.AnnexTargetOf).OfType<BasisPoints>().Select(target => target.Value)];
        MarkdownTable.Write(
            output,
            $"The {printed.Length} municipal percentages and simple fractions k/n",
            ["hypothesis", "n ≤", ">different values", ">percentages that fit", ">expected by chance"],
            [
                .. Fits(printed, "90 % of k/n, cut off to hundredths", NineTenths, value => (int)value),
                .. Fits(printed, "90 % of k/n, rounded, half up", NineTenths, value => (int)Math.Round(value, MidpointRounding.AwayFromZero)),
                .. Fits(printed, "90 % of k/n, rounded, half to even", NineTenths, value => (int)Math.Round(value, MidpointRounding.ToEven)),
                .. Fits(printed, "k/n itself, cut off to hundredths", BasisPoints.Whole, value => (int)value),
            ]);
        int[] telling = [NineTenths, 5_000, 4_500, 3_600, 3_333, 3_000, 2_700, 2_500, 2_250];
        MarkdownTable.Write(
            output,
            $"Telling percentages (the largest is {new BasisPoints(printed.Max())})",
            ["percentage", ">municipalities"],
            telling.Select(value => new[] { new BasisPoints(value).ToString(), Text(printed.Count(other => other == value)) }));
    }

    private static IEnumerable<string[]> Fits(int[] printed, string hypothesis, int whole, Func<decimal, int> round)
    {
        foreach (var largest in Denominators)
        {
            var values = (
                from n in Enumerable.Range(1, largest)
                from k in Enumerable.Range(1, n)
                select round((decimal)whole * k / n)).ToHashSet();
            // The share of all values below the whole that are simple.
            var expected = (decimal)printed.Length * values.Count / whole;
            yield return
            [
                hypothesis, Text(largest), Text(values.Count), Text(printed.Count(values.Contains)),
                expected.ToString("0.0", CultureInfo.InvariantCulture),
            ];
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
