namespace OperaMais.Reports.Csv;

/// <summary>Whom a CSV is written for.</summary>
public enum CsvDialect
{
    /// <summary>Spreadsheets in Portuguese, which open it by themselves: a mark that says UTF-8, decimal commas, days as 31/12/2024.</summary>
    Spreadsheet,

    /// <summary>Programs: no mark, decimal points, days as 2024-12-31, months as 202412, instants in UTC.</summary>
    Program,
}
