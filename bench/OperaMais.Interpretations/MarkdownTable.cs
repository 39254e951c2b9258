namespace OperaMais.Interpretations;

/// <summary>Writes a titled table in Markdown.</summary>
internal static class MarkdownTable
{
    /// <param name="output">Where to.</param>
    /// <param name="title">What it shows.</param>
    /// <param name="columns">The headings; one that starts with <c>&gt;</c> is aligned to the right.</param>
    /// <param name="rows">As many cells each as there are columns.</param>
    internal static void Write(TextWriter output, string title, IReadOnlyList<string> columns, IEnumerable<IEnumerable<string>> rows)
    {
        output.WriteLine($"### {title}\n");
        WriteRow(output, columns.Select(column => column.TrimStart('>')));
        WriteRow(output, columns.Select(column => column.StartsWith('>') ? "---:" : "---"));
        foreach (var row in rows)
            WriteRow(output, row);
        output.WriteLine();
    }

    private static void WriteRow(TextWriter output, IEnumerable<string> cells) => output.WriteLine($"| {string.Join(" | ", cells)} |");
}
