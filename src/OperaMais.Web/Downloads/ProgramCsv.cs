using System.Globalization;
using CsvHelper;

namespace OperaMais.Web.Downloads;

/// <summary>Writes CSV in the form of the command line's, for programs: separator <c>;</c>, decimal point, lines ending with LF.</summary>
internal static class ProgramCsv
{
    /// <summary>The document.</summary>
    /// <param name="columns">The columns: their names and what a row has in them.</param>
    /// <param name="rows">The rows.</param>
    internal static string Write<T>(IReadOnlyList<(string Name, Func<T, object?> Value)> columns, IEnumerable<T> rows)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(output, new CsvWriterOptions { Separator = ';', NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteRecord([.. columns.Select(column => column.Name)]);
            foreach (var row in rows)
                csv.WriteRecord([.. columns.Select(column => Convert.ToString(column.Value(row), CultureInfo.InvariantCulture) ?? "")]);
        }
        return output.ToString();
    }
}
