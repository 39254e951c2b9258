using OperaMais.Domain;

namespace OperaMais.Reports.Tables;

/// <summary>A column of a table that is handed out as a file; the same columns make its CSV and its spreadsheet.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Name">Its name in CSV for programs.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Width">Its width in a spreadsheet, in characters.</param>
public abstract record ReportColumn<T>(string Name, string Title, int Width);

/// <summary>Words, and codes that are never to lose a leading zero.</summary>
public sealed record TextColumn<T>(string Name, string Title, int Width, Func<T, string> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>One of a few values: people read its words, programs its stable code.</summary>
public sealed record CodeColumn<T>(string Name, string Title, int Width, Func<T, string> Value, Func<T, string> Code)
    : ReportColumn<T>(Name, Title, Width);

/// <summary>Whole numbers; those that count something are summed under a spreadsheet's last row.</summary>
public sealed record NumberColumn<T>(string Name, string Title, int Width, Func<T, long?> Value, bool IsSummed = false)
    : ReportColumn<T>(Name, Title, Width);

/// <summary>Percentages in hundredths; programs read them as they are, people as percentages.</summary>
public sealed record PercentColumn<T>(string Name, string Title, int Width, Func<T, int?> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Amounts of money, summed under a spreadsheet's last row unless they are prices.</summary>
public sealed record MoneyColumn<T>(string Name, string Title, int Width, Func<T, Money?> Value, bool IsSummed = true)
    : ReportColumn<T>(Name, Title, Width);

/// <summary>Days.</summary>
public sealed record DayColumn<T>(string Name, string Title, int Width, Func<T, DateOnly?> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Months.</summary>
public sealed record MonthColumn<T>(string Name, string Title, int Width, Func<T, Competence?> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Instants, given in UTC; people read them as the clocks in Minas Gerais show them.</summary>
public sealed record InstantColumn<T>(string Name, string Title, int Width, Func<T, DateTime?> Value) : ReportColumn<T>(Name, Title, Width);
