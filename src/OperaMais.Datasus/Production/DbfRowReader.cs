using System.Text;
using OperaMais.Datasus.Dbf;
using OperaMais.Datasus.Rows;

namespace OperaMais.Datasus.Production;

/// <summary>Reads a DBF, plain or out of a .dbc, row by row into values.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
public abstract class DbfRowReader<T> : IRowReader<T>
{
    private readonly string fileName;

    private protected DbfRowReader(DbfReader table, string fileName)
    {
        Table = table;
        this.fileName = fileName;
    }

    /// <inheritdoc/>
    public long Row => Table.RecordNumber;

    /// <inheritdoc/>
    public long RowsRead => Table.RecordNumber;

    /// <inheritdoc/>
    public T Current { get; private set; } = default!;

    /// <inheritdoc/>
    public IReadOnlyList<RowProblem> Problems => Parser.Problems;

    /// <inheritdoc/>
    public string RawText => Encoding.Latin1.GetString(Table.Record);

    /// <summary>Called for every row passed over, of which <see cref="Read"/> does not return: files may hold millions of them.</summary>
    public Action? PassedOver { get; set; }

    private protected DbfReader Table { get; }

    private protected FieldParser Parser { get; } = new();

    /// <inheritdoc/>
    public bool Read()
    {
        Parser.Clear();
        while (Table.Read())
        {
            if (!Matters())
            {
                PassedOver?.Invoke();
                continue;
            }
            Current = Parse();
            return true;
        }
        return false;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Table.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Whether the current record is one of those wanted.</summary>
    private protected abstract bool Matters();

    private protected abstract T Parse();

    /// <summary>A field's bytes without the blanks that fill it up.</summary>
    private protected ReadOnlySpan<byte> Trimmed(DbfField field) => Table[field].Trim((byte)' ');

    /// <summary>A field that the file must have.</summary>
    private protected DbfField Required(string name) =>
        Table.Find(name) ?? throw Messages.All.Refuse("dbf.missingField", fileName, name);
}
