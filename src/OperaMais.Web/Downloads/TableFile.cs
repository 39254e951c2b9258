using System.Globalization;
using System.Text;
using OperaMais.Reports.Csv;
using OperaMais.Reports.Spreadsheets;
using OperaMais.Reports.Tables;

namespace OperaMais.Web.Downloads;

/// <summary>Answers with a table as a file.</summary>
internal static class TableFile
{
    /// <summary>A CSV that spreadsheets open by themselves.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    internal static IResult Csv<T>(string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        CsvTable.Write(text, columns, rows);
        return Results.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"{name}.csv");
    }

    /// <summary>A spreadsheet.</summary>
    /// <param name="name">The file's name, without its ending.</param>
    /// <param name="fill">Adds its sheets.</param>
    internal static IResult Xlsx(string name, Action<XlsxWorkbook> fill)
    {
        using var file = new MemoryStream();
        using (var workbook = XlsxWorkbook.Create(file))
            fill(workbook);
        return Results.File(file.ToArray(), XlsxWorkbook.MediaType, $"{name}.xlsx");
    }
}
