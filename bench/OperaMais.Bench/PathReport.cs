namespace OperaMais.Bench;

/// <summary>What docs/performance.md says of whole quadrimesters and of what else does a part of the same work, in Markdown.</summary>
internal static class PathReport
{
    private const string Begin = "<!-- measured, quadrimesters: begin -->\n";
    private const string End = "<!-- measured, quadrimesters: end -->\n";

    private const double GoalBlast = 5;
    private const double GoalSettledFiles = 1 / 3.0;
    private const double GoalCopy = 0.8;
    private const double GoalGrowth = 0.15;
    private const double GoalMegabytes = 300;

    private static readonly string[] Steps = ["decode", "import", "settle", "aggregate", "calculate"];

    internal static string Of(PathSession session) => string.Join('\n',
    [
        Report.Machine(),
        "",
        "| quadrimesters | database | step | rows | seconds | CPU seconds | rows/s | MB/s | peak memory, MB |",
        "| ---: | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        .. session.Steps
            .GroupBy(step => (step.Database, step.Quadrimesters, step.IsWarm, step.Step))
            .OrderBy(runs => runs.Key.Database).ThenBy(runs => runs.Key.Quadrimesters).ThenBy(runs => runs.Key.IsWarm).ThenBy(runs => Array.IndexOf(Steps, runs.Key.Step))
            .Select(runs => $"| {runs.Key.Quadrimesters}{(runs.Key.IsWarm ? ", warm" : "")} | {runs.Key.Database} | {NameOf(runs.Key.Step)} {Figures(Middle(runs), Peak(runs))}"),
        "",
        "| beside it | rows | seconds | CPU seconds | rows/s | MB/s | peak memory, MB |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
        Peer(session.Blast with { Name = "blast.c, the same files as 1 quadrimester, one core" }),
        Peer(new("Opera Mais, import of the RD files alone into SQLite", session.RdImport)),
        .. session.Peers.Select(Peer),
        "",
        "| goal | measured | met |",
        "| --- | ---: | --- |",
        .. Goals(session),
        "",
    ]);

    /// <summary>A document with this report in its place.</summary>
    internal static string PutInto(string document, string report)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return document[..start] + report + document[document.IndexOf(End, StringComparison.Ordinal)..];
    }

    private static IEnumerable<string> Goals(PathSession session)
    {
        var steps = session.Steps.Where(step => !step.IsWarm).ToLookup(step => (step.Database, step.Quadrimesters, step.Step));
        var warm = session.Steps.Where(step => step.IsWarm).ToLookup(step => (step.Database, step.Step));
        if (session.Blast.Measure is { } blast)
        {
            foreach (var isWarm in (bool[])[false, true])
            {
                var decoded = session.Steps
                    .Where(step => step is { Quadrimesters: 1, Step: "decode" } && step.IsWarm == isWarm)
                    .Max(step => step.Measure.Seconds);
                yield return Goal(
                    $"decoding at 5 times the bytes a second of blast.c at least{Warm(isWarm)}", blast.Seconds / decoded, blast.Seconds / decoded >= GoalBlast);
            }
            foreach (var kind in session.Steps.Select(step => step.Database).Distinct())
                foreach (var isWarm in (bool[])[false, true])
                {
                    var settled = ((string[])["import", "settle"]).Sum(step => Middle(isWarm ? warm[(kind, step)] : steps[(kind, 1, step)]).Seconds);
                    yield return Goal(
                        $"a quadrimester from files to settled figures in a third of what blast.c takes at most, {kind}{Warm(isWarm)}",
                        settled / blast.Seconds,
                        settled / blast.Seconds <= GoalSettledFiles);
                }
        }
        if (session.Copies.Count > 0)
        {
            var ratio = session.Copies.Min(copy => copy.Ratio);
            yield return Goal("rows stored into PostgreSQL at 0.8 of the rows a second of a bare COPY at least", ratio, ratio >= GoalCopy);
        }
        foreach (var kind in session.Steps.Select(step => step.Database).Distinct())
        {
            foreach (var step in (string[])["import", "settle"])
            {
                var (one, ten) = (Middle(steps[(kind, 1, step)]), Middle(steps[(kind, 10, step)]));
                var growth = ten.Seconds / ten.Rows / (one.Seconds / one.Rows);
                yield return Goal($"time of a row at 10 quadrimesters over that at 1 within 15 %, {NameOf(step)}, {kind}", growth, growth <= 1 + GoalGrowth);
            }
            var peak = steps[(kind, 10, "import")].Max(step => step.Measure.PeakBytes) / Report.Million;
            yield return Report.Text($"| an import of 10 quadrimesters in under {GoalMegabytes} MB, {kind} | {peak:F0} MB | {Report.YesNo(peak < GoalMegabytes)} |");
        }
    }

    private static string Warm(bool isWarm) => isWarm ? ", warm" : "";

    private static string Goal(string name, double? measured, bool isMet) =>
        Report.Text($"| {name} | {measured:F2} | {Report.YesNo(isMet)} |");

    private static string Peer(PeerMeasure peer) =>
        $"| {peer.Name} {(peer.Measure is { } measure ? Figures(measure, measure.PeakBytes) : "| not present | | | | | |")}";

    private static string Figures(Measure measure, long? peak) =>
        Report.Text($"| {measure.Rows:N0} | {measure.Seconds:F3} | {measure.CpuSeconds:F2} | {measure.Rows / measure.Seconds:N0} ")
        + Report.Text($"| {(measure.Bytes > 0 ? measure.Bytes / Report.Million / measure.Seconds : null):F0} | {peak / Report.Million:F0} |");

    // As elsewhere: the run in the middle, and the highest memory of all.
    private static Measure Middle(IEnumerable<PathMeasure> runs)
    {
        var ordered = runs.Select(run => run.Measure).OrderBy(measure => measure.Seconds).ToList();
        return ordered[ordered.Count / 2];
    }

    private static long? Peak(IEnumerable<PathMeasure> runs) => runs.Max(run => run.Measure.PeakBytes);

    private static string NameOf(string step) => step switch
    {
        "decode" => "decoding, one core",
        "settle" => "settlement",
        "aggregate" => "its queries alone",
        "calculate" => "its calculation alone",
        _ => step,
    };
}
