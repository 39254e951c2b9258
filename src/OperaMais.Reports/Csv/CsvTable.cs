using System.Globalization;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Csv;

/// <summary>Writes a table as CSV that spreadsheets in Portuguese open by themselves: semicolons, decimal commas, days as 31/12/2024.</summary>
public static class CsvTable
{
    /// <summary>Writes it, row by row.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    public static void Write<T>(TextWriter output, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows)
    {
        output.Write(CsvText.Start);
        output.Write(CsvText.Line([.. columns.Select(column => column.Name)]));
        foreach (var row in rows)
            output.Write(string.Join(';', columns.Select(column => Text(column, row))) + "\r\n");
    }

    // Numbers keep their minus: only what is text could be taken for a formula.
    private static string Text<T>(ReportColumn<T> column, T row) => column switch
    {
        TextColumn<T> text => CsvText.Field(text.Value(row)),
        NumberColumn<T> number => number.Value(row)?.ToString(CultureInfo.InvariantCulture) ?? "",
        MoneyColumn<T> money => money.Value(row)?.Reais.ToString("0.00", MessageCatalogue.Culture) ?? "",
        DayColumn<T> day => day.Value(row)?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture) ?? "",
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };
}
