using System.Text;

namespace OperaMais.Datasus.Csv;

/// <summary>Recognises by its header a CSV that is not production but one of the small files.</summary>
public static class FactFile
{
    private static readonly (string Command, string[] Columns)[] Kinds =
    [
        ("ppi", PpiReader.Columns),
        ("decisions", DecisionReader.Columns),
        ("opening-balances", OpeningBalanceReader.Columns),
        ("susfacil", RegistrationReader.Columns),
        ("instruments", InstrumentReader.Columns),
    ];

    /// <summary>The command that imports the file.</summary>
    /// <param name="path">Any file.</param>
    /// <returns>Such as <c>ppi</c>; nothing when the header is none of theirs, or is the header of production.</returns>
    public static string? CommandFor(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        Span<char> start = stackalloc char[4096];
        start = start[..reader.ReadBlock(start)];
        var end = start.IndexOfAny('\r', '\n');
        var columns = (end < 0 ? start : start[..end]).ToString().Split(';', StringSplitOptions.TrimEntries);
        return columns.Contains("PROC_REA")
            ? null
            : Array.Find(Kinds, kind => kind.Columns.All(column => columns.Contains(column))).Command;
    }
}
