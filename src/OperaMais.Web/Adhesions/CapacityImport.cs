using System.Collections.Immutable;
using OperaMais.Datasus.Csv;
using OperaMais.Domain.Adhesions;
using OperaMais.Domain.Messages;
using OperaMais.Domain.Norms;

namespace OperaMais.Web.Adhesions;

/// <summary>Takes over rows of a spreadsheet or of a file: all of them, or none and why.</summary>
internal sealed class CapacityImport(RuleSet ruleSet)
{
    private const int LargestFile = 1 << 20;
    private const int MostFaults = 100;

    private readonly List<string> faults = [];

    /// <summary>What is wrong, with the place of each: file or what was pasted, line, column.</summary>
    internal IReadOnlyList<string> Faults => faults;

    /// <summary>The forms with the rows taken over; as they were where something is wrong.</summary>
    internal AdhesionDraft Take(PostedAdhesion posted)
    {
        var start = posted.Replaces && (posted.File is not null || !string.IsNullOrWhiteSpace(posted.Pasted))
            ? posted.Draft with { Capacities = [] }
            : posted.Draft;
        var draft = start;
        if (!string.IsNullOrWhiteSpace(posted.Pasted))
            draft = Take(draft, WebMessages.Text("adhesion.pasted"), CapacityTable.Read(posted.Pasted, CheckedAdhesion.SeatOf(ruleSet, draft)?.Code));
        if (posted.File is { } file)
            try
            {
                draft = Take(draft, file.FileName, Read(file));
            }
            catch (RefusedException refusal)
            {
                faults.Add(refusal.Message);
            }
        return faults.Count == 0 ? draft : posted.Draft;
    }

    private static CapacityTable Read(IFormFile file)
    {
        if (file.Length > LargestFile)
            throw WebMessages.Refuse("adhesion.fileTooLarge", file.FileName, Shown.Bytes(file.Length), Shown.Bytes(LargestFile));
        if (!file.FileName.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
            throw WebMessages.Refuse("adhesion.fileKind", file.FileName);
        using var reader = new CapacityReader(file.OpenReadStream(), file.FileName);
        var rows = ImmutableArray.CreateBuilder<SourceRow>();
        var wrong = ImmutableArray.CreateBuilder<SourceFault>();
        while (reader.Read())
        {
            foreach (var problem in reader.Problems)
                wrong.Add(new(reader.Row, problem.Column.Length > 0 ? problem.Column : null, problem.Message));
            if (reader.Problems.Count == 0)
                rows.Add(new(reader.Row, reader.Current));
        }
        return new(rows.ToImmutable(), wrong.ToImmutable());
    }

    private AdhesionDraft Take(AdhesionDraft draft, string source, CapacityTable table)
    {
        foreach (var fault in table.Faults)
            Add(source, fault);
        if (table.Rows.IsEmpty && table.Faults.IsEmpty)
            faults.Add(WebMessages.Text("adhesion.noRows", source));
        if (!table.Faults.IsEmpty)
            return draft;
        var before = draft.Capacities.Length;
        var whole = draft with { Capacities = [.. draft.Capacities, .. table.Rows.Select(row => row.Capacity)] };
        foreach (var fault in CheckedAdhesion.Of(ruleSet, whole).Faults)
            // That an absurd number is meant can only be said in the form.
            if (fault.Row >= before && fault.Field != AdhesionField.Confirmation)
                Add(source, new(table.Rows[fault.Row.Value - before].Line, ColumnOf(fault.Field), fault.Message));
        return whole;
    }

    private void Add(string source, SourceFault fault)
    {
        if (faults.Count < MostFaults)
            faults.Add(fault.Column is { } column
                ? WebMessages.Text("adhesion.cell", source, fault.Line, column, fault.Message)
                : WebMessages.Text("adhesion.line", source, fault.Line, fault.Message));
        else if (faults.Count == MostFaults)
            faults.Add(WebMessages.Text("adhesion.more"));
    }

    private static string? ColumnOf(AdhesionField field) => field switch
    {
        AdhesionField.Cnes => CapacityTable.ShortColumns[0],
        AdhesionField.Hospital => CapacityTable.ShortColumns[1],
        AdhesionField.Procedure => CapacityTable.ShortColumns[2],
        AdhesionField.Capacity => CapacityTable.ShortColumns[3],
        _ => null,
    };
}
