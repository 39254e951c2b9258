using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>Writes one sheet as a stream: no row is kept.</summary>
internal static class XlsxSheet
{
    /// <summary>How many rows a sheet can have, the header and the sums included.</summary>
    internal const int MaxRows = 1_048_576;

    private const uint A4 = 9;

    /// <summary>Writes as many rows as fit.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="rows">The rows, at the first one to be written.</param>
    /// <param name="hasRow">Whether there is one.</param>
    /// <param name="maxRows">How many rows fit.</param>
    /// <returns>Whether there are more.</returns>
    internal static bool Write<T>(OpenXmlWriter writer, IReadOnlyList<ReportColumn<T>> columns, IEnumerator<T> rows, bool hasRow, int maxRows)
    {
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        {
            WorkbookViewId = 0,
        }));
        writer.WriteElement(new Columns(columns.Select((column, index) => new Column
        {
            Min = (uint)index + 1,
            Max = (uint)index + 1,
            Width = column.Width,
            CustomWidth = true,
        })));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(new Row(columns.Select(column => XlsxCells.Text(column.Title, XlsxStyles.Header))));
        var (lastRow, hasMore) = WriteRows(writer, columns, rows, hasRow, maxRows);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{XlsxCells.ColumnName(columns.Count - 1)}{lastRow}" });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteEndElement();
        return hasMore;
    }

    // Returns the number of the last row but the sums.
    private static (int Last, bool HasMore) WriteRows<T>(
        OpenXmlWriter writer, IReadOnlyList<ReportColumn<T>> columns, IEnumerator<T> rows, bool hasRow, int maxRows)
    {
        var sums = new decimal[columns.Count];
        var last = 1;
        for (; hasRow && last < maxRows - 1; hasRow = rows.MoveNext())
        {
            var row = rows.Current;
            writer.WriteElement(new Row(columns.Select(column => XlsxCells.Of(column, row))));
            last++;
            for (var index = 0; index < columns.Count; index++)
                sums[index] += Summand(columns[index], row);
        }
        if (last > 1 && columns.Any(column => SumStyle(column) is not null))
            writer.WriteElement(new Row(columns.Select((column, index) => SumStyle(column) is { } style
                ? XlsxCells.Sum(XlsxCells.ColumnName(index), last, sums[index], style)
                : XlsxCells.Text(index == 0 ? "Total" : "", XlsxStyles.Total))));
        return (last, hasRow);
    }

    private static uint? SumStyle<T>(ReportColumn<T> column) => column switch
    {
        MoneyColumn<T> { IsSummed: true } => XlsxStyles.MoneyTotal,
        NumberColumn<T> { IsSummed: true } => XlsxStyles.NumberTotal,
        _ => null,
    };

    private static decimal Summand<T>(ReportColumn<T> column, T row) => column switch
    {
        MoneyColumn<T> { IsSummed: true } money => money.Value(row)?.Reais ?? 0,
        NumberColumn<T> { IsSummed: true } number => number.Value(row) ?? 0,
        _ => 0,
    };
}
