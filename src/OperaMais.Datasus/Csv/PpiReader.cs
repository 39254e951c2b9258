using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;

namespace OperaMais.Datasus.Csv;

/// <summary>One row of the PPI: the pact of a municipality in a month.</summary>
public readonly record struct PpiRow(Competence Month, MunicipalityCode Municipality, Pact Pact);

/// <summary>Reads the PPI file: <c>COMPETENCIA;IBGE;QTD_PACTUADA_REFERENCIADA;QTD_PACTUADA_TOTAL</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class PpiReader(Stream stream, string fileName) : CsvRowReader<PpiRow>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["COMPETENCIA", "IBGE", "QTD_PACTUADA_REFERENCIADA", "QTD_PACTUADA_TOTAL"];

    private protected override PpiRow Parse()
    {
        var month = Table[0].Length == 6
            ? Parser.Competence(Table[0][..4], Table[0][4..], Columns[0])
            : Parser.Competence([], [], Columns[0]);
        var municipality = Parser.Municipality(Table[1], Columns[1]);
        var referenced = Parser.Quantity(Table[2], Columns[2]);
        var total = Parser.Quantity(Table[3], Columns[3]);
        if (Parser.Problems.Count == 0 && total == 0)
            Parser.Add("pact.totalZero", Columns[3]);
        else if (Parser.Problems.Count == 0 && referenced > total)
            Parser.Add("pact.referencedAboveTotal", Columns[2]);
        return Parser.Problems.Count == 0 ? new(month, municipality, new Pact(referenced, total)) : default;
    }
}
