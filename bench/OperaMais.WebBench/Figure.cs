using System.Globalization;

namespace OperaMais.WebBench;

/// <summary>Something measured several times, and what it should not exceed.</summary>
/// <param name="Name">What was measured.</param>
/// <param name="Unit"><c>ms</c> or <c>kB</c>.</param>
/// <param name="Values">What each run gave.</param>
/// <param name="Goal">The most it should be.</param>
internal sealed record Figure(string Name, string Unit, IReadOnlyList<double> Values, double Goal)
{
    private double Median => Values.Order().ElementAt(Values.Count / 2);

    /// <summary>A row of the table in docs/performance.md; the goal is judged by the worst run.</summary>
    internal string Row => string.Create(
        CultureInfo.InvariantCulture,
        $"| {Name} | {Values.Count} | {Median:F0} {Unit} | {Values.Max():F0} {Unit} | {Goal:F0} {Unit} | {(Values.Max() <= Goal ? "yes" : "**no**")} |");
}
