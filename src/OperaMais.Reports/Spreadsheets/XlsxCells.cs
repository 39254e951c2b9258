using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using OperaMais.Domain.Messages;
using OperaMais.Reports.Tables;

namespace OperaMais.Reports.Spreadsheets;

/// <summary>Makes cells. Text is always typed as text, so that nothing a user wrote is ever taken for a formula.</summary>
internal static partial class XlsxCells
{
    // The day before what spreadsheets call 1: they believe that there was a 29 February 1900.
    private static readonly int Epoch = new DateOnly(1899, 12, 30).DayNumber;

    // The most that a cell of Excel holds: it takes a longer one for a damaged file.
    private const int Longest = 32_767;

    internal static Cell Of<T>(ReportColumn<T> column, T row) => column switch
    {
        TextColumn<T> text => Text(text.Value(row), XlsxStyles.Text),
        CodeColumn<T> code => Text(code.Value(row), XlsxStyles.Text),
        NumberColumn<T> number => Number(number.Value(row)?.ToString(CultureInfo.InvariantCulture), XlsxStyles.Number),
        PercentColumn<T> percent => Number((percent.Value(row) / 100m)?.ToString(CultureInfo.InvariantCulture), XlsxStyles.Money),
        MoneyColumn<T> money => Number(money.Value(row)?.ToString(), XlsxStyles.Money),
        DayColumn<T> day => Number(Serial(day.Value(row))?.ToString(CultureInfo.InvariantCulture), XlsxStyles.Day),
        MonthColumn<T> month => Number(Serial(month.Value(row) is { } known ? new DateOnly(known.Year, known.Month, 1) : null)?.ToString(CultureInfo.InvariantCulture), XlsxStyles.Month),
        InstantColumn<T> instant => Number(Serial(instant.Value(row))?.ToString(CultureInfo.InvariantCulture), XlsxStyles.Instant),
        _ => throw new ArgumentOutOfRangeException(nameof(column), column, null),
    };

    internal static Cell Text(string text, uint style) => new(new InlineString(new Text(Readable(text)) { Space = SpaceProcessingModeValues.Preserve }))
    {
        DataType = CellValues.InlineString,
        StyleIndex = style,
    };

    /// <summary>A sum of the rows that a filter leaves; its value is written too, for programs that do not calculate.</summary>
    internal static Cell Sum(string column, int lastRow, decimal sum, uint style) => new(
        new CellFormula($"SUBTOTAL(109,{column}2:{column}{lastRow})"), new CellValue(sum.ToString(CultureInfo.InvariantCulture)))
    {
        StyleIndex = style,
    };

    /// <summary>The letters of a column, counted from 0.</summary>
    internal static string ColumnName(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : ColumnName(index / 26 - 1) + ColumnName(index % 26);

    private static int? Serial(DateOnly? day) => day?.DayNumber - Epoch;

    // The days, and of the last one what has passed by the clocks in Minas Gerais, to the second.
    private static decimal? Serial(DateTime? instant) => instant is { } known && known.ToLocal() is var local
        ? DateOnly.FromDateTime(local).DayNumber - Epoch + decimal.Round((decimal)(int)local.TimeOfDay.TotalSeconds / (24 * 60 * 60), 10)
        : null;

    private static Cell Number(string? value, uint style) =>
        value is null ? new Cell { StyleIndex = style } : new Cell(new CellValue(value)) { StyleIndex = style };

    // XML has no control characters, and spreadsheets read _x0041_ as A.
    private static string Readable(string text)
    {
        if (text.Length > Longest)
            text = text[..(Longest - 1)] + "…";
        // As nearly every text is.
        if (text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF') < 0 && !text.Contains("_x", StringComparison.Ordinal))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
            if (char.IsSurrogate(text[index]) && index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
                clean.Append(text[index]).Append(text[++index]);
            else
                clean.Append(XmlConvert.IsXmlChar(text[index]) ? text[index] : '\uFFFD');
        return Escape().Replace(clean.ToString(), "_x005F_");
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.None, 1000)]
    private static partial Regex Escape();
}
