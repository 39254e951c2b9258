using OperaMais.Datasus.Rows;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads a CSV file row by row into values.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
public abstract class CsvRowReader<T> : IRowReader<T>
{
    private protected CsvRowReader(Stream stream, string fileName, params ReadOnlySpan<string> columns) =>
        Table = new CsvTable(stream, fileName, columns);

    /// <inheritdoc/>
    public long Row => Table.Row;

    /// <inheritdoc/>
    public long RowsRead { get; private set; }

    /// <inheritdoc/>
    public T Current { get; private set; } = default!;

    /// <inheritdoc/>
    public IReadOnlyList<RowProblem> Problems => Parser.Problems;

    /// <inheritdoc/>
    public string RawText => Table.RawText;

    private protected CsvTable Table { get; }

    private protected FieldParser Parser { get; } = new();

    /// <inheritdoc/>
    public bool Read()
    {
        Parser.Clear();
        if (!Table.Read())
            return false;
        RowsRead++;
        if (Table.ShapeProblem is { } problem)
            Parser.Add(problem, "");
        else
            Current = Parse();
        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Table.Dispose();
        GC.SuppressFinalize(this);
    }

    private protected abstract T Parse();
}
