namespace OperaMais.Bench;

/// <summary>What docs/performance.md says of batches of reports, in Markdown.</summary>
internal static class BatchReport
{
    private const string Begin = "<!-- measured, reports: begin -->\n";
    private const string End = "<!-- measured, reports: end -->\n";

    private const int GoalSeconds = 100;
    private const int GoalMegabytes = 200;

    internal static string Of(IReadOnlyList<StageMeasure> measures) => string.Join('\n',
    [
        Report.Machine(),
        "",
        "| what | reports | seconds | CPU seconds of .NET | ms/report | peak memory of .NET, MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        .. measures.GroupBy(measure => measure.Stage).OrderBy(runs => runs.Key).Select(runs => Row(runs.Key, [.. runs.Select(run => run.Measure)])),
        "",
        "| goal | measured | met |",
        "| --- | ---: | --- |",
        .. Goals([.. measures.Where(run => run.Stage == Stage.Reports).Select(run => run.Measure)]),
        "",
    ]);

    /// <summary>A document with this report in its place.</summary>
    internal static string PutInto(string document, string report)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return document[..start] + report + document[document.IndexOf(End, StringComparison.Ordinal)..];
    }

    // As elsewhere: the run in the middle, and the highest memory of all.
    private static string Row(Stage stage, IReadOnlyCollection<Measure> runs)
    {
        var middle = runs.OrderBy(run => run.Seconds).ElementAt(runs.Count / 2);
        return Report.Text($"| {NameOf(stage)} | {middle.Rows} | {middle.Seconds:F1} | {middle.CpuSeconds:F1} ")
            + Report.Text($"| {middle.Seconds / middle.Rows * 1000:F0} | {runs.Max(run => run.PeakBytes) / Report.Million:F0} |");
    }

    private static IEnumerable<string> Goals(IReadOnlyCollection<Measure> runs)
    {
        var (seconds, megabytes) = (runs.Max(run => run.Seconds), runs.Max(run => run.PeakBytes) / Report.Million);
        yield return Report.Text($"| 275 reports issued in {GoalSeconds} s at most | {seconds:F1} s | {Report.YesNo(seconds <= GoalSeconds)} |");
        yield return Report.Text($"| with {GoalMegabytes} MB of .NET memory at most | {megabytes:F0} MB | {Report.YesNo(megabytes <= GoalMegabytes)} |");
    }

    private static string NameOf(Stage stage) => stage switch
    {
        Stage.Reports => "issued, each printed",
        Stage.ReportsAgain => "asked for again, nothing printed",
        Stage.Zip => "put into one ZIP",
        _ => "bound to one volume",
    };
}
