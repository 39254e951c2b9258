namespace OperaMais.Web.Downloads;

/// <summary>In which form a table is downloaded.</summary>
internal enum TableFormat
{
    /// <summary>A CSV that spreadsheets in Portuguese open by themselves.</summary>
    Csv,

    /// <summary>A CSV for programs.</summary>
    Program,

    /// <summary>A spreadsheet.</summary>
    Xlsx,
}

/// <summary>Forms of tables as they stand in addresses.</summary>
internal static class TableFormats
{
    /// <summary>The name of the parameter.</summary>
    internal const string Parameter = "formato";

    /// <summary>All of them as they stand in addresses, and as they are called.</summary>
    internal static (TableFormat Format, string Address, string Title)[] All { get; } =
    [
        (TableFormat.Xlsx, "xlsx", "Planilha (XLSX)"),
        (TableFormat.Csv, "csv", "CSV para o Excel"),
        (TableFormat.Program, "programa", "CSV para programas"),
    ];

    /// <summary>Reads what an address says; what cannot be read counts as nothing said, which means a CSV for spreadsheets.</summary>
    internal static TableFormat Read(string? text) => Array.Find(All, entry => entry.Address == text).Format;
}
