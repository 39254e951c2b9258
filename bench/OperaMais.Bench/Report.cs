using System.Globalization;
using System.Runtime.InteropServices;

namespace OperaMais.Bench;

/// <summary>What docs/performance.md says of measurements, in Markdown.</summary>
internal static class Report
{
    private const string Begin = "<!-- measured: begin -->\n";
    private const string End = "<!-- measured: end -->\n";

    private const int GoalSeconds = 60;
    private const int GoalMegabytes = 500;
    internal const double Million = 1e6;

    internal static string Of(IReadOnlyList<StageMeasure> measures) => string.Join('\n',
    [
        Machine(),
        "",
        "| stage | database | rows | seconds | CPU seconds | rows/s | MB/s | peak memory, MB |",
        "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        .. measures.GroupBy(measure => (measure.Stage, measure.Database)).OrderBy(runs => runs.Key.Stage).Select(Row),
        "",
        "| goal | measured | met |",
        "| --- | ---: | --- |",
        .. Goals([.. measures.Where(Decides).Select(run => run.Measure)]),
        "",
    ]);

    /// <summary>A document with this report in its place.</summary>
    internal static string PutInto(string document, string report)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return document[..start] + report + document[document.IndexOf(End, StringComparison.Ordinal)..];
    }

    /// <summary>What it was measured on.</summary>
    internal static string Machine()
    {
        var memory = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / Million / 1000;
        return Text($"{Environment.ProcessorCount} cores, {memory:F0} GB of memory, {RuntimeInformation.OSDescription}, ")
            + $"{RuntimeInformation.FrameworkDescription}.";
    }

    // One run is shown, the one in the middle, so that its figures belong together; only memory is the highest of all runs.
    private static string Row(IGrouping<(Stage Stage, string Database), StageMeasure> runs)
    {
        var middle = runs.Select(run => run.Measure).OrderBy(measure => measure.Seconds).ElementAt(Session.Runs / 2);
        var (rate, megabytes) = (middle.Rows / middle.Seconds, middle.Bytes / Million / middle.Seconds);
        var seconds = middle.Seconds < 0.1 ? Text($"{middle.Seconds:F4}") : Text($"{middle.Seconds:F2}");
        return Text($"| {NameOf(runs.Key.Stage)} | {runs.Key.Database} | {middle.Rows:N0} | {seconds} ")
            + Text($"| {middle.CpuSeconds:F2} | {rate:N0} | {(middle.Bytes > 0 ? megabytes : null):F1} ")
            + Text($"| {runs.Max(run => run.Measure.PeakBytes) / Million:F0} |");
    }

    private static bool Decides(StageMeasure run) =>
        run.Stage == Stage.Demonstration && run.Database.StartsWith("SQLite", StringComparison.Ordinal);

    private static IEnumerable<string> Goals(IReadOnlyCollection<Measure> runs)
    {
        var (seconds, megabytes) = (runs.Max(run => run.Seconds), runs.Max(run => run.PeakBytes) / Million);
        yield return Text($"| full-scale demo with SQLite in under {GoalSeconds} s | {seconds:F1} s | {YesNo(seconds < GoalSeconds)} |");
        yield return Text($"| full-scale demo with SQLite in under {GoalMegabytes} MB | {megabytes:F0} MB | {YesNo(megabytes < GoalMegabytes)} |");
    }

    private static string NameOf(Stage stage) => stage switch
    {
        Stage.SteadyDecoding => "DBC decoding, warm",
        Stage.Demonstration => "full-scale demo",
        _ => "settlement",
    };

    internal static string YesNo(bool isMet) => isMet ? "yes" : "**no**";

    internal static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
