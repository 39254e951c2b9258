using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Domain;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>Writes one sheet as a stream: no row is kept.</summary>
internal static class XlsxSheet
{
    private const uint A4 = 9;

    internal static void Write<T>(OpenXmlWriter writer, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows)
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
        var lastRow = WriteRows(writer, columns, rows);
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A1:{XlsxCells.ColumnName(columns.Count - 1)}{lastRow}" });
        writer.WriteElement(new PageSetup { PaperSize = A4, Orientation = OrientationValues.Landscape, FitToHeight = 0 });
        writer.WriteEndElement();
    }

    // Returns the number of the last row but the sums.
    private static int WriteRows<T>(OpenXmlWriter writer, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows)
    {
        var sums = new Money[columns.Count];
        var last = 1;
        foreach (var row in rows)
        {
            writer.WriteElement(new Row(columns.Select(column => XlsxCells.Of(column, row))));
            last++;
            for (var index = 0; index < columns.Count; index++)
                if (columns[index] is MoneyColumn<T> money)
                    sums[index] += money.Value(row) ?? default;
        }
        if (last > 1 && columns.Any(column => column is MoneyColumn<T>))
            writer.WriteElement(new Row(columns.Select((column, index) => column is MoneyColumn<T>
                ? XlsxCells.Sum(XlsxCells.ColumnName(index), last, sums[index])
                : XlsxCells.Text(index == 0 ? "Total" : "", XlsxStyles.Total))));
        return last;
    }
}
