using OperaMais.Application.Conflicts;
using OperaMais.Data.Imports;
using OperaMais.Datasus.Rows;
using OperaMais.Domain.Messages;

namespace OperaMais.Application.Imports;

/// <summary>The rows of a small file: those accepted, those left out, and what was found.</summary>
internal sealed class FactRows<TRow>(ImportedFile file, ConflictLog log, bool skipInvalid)
{
    private readonly List<(long Row, TRow Value)> accepted = [];
    private readonly List<RejectedRow> rejected = [];

    internal IReadOnlyList<(long Row, TRow Value)> Accepted => accepted;

    internal IReadOnlyList<RejectedRow> Rejected => rejected;

    internal long RowsRead { get; private set; }

    internal long RowsLeftOut { get; private set; }

    internal void Add(long row, TRow value) => accepted.Add((row, value));

    internal void End(long rowsRead)
    {
        RowsRead = rowsRead;
        if (rowsRead == 0)
            Refuse(ApplicationMessages.All.Refuse("file.noFacts", file.Name));
    }

    internal void Refuse(RefusedException refusal) => log.Add(refusal, file.Name);

    internal void Refuse(IRowReader<TRow> reader, IEnumerable<RowProblem> problems)
    {
        RowsLeftOut++;
        foreach (var problem in problems)
        {
            var column = problem.Column is "" ? null : problem.Column;
            log.Add(problem.Code, problem.Message, !skipInvalid, new(file.Name, reader.Row, column));
            if (skipInvalid)
                rejected.Add(RejectedRows.Of(file, reader, problem));
        }
    }

    internal void Note(string code, bool blocking, long row) =>
        log.Add(code, ApplicationMessages.All.Text(code), blocking, new(file.Name, row, null));
}
