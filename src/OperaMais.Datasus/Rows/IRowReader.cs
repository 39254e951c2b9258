namespace OperaMais.Datasus.Rows;

/// <summary>Reads a file row by row, forward only, in constant memory.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
public interface IRowReader<T> : IDisposable
{
    /// <summary>The row's place in its file: the physical line of a CSV, the header being 1, or the DBF record counted from 1.</summary>
    long Row { get; }

    /// <summary>How many rows were read so far, those passed over included.</summary>
    long RowsRead { get; }

    /// <summary>The row, meaningful only without <see cref="Problems"/>.</summary>
    T Current { get; }

    /// <summary>What is wrong with the row; valid until the next one is read.</summary>
    IReadOnlyList<RowProblem> Problems { get; }

    /// <summary>The row as the file has it, to be shown beside its problems.</summary>
    string RawText { get; }

    /// <summary>Moves to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="Domain.Messages.RefusedException">The file as a whole is damaged.</exception>
    bool Read();
}
