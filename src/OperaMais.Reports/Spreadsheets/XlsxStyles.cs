using DocumentFormat.OpenXml.Spreadsheet;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>How cells look: a format is known by its place in the style sheet.</summary>
internal static class XlsxStyles
{
    internal const uint Text = 1;
    internal const uint Number = 2;
    internal const uint Money = 3;
    internal const uint Day = 4;
    internal const uint Header = 5;
    internal const uint Total = 6;
    internal const uint MoneyTotal = 7;
    internal const uint NumberTotal = 8;
    internal const uint Month = 9;
    internal const uint Instant = 10;

    // Numbers that every program knows: #,##0 and #,##0.00 and plain text. Own formats begin at 164.
    private const uint WholeNumbers = 3;
    private const uint TwoDecimals = 4;
    private const uint PlainText = 49;
    private const uint Days = 164;
    private const uint Months = 165;
    private const uint Instants = 166;

    internal static Stylesheet Create() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Days, FormatCode = "dd/mm/yyyy" },
            new NumberingFormat { NumberFormatId = Months, FormatCode = "mmm/yyyy" },
            new NumberingFormat { NumberFormatId = Instants, FormatCode = "dd/mm/yyyy hh:mm" })
        { Count = 3 },
        new Fonts(new Font(), new Font(new Bold())) { Count = 2 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            new Fill(new PatternFill(new ForegroundColor { Rgb = "FFDBE8FB" }) { PatternType = PatternValues.Solid }))
        { Count = 3 },
        new Borders(new Border(), new Border(new LeftBorder(), new RightBorder(), new TopBorder { Style = BorderStyleValues.Thin })) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            new CellFormat { FormatId = 0 },
            // What is text stays text also when somebody edits the cell.
            new CellFormat { FormatId = 0, NumberFormatId = PlainText, ApplyNumberFormat = true, QuotePrefix = true },
            new CellFormat { FormatId = 0, NumberFormatId = WholeNumbers, ApplyNumberFormat = true },
            new CellFormat { FormatId = 0, NumberFormatId = TwoDecimals, ApplyNumberFormat = true },
            new CellFormat { FormatId = 0, NumberFormatId = Days, ApplyNumberFormat = true },
            new CellFormat(new Alignment { Vertical = VerticalAlignmentValues.Center, WrapText = true })
            {
                FormatId = 0,
                FontId = 1,
                ApplyFont = true,
                FillId = 2,
                ApplyFill = true,
                ApplyAlignment = true,
            },
            new CellFormat { FormatId = 0, FontId = 1, ApplyFont = true, BorderId = 1, ApplyBorder = true },
            Sum(TwoDecimals),
            Sum(WholeNumbers),
            new CellFormat { FormatId = 0, NumberFormatId = Months, ApplyNumberFormat = true },
            new CellFormat { FormatId = 0, NumberFormatId = Instants, ApplyNumberFormat = true })
        { Count = 11 });

    private static CellFormat Sum(uint format) => new()
    {
        FormatId = 0,
        NumberFormatId = format,
        ApplyNumberFormat = true,
        FontId = 1,
        ApplyFont = true,
        BorderId = 1,
        ApplyBorder = true,
    };
}
