namespace OperaMais.Reports.Documents;

/// <summary>The style of every report, the same on the screen and on paper; it stands inside each document.</summary>
internal static class ReportStyle
{
    internal static string Text { get; } = Read();

    private static string Read()
    {
        using var stream = typeof(ReportStyle).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
