using OperaMais.Data.Imports;
using OperaMais.Datasus.Rows;

namespace OperaMais.Application.Imports;

/// <summary>Makes the rows that are kept because they were left out.</summary>
internal static class RejectedRows
{
    // PostgreSQL keeps no text with a zero in it; its picture says as much.
    private const char Zero = '\0';
    private const char PictureOfZero = '␀';

    /// <summary>The row a reader is at, with one of its problems.</summary>
    internal static RejectedRow Of<T>(ImportedFile file, IRowReader<T> reader, RowProblem problem) =>
        Of(file, reader.Row, reader.RawText, problem);

    /// <summary>A row as its file has it, with one of its problems.</summary>
    internal static RejectedRow Of(ImportedFile file, long row, string text, RowProblem problem) => new()
    {
        FileId = file.Id,
        Row = row,
        Column = problem.Column,
        Code = problem.Code,
        Message = problem.Message,
        Text = text.Replace(Zero, PictureOfZero),
    };
}
