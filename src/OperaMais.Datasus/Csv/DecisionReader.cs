using OperaMais.Domain;
using OperaMais.Domain.Codes;
using OperaMais.Domain.Indicator;

namespace OperaMais.Datasus.Csv;

/// <summary>One decision of the Grupo Condutor.</summary>
public sealed record DecisionRow(Quadrimester Quadrimester, MunicipalityCode Municipality, Decision Decision);

/// <summary>Reads the file of decisions: <c>QUADRIMESTRE;IBGE;DECISAO;ATO</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class DecisionReader(Stream stream, string fileName) : CsvRowReader<DecisionRow>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["QUADRIMESTRE", "IBGE", "DECISAO", "ATO"];

    /// <summary>How the file says that the indicator is held to be met.</summary>
    public static string Met => "CUMPRIU";

    /// <summary>How it says the contrary.</summary>
    public static string NotMet => "NAO_CUMPRIU";

    private protected override DecisionRow Parse()
    {
        var quadrimester = Parser.Quadrimester(Table.Text(0), Columns[0]);
        var municipality = Parser.Municipality(Table[1], Columns[1]);
        var isMet = Table[2].SequenceEqual("CUMPRIU"u8);
        if (!isMet && !Table[2].SequenceEqual("NAO_CUMPRIU"u8))
            Parser.Add("decision.value", Columns[2]);
        var act = Table.Text(3);
        if (act.Length == 0)
            Parser.Add("decision.act", Columns[3]);
        return new(quadrimester, municipality, new Decision(isMet, act));
    }
}
