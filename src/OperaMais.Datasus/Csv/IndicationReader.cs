using OperaMais.Domain.Implants;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads the table of indications for implants: <c>CODIGO;INDICACAO</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class IndicationReader(Stream stream, string fileName) : CsvRowReader<Indication>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["CODIGO", "INDICACAO"];

    private protected override Indication Parse()
    {
        var indication = new Indication(Table.Text(0), Table.Text(1));
        if (indication.Code.Length == 0)
            Parser.Add("field.empty", Columns[0]);
        if (indication.Text.Length == 0)
            Parser.Add("field.empty", Columns[1]);
        return indication;
    }
}
