using OperaMais.Domain.Adhesions;

namespace OperaMais.Datasus.Csv;

/// <summary>Reads a file of capacities (Annex V): <c>CNES;HOSPITAL;PROCEDIMENTO;CAPACIDADE</c>. What they say, the domain checks.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class CapacityReader(Stream stream, string fileName) : CsvRowReader<TypedCapacity>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["CNES", "HOSPITAL", "PROCEDIMENTO", "CAPACIDADE"];

    private protected override TypedCapacity Parse() => CapacityTable.Of(Table.Text(0), Table.Text(1), Table.Text(2), Table.Text(3));
}
