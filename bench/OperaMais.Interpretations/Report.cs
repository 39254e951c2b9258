using OperaMais.Domain.Norms;
using OperaMais.Interpretations.Evidence;
using OperaMais.Interpretations.Readings;

namespace OperaMais.Interpretations;

/// <summary>
/// What docs/interpretations.md rests on, in Markdown, the same at every run: the evidence in the norm's own tables, and what other
/// readings of it would pay on fictitious data of full size.
/// </summary>
internal static class Report
{
    private const string Begin = "<!-- measured: begin -->\n";
    private const string End = "<!-- measured: end -->\n";

    internal static async Task<string> MakeAsync()
    {
        var ruleSet = NormLibrary.Embedded.Current;
        await using var output = new StringWriter { NewLine = "\n" };
        AnnexPercentages.Write(output, ruleSet);
        StatedTotals.Write(output, ruleSet);
        CutOffs.Write(output, ruleSet);
        var programme = await FictitiousProgramme.MakeAsync(ruleSet);
        ProgrammeSize.Write(output, programme);
        Comparisons.Write(
            output, programme, "Other readings", [.. IndicatorReadings.All, .. ProductionReadings.All, .. AccountReadings.All]);
        Comparisons.Write(output, programme, "Other readings of choices without a number", UnnumberedReadings.All);
        return output.ToString();
    }

    /// <summary>The part of a document that is this report.</summary>
    internal static string PartOf(string document)
    {
        var start = document.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        return document[start..document.IndexOf(End, StringComparison.Ordinal)];
    }

    /// <summary>A document with this report in its place.</summary>
    internal static string PutInto(string document, string report) =>
        document.Replace(Begin + PartOf(document) + End, Begin + report + End, StringComparison.Ordinal);
}
