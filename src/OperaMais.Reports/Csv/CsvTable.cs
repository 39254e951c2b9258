using System.Globalization;
using CsvHelper;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Csv;

/// <summary>Writes a table as CSV, separated by semicolons; no text of it is ever taken for a formula.</summary>
public static class CsvTable
{
    /// <summary>Writes it, row by row.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="dialect">Whom for.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    /// <param name="cancellation">Stops writing.</param>
    public static async Task WriteAsync<T>(
        Stream output, CsvDialect dialect, IReadOnlyList<ReportColumn<T>> columns, IAsyncEnumerable<T> rows, CancellationToken cancellation = default)
    {
        await using var csv = CsvWriter.Create(output, OptionsOf(dialect), leaveOpen: true);
        foreach (var column in columns)
            csv.WriteField(dialect == CsvDialect.Program ? column.Name : column.Title);
        await csv.EndRecordAsync(cancellation);
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            foreach (var column in columns)
                WriteField(csv, dialect, column, row);
            await csv.EndRecordAsync(cancellation);
        }
        await csv.FlushAsync(cancellation);
    }

    // Numbers keep their minus: only what is text could be taken for a formula.
    private static CsvWriterOptions OptionsOf(CsvDialect dialect) => new()
    {
        Separator = ';',
        Injection = CsvInjection.Escape,
        InjectionCharacters = "=+-@\t\r\n",
        NewLine = dialect == CsvDialect.Program ? "\n" : "\r\n",
        WriteByteOrderMark = dialect != CsvDialect.Program,
        FormatProvider = dialect == CsvDialect.Program ? CultureInfo.InvariantCulture : MessageCatalogue.Culture,
    };

    private static void WriteField<T>(CsvWriter csv, CsvDialect dialect, ReportColumn<T> column, T row)
    {
        var isForPrograms = dialect == CsvDialect.Program;
        switch (column)
        {
            case TextColumn<T> text:
                csv.WriteField(Narrow(text.Value(row)));
                break;
            case CodeColumn<T> code:
                csv.WriteField(Narrow(isForPrograms ? code.Code(row) : code.Value(row)));
                break;
            case NumberColumn<T> number:
                csv.WriteField(number.Value(row), "");
                break;
            case PercentColumn<T> percent when isForPrograms:
                csv.WriteField(percent.Value(row), "");
                break;
            case PercentColumn<T> percent:
                csv.WriteField(percent.Value(row) / 100m, "0.00");
                break;
            case MoneyColumn<T> money:
                csv.WriteField(money.Value(row)?.Reais, "0.00");
                break;
            case DayColumn<T> day:
                csv.WriteField(day.Value(row), isForPrograms ? "yyyy-MM-dd" : "dd/MM/yyyy");
                break;
            case MonthColumn<T> month:
                csv.WriteField(month.Value(row) is not { } known ? "" : isForPrograms ? known.ToString() : Shown.Month(known));
                break;
            case InstantColumn<T> instant:
                csv.WriteField(instant.Value(row) is not { } at ? "" : isForPrograms ? $"{at:yyyy-MM-ddTHH:mm:ss}Z" : Shown.Instant(at));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(column), column, null);
        }
    }

    // Some spreadsheets read the wide forms of these signs as the signs themselves; the library guards ASCII alone.
    private static string Narrow(string text) => text is ['＝' or '＋' or '－' or '＠', ..] ? "'" + text : text;
}
