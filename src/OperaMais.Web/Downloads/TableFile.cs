using OperaMais.Reports.Csv;
using OperaMais.Reports.Spreadsheets;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Downloads;

/// <summary>Answers with a table as a file, row by row: no table is held whole.</summary>
internal static class TableFile
{
    /// <summary>A table in the form that an address asks for.</summary>
    /// <param name="format">Parameter <see cref="TableFormats.Parameter"/>.</param>
    /// <param name="name">The file's name, without its ending; also the sheet's in a spreadsheet.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rows">Its rows.</param>
    internal static IResult Of<T>(string? format, string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows) =>
        TableFormats.Read(format) == TableFormat.Xlsx
            ? Xlsx(name, workbook => workbook.Add(name, columns, rows))
            : Csv(TableFormats.Read(format), name, columns, rows.ToAsyncEnumerable());

    /// <summary>A table whose rows come one by one from the database, in the form that an address asks for.</summary>
    /// <param name="format">Parameter <see cref="TableFormats.Parameter"/>.</param>
    /// <param name="name">The file's name, without its ending; also the sheet's in a spreadsheet.</param>
    /// <param name="columns">The table's columns.</param>
    /// <param name="rows">Its rows.</param>
    internal static IResult Of<T>(string? format, string name, IReadOnlyList<ReportColumn<T>> columns, IAsyncEnumerable<T> rows) =>
        TableFormats.Read(format) == TableFormat.Xlsx
            ? Xlsx(name, workbook => workbook.Add(name, columns, rows.ToBlockingEnumerable()))
            : Csv(TableFormats.Read(format), name, columns, rows);

    /// <summary>A spreadsheet.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="fill">Adds its sheets.</param>
    internal static IResult Xlsx(string name, Action<XlsxWorkbook> fill)
    {
        var file = TemporaryFile.Create();
        try
        {
            using (var workbook = XlsxWorkbook.Create(file))
                fill(workbook);
            file.Position = 0;
            return Results.File(file, XlsxWorkbook.MediaType, $"{name}.xlsx");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static IResult Csv<T>(TableFormat format, string name, IReadOnlyList<ReportColumn<T>> columns, IAsyncEnumerable<T> rows) => Results.Stream(
        output => CsvTable.WriteAsync(output, format == TableFormat.Program ? CsvDialect.Program : CsvDialect.Spreadsheet, columns, rows),
        "text/csv; charset=utf-8",
        $"{name}.csv");
}
