using System.Collections.Immutable;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Messages;

namespace OperaMais.Domain.Adhesions;

/// <summary>A row that comes from elsewhere, with the place it has there.</summary>
/// <param name="Line">The line, the first one being 1.</param>
/// <param name="Capacity">What it says.</param>
public sealed record SourceRow(long Line, TypedCapacity Capacity);

/// <summary>Something wrong with rows that come from elsewhere.</summary>
/// <param name="Line">The line.</param>
/// <param name="Column">The column, by name; nothing for the whole line.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record SourceFault(long Line, string? Column, string Message);

/// <summary>Rows that come from elsewhere: none of them is taken over while something is wrong with one.</summary>
/// <param name="Rows">The rows.</param>
/// <param name="Faults">What is wrong with their shape.</param>
public sealed record CapacityTable(ImmutableArray<SourceRow> Rows, ImmutableArray<SourceFault> Faults)
{
    /// <summary>The columns of Annex V, as the annex names them.</summary>
    public static ImmutableArray<string> Columns { get; } =
    [
        "IBGE", "MUNICÍPIO", "MACRO", "CNES", "NOME HOSPITAL", "CÓDIGO DO PROCEDIMENTO", "NOME DO PROCEDIMENTO", "FORMA DE ORGANIZAÇÃO",
        "CAPACIDADE OPERACIONAL",
    ];

    /// <summary>The columns that the others follow from.</summary>
    public static ImmutableArray<string> ShortColumns { get; } = [Columns[3], Columns[4], Columns[5], Columns[8]];

    /// <summary>Reads rows copied from a spreadsheet: all columns of Annex V or the short ones, with or without their titles.</summary>
    /// <param name="text">Lines of cells with tabs between them.</param>
    /// <param name="seat">The municipality that the rows are to be of; nothing while it is not known.</param>
    public static CapacityTable Read(string text, MunicipalityCode? seat)
    {
        var rows = ImmutableArray.CreateBuilder<SourceRow>();
        var faults = ImmutableArray.CreateBuilder<SourceFault>();
        var isFirst = true;
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var cells = line.Split('\t', StringSplitOptions.TrimEntries);
            var isTitle = isFirst && FoldedText.Of(cells[0]) is "ibge" or "cnes";
            isFirst = false;
            if (!isTitle)
                Take(index + 1, cells);
        }
        return new(rows.ToImmutable(), faults.ToImmutable());

        void Take(int line, string[] cells)
        {
            if (cells.Length == ShortColumns.Length)
                rows.Add(new(line, Of(cells[0], cells[1], cells[2], cells[3])));
            else if (cells.Length == Columns.Length)
                TakeWhole(line, cells);
            else
                faults.Add(new(line, null, WidthOf(cells)));
        }

        void TakeWhole(int line, string[] cells)
        {
            var row = Of(cells[3], cells[4], cells[5], cells[8]);
            if (seat is { } known && cells[0] != known.ToString() && cells[0] != known.WithCheckDigit.ToString("D7", System.Globalization.CultureInfo.InvariantCulture))
                faults.Add(new(line, Columns[0], DomainMessages.All.Text("adhesion.row.ibge", cells[0], known)));
            if (cells[7].Length > 0 && ProcedureCode.TryRead(row.Procedure, out var code) && Padded(cells[7], 6) != CapacityRow.OrganisationFormOf(code))
                faults.Add(new(line, Columns[7], DomainMessages.All.Text("adhesion.row.form", cells[7], CapacityRow.OrganisationFormOf(code))));
            rows.Add(new(line, row));
        }
    }

    /// <summary>A row of its cells. Spreadsheets take codes for numbers and drop their leading zeros: check digits tell whether that is what happened.</summary>
    public static TypedCapacity Of(string cnes, string hospital, string procedure, string capacity) =>
        new(Padded(cnes, 7), hospital, Padded(procedure.Replace(".", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal), 10), capacity);

    private static string Padded(string digits, int length) =>
        digits.Length > 0 && digits.All(char.IsAsciiDigit) ? digits.PadLeft(length, '0') : digits;

    private static string WidthOf(string[] cells) => cells.Length < Columns.Length
        ? DomainMessages.All.Text("adhesion.row.narrow", cells.Length, cells.Length + 1, Columns[cells.Length])
        : DomainMessages.All.Text("adhesion.row.wide", cells.Length, Columns.Length + 1, cells[Columns.Length]);
}
