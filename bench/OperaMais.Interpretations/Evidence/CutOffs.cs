using System.Globalization;
using OperaMais.Domain.Norms;
using OperaMais.Domain.Schedule;

namespace OperaMais.Interpretations.Evidence;

/// <summary>The two readings of the day of extraction beside the month in which the quadrimester is evaluated and paid.</summary>
internal static class CutOffs
{
    internal static void Write(TextWriter output, RuleSet ruleSet) => MarkdownTable.Write(
        output,
        "Day of extraction",
        ["quadrimester", "70 days after its last day", "70 days after the last day of the next month", "month of evaluation and transfer"],
        from quadrimester in ruleSet.Quadrimesters
        let next = quadrimester.Last.Next
        let lastOfNext = new DateOnly(next.Year, next.Month, DateTime.DaysInMonth(next.Year, next.Month))
        let parcel = ruleSet.Schedule.First(plan => plan.Kind == ParcelKind.AdjustmentAndBonus && plan.Quadrimester == quadrimester)
        select new[]
        {
            quadrimester.ToString(),
            Text(ruleSet.CutOffOf(quadrimester)),
            Text(lastOfNext.AddDays(ruleSet.ExtractionDays)),
            $"{parcel.Month.Year}-{parcel.Month.Month:D2}",
        });

    private static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
