using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>Writes spreadsheets (XLSX): one sheet a table, its header fixed and filterable, its amounts summed under the last row.</summary>
/// <remarks>
/// The package is written by itself and not by the SDK's document, which keeps every sheet whole in memory until the end; so a sheet goes
/// to the output while its rows come.
/// </remarks>
public sealed class XlsxWorkbook : IDisposable
{
    private const int MaxName = 31;
    private const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private const string Relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private readonly Package package;
    private readonly Sheets sheets = new();
    private readonly DefinedNames names = new();

    private XlsxWorkbook(Stream output) => package = Package.Open(output, FileMode.Create, FileAccess.Write);

    /// <summary>The media type of the file.</summary>
    public static string MediaType => ContentType + "sheet";

    /// <summary>Begins a spreadsheet.</summary>
    /// <param name="output">Where to. It is whole once the workbook is disposed of, and stays open.</param>
    public static XlsxWorkbook Create(Stream output) => new(output);

    /// <summary>Adds a table on a sheet of its own, row by row; what does not fit goes on on further sheets.</summary>
    /// <param name="name">The sheet's name, without <c>[]:*?/\</c> and apostrophes; cut where it is too long.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    public void Add<T>(string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows) => Add(name, columns, rows, XlsxSheet.MaxRows);

    internal void Add<T>(string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows, int maxRows)
    {
        using var row = rows.GetEnumerator();
        var hasRow = row.MoveNext();
        var sheet = 0;
        do
        {
            var suffix = sheet++ == 0 ? "" : $" ({sheet})";
            hasRow = AddSheet(name[..Math.Min(name.Length, MaxName - suffix.Length)] + suffix, columns, row, hasRow, maxRows);
        }
        while (hasRow);
    }

    /// <summary>Ends the spreadsheet.</summary>
    public void Dispose()
    {
        var workbook = Write("/xl/workbook.xml", "sheet.main+xml", writer => writer.WriteElement(new Workbook(sheets, names)));
        for (var number = 1; number <= sheets.ChildElements.Count; number++)
            workbook.CreateRelationship(SheetUri(number), TargetMode.Internal, Relation + "worksheet", IdOf(number));
        var styles = Write("/xl/styles.xml", "styles+xml", writer => writer.WriteElement(XlsxStyles.Create()));
        workbook.CreateRelationship(styles.Uri, TargetMode.Internal, Relation + "styles");
        package.CreateRelationship(workbook.Uri, TargetMode.Internal, Relation + "officeDocument");
        package.Close();
    }

    private bool AddSheet<T>(string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerator<T> rows, bool hasRow, int maxRows)
    {
        var number = sheets.ChildElements.Count + 1;
        var hasMore = false;
        Write(SheetUri(number).OriginalString, "worksheet+xml", writer => hasMore = XlsxSheet.Write(writer, columns, rows, hasRow, maxRows));
        sheets.Append(new Sheet { Id = IdOf(number), SheetId = (uint)number, Name = name });
        // The header comes again on every page that is printed.
        names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = (uint)number - 1 });
        return hasMore;
    }

    private PackagePart Write(string uri, string contentType, Action<OpenXmlWriter> write)
    {
        var part = package.CreatePart(new(uri, UriKind.Relative), ContentType + contentType, CompressionOption.Fast);
        using var stream = part.GetStream();
        using var writer = OpenXmlWriter.Create(stream);
        write(writer);
        return part;
    }

    private static Uri SheetUri(int number) => new($"/xl/worksheets/sheet{number}.xml", UriKind.Relative);

    private static string IdOf(int sheet) => $"sheet{sheet}";
}
