using System.Collections;
using System.Globalization;
using OperaMais.Domain.Codes;

namespace OperaMais.Domain.Norms;

/// <summary>One of the norm's tables: text separated by semicolons under a header line, exactly as kept beside the code.</summary>
internal sealed class NormTable : IEnumerable<NormRow>
{
    private readonly string resource;
    private readonly string[] header;
    private readonly string[] lines;

    internal NormTable(string resource, string text)
    {
        this.resource = resource;
        lines = text.TrimEnd('\n').Split('\n');
        header = lines[0].Split(';');
    }

    public IEnumerator<NormRow> GetEnumerator()
    {
        for (var index = 1; index < lines.Length; index++)
            yield return new NormRow(this, index + 1, lines[index].Split(';'));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Refuses a table that lost or gained rows.</summary>
    internal void RefuseCountOtherThan(int expected)
    {
        if (lines.Length - 1 != expected)
            throw Damaged("norm.count", lines.Length - 1, expected);
    }

    /// <summary>Refuses a table whose amounts are no longer those it was checked with.</summary>
    internal void RefuseTotalOtherThan(Money expected, IEnumerable<Money> amounts)
    {
        var total = amounts.Sum();
        if (total != expected)
            throw Damaged("norm.total", total.ToText(), expected.ToText());
    }

    /// <summary>Says that the table as a whole is wrong.</summary>
    internal DamagedNormException Damaged(string code, params ReadOnlySpan<object?> arguments) =>
        new(resource, null, Messages.DomainMessages.All.Text(code, arguments));

    /// <summary>Says that one row is wrong.</summary>
    internal DamagedNormException Damaged(int row, string code, params ReadOnlySpan<object?> arguments) =>
        new(resource, row, Messages.DomainMessages.All.Text(code, arguments));

    internal int ColumnOf(string name)
    {
        var column = Array.IndexOf(header, name);
        return column >= 0 ? column : throw Damaged(1, "norm.column", name);
    }

    internal int Width => header.Length;
}

/// <summary>One row of a norm's table, read by the names of its columns.</summary>
internal sealed class NormRow
{
    private readonly NormTable table;
    private readonly string[] cells;

    internal NormRow(NormTable table, int number, string[] cells)
    {
        this.table = table;
        this.cells = cells;
        Number = number;
        if (cells.Length != table.Width)
            throw Damaged("norm.width", cells.Length, table.Width);
    }

    /// <summary>Its line in the table, the header being 1.</summary>
    internal int Number { get; }

    internal DamagedNormException Damaged(string code, params ReadOnlySpan<object?> arguments) =>
        table.Damaged(Number, code, arguments);

    /// <summary>The cell's text, which may be empty.</summary>
    internal string Optional(string column) => cells[table.ColumnOf(column)];

    /// <summary>The cell's text.</summary>
    internal string Text(string column) =>
        Optional(column) is { Length: > 0 } text ? text : throw Damaged("norm.blank", column);

    internal Money Money(string column) =>
        MoneyText.Read(System.Text.Encoding.UTF8.GetBytes(Text(column)), out var amount) == MoneyReading.Valid
            ? amount
            : throw Damaged("norm.value", column, Text(column));

    internal ProcedureCode Procedure(string column) =>
        ProcedureCode.TryRead(Text(column), out var code) && code.HasValidCheckDigit
            ? code
            : throw Damaged("norm.checkDigit", column, Text(column));

    internal Cnes Cnes(string column) =>
        Codes.Cnes.TryRead(Text(column), out var code) && code.HasValidCheckDigit
            ? code
            : throw Damaged("norm.checkDigit", column, Text(column));

    internal MunicipalityCode Municipality(string column) =>
        MunicipalityCode.TryRead(Text(column), out var code) ? code : throw Damaged("norm.value", column, Text(column));

    internal Competence Competence(string column) =>
        Domain.Competence.TryRead(Text(column), out var competence) ? competence : throw Damaged("norm.value", column, Text(column));

    internal Quadrimester Quadrimester(string column) =>
        Domain.Quadrimester.TryRead(Text(column), out var quadrimester)
            ? quadrimester
            : throw Damaged("norm.value", column, Text(column));

    internal DateOnly Date(string column) =>
        DateOnly.TryParseExact(Text(column), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : throw Damaged("norm.value", column, Text(column));
}
