using OperaMais.Domain;

namespace OperaMais.Reports.Tables;

/// <summary>A column of a table that is handed out as a file; the same columns make its CSV and its spreadsheet.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Name">Its name in CSV: capitals without accents, for programs.</param>
/// <param name="Title">Its name in a spreadsheet, for people.</param>
/// <param name="Width">Its width in a spreadsheet, in characters.</param>
public abstract record ReportColumn<T>(string Name, string Title, int Width);

/// <summary>Words, and codes that are never to lose a leading zero.</summary>
public sealed record TextColumn<T>(string Name, string Title, int Width, Func<T, string> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Whole numbers.</summary>
public sealed record NumberColumn<T>(string Name, string Title, int Width, Func<T, long?> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Amounts of money, summed under a spreadsheet's last row.</summary>
public sealed record MoneyColumn<T>(string Name, string Title, int Width, Func<T, Money?> Value) : ReportColumn<T>(Name, Title, Width);

/// <summary>Days.</summary>
public sealed record DayColumn<T>(string Name, string Title, int Width, Func<T, DateOnly?> Value) : ReportColumn<T>(Name, Title, Width);
