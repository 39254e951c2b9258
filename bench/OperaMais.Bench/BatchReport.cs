namespace OperaMais.Bench;

/// <summary>What docs/performance.md says of batches of reports, in Markdown.</summary>
internal static class BatchReport
{
    private const string Begin = "<!-- measured, reports: begin -->\n";
    private const string End = "<!-- measured, reports: end -->\n";

    private const int GoalSeconds = 100;
    private const int GoalMegabytes = 200;
    private const int GoalSheetSeconds = 5;

    internal static string Of(IReadOnlyList<StageMeasure> measures) => string.Join('\n',
    [
        Report.Machine(),
        "",
        "| what | reports or rows | seconds | CPU seconds of .NET | ms each | peak memory of .NET, MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
        .. measures.GroupBy(measure => measure.Stage).OrderBy(runs => runs.Key).Select(runs => Row(runs.Key, [.. runs.Select(run => run.Measure)])),
        "",
        "| goal | measured | met |",
        "| --- | ---: | --- |",
        .. Goals(measures.ToLookup(run => run.Stage, run => run.Measure)),
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
        return Report.Text($"| {NameOf(stage)} | {middle.Rows:N0} | {middle.Seconds:F1} | {middle.CpuSeconds:F1} ")
            + Report.Text($"| {middle.Seconds / middle.Rows * 1000:G3} | {runs.Max(run => run.PeakBytes) / Report.Million:F0} |");
    }

    private static IEnumerable<string> Goals(ILookup<Stage, Measure> runs)
    {
        var (seconds, megabytes) = (runs[Stage.ShortReports].Max(run => run.Seconds), runs[Stage.ShortReports].Max(run => run.PeakBytes) / Report.Million);
        var table = runs[Stage.Spreadsheet].Max(run => run.Seconds);
        yield return Report.Text($"| 275 reports of about three pages issued in {GoalSeconds} s at most | {seconds:F1} s | {Report.YesNo(seconds <= GoalSeconds)} |");
        yield return Report.Text($"| with {GoalMegabytes} MB of .NET memory at most | {megabytes:F0} MB | {Report.YesNo(megabytes <= GoalMegabytes)} |");
        yield return Report.Text($"| a spreadsheet of 100,000 rows in {GoalSheetSeconds} s at most | {table:F1} s | {Report.YesNo(table <= GoalSheetSeconds)} |");
    }

    private static string NameOf(Stage stage) => stage switch
    {
        Stage.Reports => "issued, each printed, 5.8 pages a report",
        Stage.ShortReports => "issued, each printed, 3.2 pages a report",
        Stage.ReportsAgain => "asked for again, nothing printed",
        Stage.Zip => "put into one ZIP",
        Stage.Spreadsheet => "a table of twelve columns as a spreadsheet",
        _ => "bound to one volume",
    };
}
