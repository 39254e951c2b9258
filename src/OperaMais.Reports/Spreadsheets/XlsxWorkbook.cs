using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>Writes spreadsheets (XLSX): one sheet a table, its header fixed and filterable, its amounts summed under the last row.</summary>
public sealed class XlsxWorkbook : IDisposable
{
    private readonly SpreadsheetDocument document;
    private readonly WorkbookPart workbook;
    private readonly Sheets sheets = new();
    private readonly DefinedNames names = new();

    private XlsxWorkbook(Stream output)
    {
        document = SpreadsheetDocument.Create(output, SpreadsheetDocumentType.Workbook);
        workbook = document.AddWorkbookPart();
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = XlsxStyles.Create();
    }

    /// <summary>The media type of the file.</summary>
    public static string MediaType => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Begins a spreadsheet.</summary>
    /// <param name="output">Where to: it has to be readable and seekable. It is whole once the workbook is disposed of, and stays open.</param>
    public static XlsxWorkbook Create(Stream output) => new(output);

    /// <summary>Adds a table on a sheet of its own, row by row.</summary>
    /// <param name="name">The sheet's name, at most 31 characters, without <c>[]:*?/\</c> and apostrophes.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows.</param>
    public void Add<T>(string name, IReadOnlyList<ReportColumn<T>> columns, IEnumerable<T> rows)
    {
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var writer = OpenXmlWriter.Create(part))
            XlsxSheet.Write(writer, columns, rows);
        var number = (uint)sheets.ChildElements.Count + 1;
        sheets.Append(new Sheet { Id = workbook.GetIdOfPart(part), SheetId = number, Name = name });
        // The header comes again on every page that is printed.
        names.Append(new DefinedName($"'{name}'!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
    }

    /// <summary>Ends the spreadsheet.</summary>
    public void Dispose()
    {
        workbook.Workbook = new Workbook(sheets, names);
        document.Dispose();
    }
}
