using System.Buffers;

namespace OperaMais.Reports.Csv;

/// <summary>Writes CSV for spreadsheets: semicolons, a mark that says UTF-8, and no text that a spreadsheet would take for a formula.</summary>
public static class CsvText
{
    /// <summary>What every file begins with, so that Excel reads accents.</summary>
    public const string Start = "\uFEFF";

    private static readonly SearchValues<char> Quoted = SearchValues.Create(";\"\r\n");

    /// <summary>A line of text columns.</summary>
    public static string Line(params ReadOnlySpan<string> fields)
    {
        var cells = new string[fields.Length];
        for (var index = 0; index < fields.Length; index++)
            cells[index] = Field(fields[index]);
        return string.Join(';', cells) + "\r\n";
    }

    /// <summary>Text as one column.</summary>
    public static string Field(string text)
    {
        // An apostrophe is how spreadsheets are told that text follows, whatever it looks like.
        var safe = text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(Quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
