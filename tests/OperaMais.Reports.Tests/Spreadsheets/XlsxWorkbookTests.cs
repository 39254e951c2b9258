using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using FsCheck;
using FsCheck.Fluent;
using OperaMais.Reports.Spreadsheets;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Tests.Spreadsheets;

public sealed class XlsxWorkbookTests
{
    [Fact]
    public void The_file_is_as_its_format_demands()
    {
        using var file = Write(Payment.Some);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal([], new OpenXmlValidator().Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
    }

    [Fact]
    public void Text_is_text_whatever_it_looks_like_and_comes_back_as_it_was()
    {
        var cells = Rows(Payment.Some)[2];
        Assert.All(cells.Take(2), cell => Assert.Equal(CellValues.InlineString, cell.DataType!.Value));
        Assert.Equal("=HYPERLINK(\"http://example.org\")", cells[1].InnerText);
        Assert.Equal("0012345", Rows(Payment.Some)[1][0].InnerText);
        // Control characters are not XML, and _x0041_ would be read as A.
        Assert.Equal(" _x005F_x0041_ \uFFFD 😀 <&>\n", Rows(Payment.Some)[4][1].InnerText);
        Assert.All(Rows(Payment.Some).SkipLast(1).SelectMany(row => row), cell => Assert.Null(cell.CellFormula));
    }

    [Fact]
    public void Numbers_amounts_and_days_are_numbers_with_a_format_negative_ones_too()
    {
        var cells = Rows(Payment.Some)[2];
        Assert.Equal(["12345", "-0.05", "61"], cells.Skip(2).Select(cell => cell.CellValue!.Text));
        Assert.All(cells.Skip(2), cell => Assert.Null(cell.DataType));
        Assert.Equal(["#,##0", "#,##0.00", "dd/mm/yyyy"], cells.Skip(2).Select(FormatOf));
        Assert.Equal("45351", Rows(Payment.Some)[1][4].CellValue!.Text);
        Assert.All(Rows(Payment.Some)[3].Skip(2), cell => Assert.Null(cell.CellValue));
    }

    [Fact]
    public void The_header_is_fixed_bold_and_filterable_and_the_last_row_sums_what_is_left_of_a_filter()
    {
        using var file = Write(Payment.Some);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet;
        Assert.Equal("A1:E5", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal((1.0, PaneStateValues.Frozen), (sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value));
        Assert.Equal([10.0, 40, 8, 16, 12], sheet.Descendants<Column>().Select(column => column.Width!.Value));
        Assert.Equal(Payment.Columns.Select(column => column.Title), sheet.Descendants<Row>().First().Elements<Cell>().Select(cell => cell.InnerText));
        Assert.NotNull(FontOf(document, sheet.Descendants<Cell>().First()).Bold);
        var sum = sheet.Descendants<Row>().Last().Elements<Cell>().ElementAt(3);
        Assert.Equal(("SUBTOTAL(109,D2:D5)", "1234567890.07"), (sum.CellFormula!.Text, sum.CellValue!.Text));
    }

    [Fact]
    public void Counts_percentages_months_and_instants_are_numbers_with_a_format_too()
    {
        var rows = Rows(Payment.OtherColumns, Payment.Some);
        Assert.Equal(["1", "1234567890.12", "50.81", "45323", "45351.9375"], rows[1].Skip(1).Select(cell => cell.CellValue!.Text));
        Assert.Equal(["#,##0", "#,##0.00", "#,##0.00", "mmm/yyyy", "dd/mm/yyyy hh:mm"], rows[1].Skip(1).Select(FormatOf));
        // What counts is summed; prices are not.
        Assert.Equal([false, true, false, false, false, false], rows[^1].Select(cell => cell.CellFormula is not null));
        Assert.Equal("12346", rows[^1][1].CellValue!.Text);
    }

    [Fact]
    public void What_does_not_fit_on_a_sheet_goes_on_on_the_next()
    {
        using var file = new MemoryStream();
        using (var workbook = XlsxWorkbook.Create(file))
            workbook.Add("Um nome que é longo demais para planilhas", Payment.Columns, Payment.Some, maxRows: 4);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        Assert.Equal([], new OpenXmlValidator().Validate(document).Select(error => error.Description));
        Assert.Equal(
            ["Um nome que é longo demais para", "Um nome que é longo demais  (2)"],
            document.WorkbookPart!.Workbook.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.Equal([4, 4], document.WorkbookPart.WorksheetParts.Select(part => part.Worksheet.Descendants<Row>().Count()));
    }

    [Fact]
    public void Without_rows_there_is_nothing_to_sum() => Assert.Single(Rows([]));

    [Fact]
    public void The_sum_that_is_written_is_the_exact_sum_of_the_rows() => Prop.ForAll(
        ArbMap.Default.ArbFor<int[]>(),
        amounts =>
        {
            var rows = Rows([.. amounts.Select(amount => new Payment("1", "", null, new(amount), null))]);
            var sum = amounts.Length == 0 ? 0m : decimal.Parse(rows[^1][3].CellValue!.Text, CultureInfo.InvariantCulture);
            return sum == amounts.Sum(amount => (long)amount) / 100m;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(701, "ZZ")]
    [InlineData(702, "AAA")]
    public void Columns_are_named_by_letters(int index, string name) => Assert.Equal(name, XlsxCells.ColumnName(index));

    private static MemoryStream Write(Payment[] payments) => Write(Payment.Columns, payments);

    private static MemoryStream Write(ReportColumn<Payment>[] columns, Payment[] payments)
    {
        var file = new MemoryStream();
        using (var workbook = XlsxWorkbook.Create(file))
            workbook.Add("Linhas", columns, payments);
        return file;
    }

    private static List<Cell[]> Rows(Payment[] payments) => Rows(Payment.Columns, payments);

    private static List<Cell[]> Rows(ReportColumn<Payment>[] columns, Payment[] payments)
    {
        using var file = Write(columns, payments);
        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        return [.. document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>().Select(row => row.Elements<Cell>().ToArray())];
    }

    private static string FormatOf(Cell cell)
    {
        var format = (CellFormat)XlsxStyles.Create().CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return format.NumberFormatId!.Value switch
        {
            3 => "#,##0",
            4 => "#,##0.00",
            var own => XlsxStyles.Create().NumberingFormats!.Elements<NumberingFormat>().Single(entry => entry.NumberFormatId! == own).FormatCode!.Value!,
        };
    }

    private static Font FontOf(SpreadsheetDocument document, Cell cell)
    {
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        var format = (CellFormat)styles.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return (Font)styles.Fonts!.ElementAt((int)format.FontId!.Value);
    }
}
