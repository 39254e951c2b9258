using OperaMais.Domain;
using OperaMais.Domain.Codes;

namespace OperaMais.Datasus.Csv;

/// <summary>One AIH registered in SUSfácilMG for a quadrimester.</summary>
public readonly record struct RegistrationRow(Quadrimester Quadrimester, AihNumber Number);

/// <summary>Reads the file of SUSfácilMG registrations: <c>QUADRIMESTRE;N_AIH</c>.</summary>
/// <inheritdoc cref="CsvTable(Stream, string, ReadOnlySpan{string})"/>
public sealed class RegistrationReader(Stream stream, string fileName) : CsvRowReader<RegistrationRow>(stream, fileName, Columns)
{
    /// <summary>The columns that make a file this one.</summary>
    public static string[] Columns { get; } = ["QUADRIMESTRE", "N_AIH"];

    private protected override RegistrationRow Parse() =>
        new(Parser.Quadrimester(Table.Text(0), Columns[0]), Parser.Aih(Table[1], Columns[1]));
}
